/// A line through points of a plane.
public struct PlaneLine: Hashable, Sendable {
    /// How it is drawn.
    public enum Stroke: Hashable, Sendable {
        case solid, dashed, dotted
        /// A dot for each point, nothing between them.
        case points
    }

    public var points: [SIMD2<Double>]
    public var color: Color
    public var stroke: Stroke
    /// What draws it where there are no braille patterns.
    public var asciiMark: Unicode.Scalar?

    public init(
        points: [SIMD2<Double>], color: Color, stroke: Stroke = .solid, asciiMark: Unicode.Scalar? = nil
    ) {
        self.points = points
        self.color = color
        self.stroke = stroke
        self.asciiMark = asciiMark
    }

    /// Dots of the line on a canvas that covers the plot of `geometry`; a point that is not finite is a gap.
    func draw(on canvas: inout BrailleCanvas, geometry: MapGeometry) {
        draw(on: &canvas) { geometry.dot(of: $0) }
    }

    /// Dots of the line on a canvas; `place` says which dot a point is.
    func draw(on canvas: inout BrailleCanvas, place: (SIMD2<Double>) -> (x: Int, y: Int)?) {
        var previous: (x: Int, y: Int)?
        for point in points {
            guard let dot = place(point) else {
                previous = nil
                continue
            }
            switch (stroke, previous) {
            case (.points, _), (_, nil): canvas.set(x: dot.x, y: dot.y, color: color)
            case (.solid, let start?):
                canvas.line(fromX: start.x, fromY: start.y, toX: dot.x, toY: dot.y, color: color)
            case (.dashed, let start?): broken(from: start, to: dot, on: &canvas) { $0 % 6 < 3 }
            case (.dotted, let start?): broken(from: start, to: dot, on: &canvas) { $0 % 3 == 0 }
            }
            previous = dot
        }
    }

    /// A straight line of which only some dots are set.
    private func broken(
        from start: (x: Int, y: Int), to end: (x: Int, y: Int), on canvas: inout BrailleCanvas, isInked: (Int) -> Bool
    ) {
        let count = max(abs(end.x - start.x), abs(end.y - start.y))
        guard count > 0, count < 100_000 else { return }
        for index in 0...count where isInked(index) {
            let share = Double(index) / Double(count)
            canvas.set(
                x: start.x + Int((share * Double(end.x - start.x)).rounded()),
                y: start.y + Int((share * Double(end.y - start.y)).rounded()), color: color)
        }
    }
}

/// A mark at a point of a plane.
public struct PlaneMark: Hashable, Sendable {
    public var point: SIMD2<Double>
    public var scalar: Unicode.Scalar
    public var asciiScalar: Unicode.Scalar
    /// `nil`: black or white, whichever stands out.
    public var color: Color?
    public var isBold: Bool

    public init(
        _ point: SIMD2<Double>, scalar: Unicode.Scalar, ascii asciiScalar: Unicode.Scalar, color: Color? = nil,
        isBold: Bool = true
    ) {
        self.point = point
        self.scalar = scalar
        self.asciiScalar = asciiScalar
        self.color = color
        self.isBold = isBold
    }
}

/// An arrow of some cells from a point of a plane; only its direction matters.
public struct PlaneArrow: Hashable, Sendable {
    public var point: SIMD2<Double>
    public var direction: SIMD2<Double>
    /// In rows of cells; a row is about two columns.
    public var length: Double
    public var color: Color
    public var stroke: PlaneLine.Stroke

    public init(
        from point: SIMD2<Double>, direction: SIMD2<Double>, length: Double, color: Color,
        stroke: PlaneLine.Stroke = .solid
    ) {
        self.point = point
        self.direction = direction
        self.length = length
        self.color = color
        self.stroke = stroke
    }
}

/// The heads of arrows in eight directions.
public enum ArrowHead {
    /// The head of an arrow that points so far to the right and so far up, both in columns: a row counts for two.
    public static func scalar(x: Double, y: Double, isASCII: Bool) -> Unicode.Scalar {
        let unicode: [Unicode.Scalar] = ["→", "◥", "↑", "◤", "←", "◣", "↓", "◢"]
        let ascii: [Unicode.Scalar] = [">", "/", "^", "\\", "<", "/", "v", "\\"]
        return (isASCII ? ascii : unicode)[octant(x: x, y: y)]
    }

    /// 0 to the right, counted against the clock.
    private static func octant(x: Double, y: Double) -> Int {
        let slope = 0.41421356237309503
        let (width, height) = (abs(x), abs(y))
        if height <= slope * width { return x < 0 ? 4 : 0 }
        if width <= slope * height { return y < 0 ? 6 : 2 }
        return x > 0 ? (y > 0 ? 1 : 7) : (y > 0 ? 3 : 5)
    }
}
