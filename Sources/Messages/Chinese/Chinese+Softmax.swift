extension StringTable {
    static let softmaxInChinese: KeyValuePairs<String, String> = [
        "one step of descent": "下降一步",
        "next, previous right class": "下一个、上一个正确类别",
        "one class more, one less": "增加、减少一个类别",
        "right class": "正确类别",
        "add, drop class": "增减类别",
        "★ right class": "★ 正确类别",
        "descend": "下降",
        "temperature": "温度",
        "right class {}": "正确类别 {}",
        "there are two to ten classes": "类别数为二到十",
        "the temperature lies between 0.01 and 100": "温度在 0.01 到 100 之间",
        "the right class is a number from 1 to {}": "正确类别是 1 到 {} 的整数",
        ":set wants NAME=NUMBER, such as :set z1=2 or :set logits=1,2,3":
            ":set 需要 名称=数值，如 :set z1=2 或 :set logits=1,2,3",
        "the right class has {}: loss {}": "正确类别的概率为 {}：损失 {}",
        "a - y is nearly 0: nothing left to learn": "a - y 几乎为 0：已无可学",
        "largest, but the loss wants more": "已是最大，但损失还能更小",
        "raise its logit, or let it descend": "调大它的 logit，或让它下降",
        "Softmax and hardmax": "Softmax 与 hardmax",
        "Shares": "占比",
        "softmax adds up to {}": "softmax 之和为 {}",
        "From logits to loss; ▸ is turned": "从 logit 到损失；▸ 为所调的量",
        "hard": "硬",
        "Temperature: from hardmax to equal shares": "温度：从 hardmax 到均分",
        "Temperature": "温度",
        "Gradient of the cross-entropy: (a - y)/T": "交叉熵的梯度：(a - y)/T",
        "checked": "核对",
        "A step of descent takes η (a - y)/T off every logit: the right class rises, all others fall by their shares. **checked** is the same by central differences.":
            "下降一步从每个 logit 减去 η (a - y)/T：正确类别上升，其余按各自的占比下降。**核对**一列是用中心差分算出的同一个量。",
    ]
}
