extension StringTable {
    static let lossesInChinese: KeyValuePairs<String, String> = [
        "both go down one step": "两者各下降一步",
        "move the output a, or z": "移动输出 a 或 z",
        "turn the target y": "调目标 y",
        "rate of the descents": "下降的学习率",
        "output": "输出",
        "learning rate {}": "学习率 {}",
        ":set wants NAME=NUMBER, such as :set target=0.7 or :set output=0.3":
            ":set 需要 NAME=NUMBER，例如 :set target=0.7 或 :set output=0.3",
        "the target lies between 0 and 1": "目标须在 0 到 1 之间",
        "{} is no probability: cross-entropies and KL exist between 0 and 1":
            "{} 不是概率: 交叉熵与 KL 只在 0 到 1 之间有定义",
        "∂L/∂z: squared error {}, cross-entropy {}": "∂L/∂z: 平方误差 {}，交叉熵 {}",
        "σ′(z) starves the squared error": "σ′(z) 使平方误差的梯度几近消失",
        "near the target both are small": "接近目标时两者都很小",
        "move on to where the output is wrong and sure": "移到输出错误而又自信的地方",
        "Loss of one sample over its output a": "单个样本的损失随输出 a 变化",
        "Derivative ∂L/∂a over the output a": "导数 ∂L/∂a 随输出 a 变化",
        "∂L/∂z through a sigmoid: a - y or a - y times σ′": "经 sigmoid 的 ∂L/∂z：a - y，或再乘以 σ′",
        "Numbers at": "数值",
        "{}: after step {} z = {}, a = {}": "{}: 第 {} 步后 z = {}，a = {}",
        "`∂L/∂z = ∂L/∂a σ′(z)`. The derivative of a cross-entropy has σ′(z) = a (1 - a) as its divisor, so that it cancels and a - y is left. Cross-entropies and KL are summed over both outcomes, a and 1 - a; KL is less by the target's entropy. hinge takes y as -1 or 1 and an output without a sigmoid.":
            "`∂L/∂z = ∂L/∂a σ′(z)`。交叉熵的导数以 σ′(z) = a (1 - a) 为分母，恰好约去，只剩 a - y。交叉熵与 KL 对 a 和 1 - a 两种结果求和；KL 比交叉熵少一个目标的熵。hinge 把 y 取作 -1 或 1，输出不经过 sigmoid。",
    ]
}
