/// What lies over the pixels of a map: data points, a cross hair and axes.
struct MapOverlay {
    var geometry: MapGeometry
    var area: Rect
    var points: [MapPoint]
    var cursor: MapPoint?
    var showsAxes: Bool

    func render(into frame: inout Frame, context: DrawingContext) {
        for point in points {
            guard let position = geometry.position(x: point.x, y: point.y) else { continue }
            let cell = Cell(
                MapOverlay.mark(for: point, isASCII: context.isASCII),
                style: style(of: point, over: frame[position.column, position.row].style, context))
            frame.put(cell, at: position, in: geometry.plot)
        }
        if let cursor, let position = geometry.position(x: cursor.x, y: cursor.y) {
            put(context.isASCII ? "+" : "✛", at: position, into: &frame)
        }
        if MapGeometry.hasAxes(in: area, showsAxes: showsAxes) { drawAxes(into: &frame, context: context) }
    }

    /// The mark of a class. Test points have a family of their own.
    static func mark(for point: MapPoint, isASCII: Bool) -> Unicode.Scalar {
        let marks: [Unicode.Scalar] =
            switch (point.role, isASCII) {
            case (.train, false): ["○", "●", "△", "▲", "◇", "◆", "☆", "★", "▻", "►"]
            case (.test, false): ["□", "■", "▽", "▼", "◊", "◈", "✧", "✦", "▹", "▸"]
            case (.train, true): ["o", "x", "v", "s", "z", "c", "n", "u", "w", "m"]
            case (.test, true): ["O", "X", "V", "S", "Z", "C", "N", "U", "W", "M"]
            }
        return marks[((point.category % marks.count) + marks.count) % marks.count]
    }

    /// A mark in a shade of its point's colour that stands out from the map below it, its own colour too. Of a wrong
    /// answer the whole cell has the colour; without colours it is drawn in reverse.
    private func style(of point: MapPoint, over pixels: Style, _ context: DrawingContext) -> Style {
        guard context.hasColors else { return Style(attributes: point.isWrong ? [.bold, .reverse] : .bold) }
        let ink = point.color ?? context.theme.classColor(point.category)
        if point.isWrong { return Style(foreground: ink.contrast, background: ink, attributes: .bold) }
        return Style(
            foreground: ink.shade(apartFrom: pixels.background), background: pixels.background, attributes: .bold)
    }

    /// Black on light pixels, white on dark ones.
    static func contrast(to background: Color) -> Color { background.contrast }

    private func put(_ scalar: Unicode.Scalar, at position: Position, into frame: inout Frame) {
        let background = frame[position.column, position.row].style.background
        let style = Style(
            foreground: MapOverlay.contrast(to: background), background: background, attributes: .bold)
        frame.put(Cell(scalar, style: style), at: position, in: geometry.plot)
    }

    private func drawAxes(into frame: inout Frame, context: DrawingContext) {
        let plot = geometry.plot
        let yTicks = AxisTicks.linear(geometry.domain.y, count: max(2, plot.rows / 4))
        for tick in yTicks.ticks {
            guard let position = geometry.position(x: geometry.domain.x.lowerBound, y: tick.value) else { continue }
            frame.write(
                tick.text.fitted(to: 5, alignment: .right, ellipsis: ""),
                at: Position(column: area.column, row: position.row), style: context.dimStyle, in: area)
        }
        let xTicks = AxisTicks.linear(geometry.domain.x, count: max(2, plot.columns / 10))
        var free = plot.column
        for tick in xTicks.ticks {
            guard let position = geometry.position(x: tick.value, y: geometry.domain.y.lowerBound) else { continue }
            let start = min(
                max(position.column - tick.text.count / 2, plot.column), plot.column + plot.columns - tick.text.count)
            guard start >= free else { continue }
            frame.write(
                tick.text, at: Position(column: start, row: plot.row + plot.rows), style: context.dimStyle, in: area)
            free = start + tick.text.count + 2
        }
    }
}

/// A data point drawn over a map.
public struct MapPoint: Hashable, Sendable {
    public enum Role: Hashable, Sendable {
        case train, test
    }

    public var x: Double
    public var y: Double
    /// The class, 0, 1, ...; it chooses the mark.
    public var category: Int
    /// Training and test points have different marks.
    public var role: Role
    /// `nil`: that of its class.
    public var color: Color?
    /// Whether the map says something else at this place.
    public var isWrong = false

    /// The character that maps draw for it, for legends.
    public func mark(_ context: DrawingContext) -> Unicode.Scalar {
        MapOverlay.mark(for: self, isASCII: context.isASCII)
    }

    public init(x: Double, y: Double, category: Int, role: Role = .train) {
        self.x = x
        self.y = y
        self.category = category
        self.role = role
    }
}
