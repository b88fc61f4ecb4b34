import Numerics

extension PlanarSet {
    /// Four by four squares, alternately of class 0 and 1.
    public static let checkerboard = PlanarSet("checkerboard") { _, _, generator in
        let x = 2 * generator.nextUnit() - 1
        let y = 2 * generator.nextUnit() - 1
        let square = Int((2 * x).rounded(.down)) + Int((2 * y).rounded(.down))
        return (x, y, square.isMultiple(of: 2) ? 1 : 0)
    }
}
