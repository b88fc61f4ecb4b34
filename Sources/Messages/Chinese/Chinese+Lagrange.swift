extension StringTable {
    static let lagrangeInChinese: KeyValuePairs<String, String> = [
        "one step of the descent": "下降一步",
        "first, last step": "第一步、最后一步",
        "walk along the curve": "沿曲线走",
        "walk the curve": "沿曲线走",
        "a new start for the descent": "下降换新起点",
        ":from wants two numbers, such as :from 1.5,0.5": ":from 需要两个数，例如 :from 1.5,0.5",
        "min {} {} {}": "min {}，{} {}",
        "on": "约束",
        "no minimum found on the curve": "曲线上没有找到极小值",
        "both ways agree after {} steps": "{} 步后两种方法一致",
        "∇f and ∇g are {}° apart at ●": "在 ● 处 ∇f 与 ∇g 夹角 {}°",
        "at the answer ✛ they are parallel": "在答案 ✛ 处两者平行",
        "Lines of equal f, and the curve g = 0": "f 的等值线与曲线 g = 0",
        "f and g = 0": "f 与 g = 0",
        "Two ways to the answer": "求解的两种方法",
        "conditions ✛": "条件 ✛",
        "descent ◆ {}": "下降 ◆ {}",
        "walker ●": "行走点 ●",
        "angle between": "夹角",
        "◆ off by": "◆ 偏差",
        "Conditions": "条件",
        "Where f is lowest on the curve, one cannot walk along it and go down: ∇f has no part along the curve, so it is parallel to ∇g, ∇f = -λ ∇g. Newton's method solves these equations.":
            "在曲线上 f 最低处，沿曲线走已无法再下降：∇f 没有沿曲线的分量，因此与 ∇g 平行，∇f = -λ ∇g。这些方程用牛顿法求解。",
        "Descent in x and y with ascent in λ finds the same point: λ grows where g > 0 until leaving the curve no longer pays.":
            "对 x 和 y 下降、对 λ 上升也能找到同一点：g > 0 时 λ 增大，直到离开曲线不再有利。",
    ]
}
