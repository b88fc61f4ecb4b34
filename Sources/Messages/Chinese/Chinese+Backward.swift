extension StringTable {
    static let backwardInChinese: KeyValuePairs<String, String> = [
        "One step explained": "一步详解",
        "Enter, ↑ ↓ scroll": "Enter、↑ ↓ 滚动",
        "loss {} → {}": "损失 {} → {}",
        "Forward: z = Σ w·x + b, a = f(z), with x = ({})": "前向：z = Σ w·x + b，a = f(z)，其中 x = ({})",
        "Loss: {} against ({}) = {}": "损失：{} 对 ({}) = {}",
        "Backward: δ = ∂L/∂z, from the output to the first layer": "反向：δ = ∂L/∂z，从输出到第一层",
        "Update by {}, learning rate {}: ∂L/∂w = δ·x, ∂L/∂b = δ": "用 {} 更新，学习率 {}：∂L/∂w = δ·x，∂L/∂b = δ",
        "              before       ∂L/∂w     checked       after":
            "                之前       ∂L/∂w        核对        之后",
        "Loss after the update {}, before {}": "更新后的损失 {}，更新前 {}",
    ]
}
