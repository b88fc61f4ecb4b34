extension StringTable {
    static let branchesInChinese: KeyValuePairs = [
        "Branches": "分支",
        "name": "名称",
        "from": "来自",
        "last step": "最后一步",
        "edits": "改动",
        "last edit": "最近的改动",
        "the start": "起点",
        "{} at {}": "{} 第 {} 步",
        "Enter goes there · r rename · d delete · c compare side by side · f fork here":
            "Enter 切换 · r 改名 · d 删除 · c 并排比较 · f 在此分叉",
        "Enter go · r rename · d delete · c compare": "Enter 切换 · r 改名 · d 删除 · c 比较",
        "Enter go · c compare": "Enter 切换 · c 比较",
        "several lanes run already: :compare off goes back to one": "已经有多条并行：:compare off 回到一条",
        "{} branches side by side; :compare off goes back": "{} 个分支并排；:compare off 返回",
        ":rename wants a branch and a name, such as :rename 2 slow start": ":rename 需要分支和名称，例如 :rename 2 慢启动",
        "fork, next branch, list": "分叉、下一分支、列表",
        "next, previous panel": "下一、上一面板",
        "The recipe as it stands": "当前的配方",
        ": writes it to a file · arrows · Esc": ": 写入文件 · 方向键 · Esc",
        ": export · Esc": ": 导出 · Esc",
    ]
}
