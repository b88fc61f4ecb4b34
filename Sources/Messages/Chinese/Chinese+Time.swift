extension StringTable {
    static let timeInChinese: KeyValuePairs<String, String> = [
        "{} ({} of {})": "{} ({}/{})",
        "space goes on from here in a new branch, End returns": "空格从此处开新分支继续，End 返回",
        "at step {}": "第 {} 步",
        "step {} is still to come: at step {}": "第 {} 步还未到：现在是第 {} 步",
        "now on a new branch{}": "已转到新分支{}",
        "taken back: {}; the branch that had it stays": "已撤销：{}；原分支保留",
        "there is no edit to take back": "没有可撤销的改动",
        "now on another branch, at its last step": "已切换分支，位于其最后一步",
        "the branch is called {}": "分支已命名为 {}",
        "the branch is gone": "分支已删除",
        "there is one branch: f forks another": "只有一个分支：按 f 分叉出另一个",
        ":open wants a recorded run, such as :open mine.run": ":open 需要运行记录，例如 :open mine.run",
        "taken up where it was left: {}": "已从中断处继续：{}",
        "a run of this demo was cut off: :recover takes it up where it was":
            "此演示有一次运行中断：:recover 从中断处继续",
        "no run of this demo was cut off": "此演示没有中断的运行",
        ":name wants a name for this branch, such as :name slow start": ":name 需要分支的名称，例如 :name slow start",
        ":export wants a file, such as :export mine.yaml": ":export 需要文件名，例如 :export mine.yaml",
        "wrote the recipe as it stands: {}": "已写出当前配方：{}",
        ":{} wants a branch: {}": ":{} 需要分支：{}",
    ]
}
