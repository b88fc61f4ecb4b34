extension StringTable {
    /// The findings keep `(` and `:`, where they are cut if there is no room.
    static let verdictInChinese: KeyValuePairs<String, String> = [
        "not started": "未开始",
        "space starts it, s takes one step": "空格开始，s 走一步",
        "the loss is still falling": "损失仍在下降",
        "converged": "已收敛",
        "there is little left to gain": "已没有多少改进余地",
        "plateau": "平台期",
        "the loss hardly moves; try + (larger learning rate), or wait": "损失几乎不变；试试 +（增大学习率）或再等等",
        "overfitting": "过拟合",
        "the test loss rises while the training loss falls": "测试损失上升，而训练损失下降",
        "vanishing gradients ({} {}: {})": "梯度消失 ({} {}: {})",
        "it hardly learns; try a (another activation)": "几乎学不动；试试 a（换激活函数）",
        "exploding gradients ({} {}: {})": "梯度爆炸 ({} {}: {})",
        "try - (smaller learning rate)": "试试 -（减小学习率）",
        "dead units ({} in {} {})": "失活单元 ({2} {3} 中 {1})",
        "they answer 0 to every sample and cannot learn; try a (another activation)":
            "对每个样本都输出 0，无法学习；试试 a（换激活函数）",
        "symmetric: all {} units of {} {} are identical": "对称: {2} {3} 的 {1} 个单元完全相同",
        "equal weights get equal gradients, so they stay equal; try i (another initializer)":
            "相同的权重得到相同的梯度，会一直相同；试试 i（换初始化）",
        "the loss jumps up and down; try - (smaller learning rate)": "损失上下跳动；试试 -（减小学习率）",
    ]
}
