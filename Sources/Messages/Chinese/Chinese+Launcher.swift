extension StringTable {
    static let launcherInChinese: KeyValuePairs<String, String> = [
        "watch a neural network learn, change one thing, see what it did": "观察神经网络学习，改动一处，看看有何变化",
        "Demos": "演示",
        "nothing with \"{}\"": "没有包含“{}”的项",
        "Teaches: ": "讲解：",
        "Enter starts it. From a shell: `neuroscope demo {}`": "按 Enter 开始。命令行：`neuroscope demo {}`",
        "start": "开始",
        "next group": "下一组",
        "find": "查找",
        "colours": "颜色",
        "show all": "显示全部",
        "words of the name, the title or the subject · Enter starts · Esc leaves": "名称、标题或主题中的词 · Enter 开始 · Esc 离开",
        "starting …": "正在启动 …",
    ]
}
