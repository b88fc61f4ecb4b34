extension StringTable {
    static let rangeTestInChinese: KeyValuePairs<String, String> = [
        "Learning-rate range test": "学习率范围测试",
        "Rate test": "范围测试",
        "The rate rises from 1e-6 to 10 over a fork of the run…": "在一个分叉上把学习率从 1e-6 升到 10…",
        "smoothed loss": "平滑损失",
        "learning rate": "学习率",
        "steepest": "最陡",
        "suggested": "建议",
        "Enter takes {} · Esc": "Enter 采用 {} · Esc",
        "diverged at {}": "在 {} 处发散",
        "did not diverge": "没有发散",
        "The loss hardly falls at any rate; {}.": "任何学习率下损失都几乎不降；{}。",
        "Steepest at {}, lowest loss at {}, {}.": "{} 处最陡，{} 处损失最低，{}。",
        "learning rate {}, as the range test suggests": "学习率 {}（范围测试的建议值）",
    ]
}
