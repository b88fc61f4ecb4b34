extension StringTable {
    static let recipesInChinese: KeyValuePairs<String, String> = [
        "Functions: {}": "函数：{}",
        "Subject: {}": "主题：{}",
        "Function: {}": "函数：{}",
        "Gate: {}": "逻辑门：{}",
        "Logits: {}": "logits：{}",
        "Losses: {}": "损失：{}",
        "a hidden layer of {}": "一个隐藏层（{}）",
        "hidden layers of {}": "多个隐藏层（{}）",
        "no hidden layer": "无隐藏层",
        "{} {} units": "{}，{} 单元",
        "Data: {}\n\nNetwork: {}\n\nOptimizer: {}, learning rate {}": "数据：{}\n\n网络：{}\n\n优化器：{}，学习率 {}",
        "Data: {}": "数据：{}",
        "{}\n\nOptimizers: {}": "{}\n\n优化器：{}",
    ]
}
