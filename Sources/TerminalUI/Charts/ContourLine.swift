/// Where the values of a grid cross one level: marching squares, drawn in braille dots.
struct ContourLine {
    /// `values`: row-major pixels of `width` x `height`, two dots across and two down for each.
    static func draw(
        level: Double, values: [Double], width: Int, height: Int, on canvas: inout BrailleCanvas, color: Color
    ) {
        guard width > 1, height > 1, values.count >= width * height else { return }
        for y in 0..<height - 1 {
            for x in 0..<width - 1 {
                let upper = y * width + x
                let isAbove = values[upper] > level
                guard
                    isAbove != (values[upper + 1] > level) || isAbove != (values[upper + width] > level)
                        || isAbove != (values[upper + width + 1] > level)
                else { continue }
                let corners = [values[upper], values[upper + 1], values[upper + width + 1], values[upper + width]]
                guard corners.allSatisfy(\.isFinite) else { continue }
                let places = crossings(corners, level: level)
                for index in stride(from: 0, to: places.count - 1, by: 2) {
                    canvas.line(
                        fromX: dot(x, places[index].x), fromY: dot(y, places[index].y),
                        toX: dot(x, places[index + 1].x), toY: dot(y, places[index + 1].y), color: color)
                }
            }
        }
    }

    /// Places on the edges of a unit square where the level is crossed, in order around it. Four of them
    /// (a saddle) are joined in the order of the edges.
    private static func crossings(_ corners: [Double], level: Double) -> [(x: Double, y: Double)] {
        let places: [(x: Double, y: Double)] = [(0, 0), (1, 0), (1, 1), (0, 1)]
        var result: [(x: Double, y: Double)] = []
        for edge in 0..<4 {
            let from = corners[edge]
            let to = corners[(edge + 1) % 4]
            guard (from > level) != (to > level) else { continue }
            let fraction = (level - from) / (to - from)
            let start = places[edge]
            let end = places[(edge + 1) % 4]
            result.append((start.x + fraction * (end.x - start.x), start.y + fraction * (end.y - start.y)))
        }
        return result
    }

    /// A little less than the place itself, so that a line midway between two dots does not waver.
    private static func dot(_ pixel: Int, _ offset: Double) -> Int {
        Int((2 * (Double(pixel) + offset + 0.5) - 0.51).rounded())
    }
}
