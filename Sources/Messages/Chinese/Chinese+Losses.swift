extension StringTable {
    static let lossesInChinese: KeyValuePairs<String, String> = [
        "both go down one step": "两者各下降一步",
        "move the output a, or z": "移动输出 a 或 z",
        "turn the target y": "调目标 y",
        "rate of the descents": "下降的学习率",
        "output": "输出",
        "learning rate {}": "学习率 {}",
        ":set wants NAME=NUMBER, such as :set target=0.7 or :set output=0.3":
            ":set 需要 名称=数值，如 :set target=0.7 或 :set output=0.3",
        "the target lies between 0 and 1": "目标在 0 到 1 之间",
        "{} is no probability: cross-entropies and KL exist between 0 and 1":
            "{} 不是概率：交叉熵与 KL 只在 0 与 1 之间有定义",
        "σ′(z) starves {}: it hardly learns": "σ′(z) 使 {} 的梯度消失：几乎学不动",
        "near the target both are small": "接近目标时两者都小",
        "move on to where the output is wrong and sure": "移到输出既错误又自信的地方看看",
        "Loss of one sample over its output a": "单个样本的损失随输出 a 的变化",
        "Derivative ∂L/∂a over the output a": "导数 ∂L/∂a 随输出 a 的变化",
        "Gradient ∂L/∂z behind a sigmoid": "经过 sigmoid 的梯度 ∂L/∂z",
        "Numbers at": "数值",
        "{} step {}: z {}, a {}": "{} 第 {} 步：z {}，a {}",
        "`∂L/∂z = ∂L/∂a σ′(z)`. The derivative of a cross-entropy has σ′(z) = a (1 - a) as its divisor, so that it cancels and a - y is left. Cross-entropies and KL are summed over both outcomes, a and 1 - a; KL is less by the target's entropy. hinge takes y as -1 or 1 and an output without a sigmoid.":
            "`∂L/∂z = ∂L/∂a σ′(z)`。交叉熵的导数以 σ′(z) = a (1 - a) 为分母，相乘后约去，只剩 a - y。交叉熵与 KL 对两种结果 a 与 1 - a 求和；KL 比交叉熵少目标的熵。hinge 把 y 看作 -1 或 1，其输出不经过 sigmoid。",
    ]
}
