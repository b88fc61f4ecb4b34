import Datasets
import Messages
import NeuralNetworks
import Numerics
import Recipes
import Shell
import TerminalUI
package import Training

/// What the network answers all over the data's plane, with the data over it.
struct BoundaryPanel: PanelView {
    var lane: LaneSnapshot
    /// In 0...1 from the left and from the top.
    var cursor: (x: Double, y: Double)?
    /// Whether every place has the plain colour of its class.
    var isDiscrete = false
    var showsTestData = true

    static func resolution(for interior: Rect, lane: LaneSnapshot?) -> Size {
        HeatMap.resolution(for: mapArea(in: interior, lane: lane), showsAxes: showsAxes(in: interior))
    }

    private static func showsAxes(in interior: Rect) -> Bool { interior.columns >= 64 && interior.rows >= 24 }

    /// The cells of the map with its axes: a unit is as long in both directions, unless the axes are columns of a table,
    /// each with a unit of its own.
    private static func mapArea(in interior: Rect, lane: LaneSnapshot?) -> Rect {
        guard let lane, let plane = lane.dataset.plane,
            lane.recipe.data.source.isGenerated || plane.projection != nil
        else { return interior }
        return MapGeometry.area(
            interior, fitting: ChartDomain(x: plane.x, y: plane.y), showsAxes: showsAxes(in: interior))
    }

    /// Where the map stands inside of the panel.
    static func geometry(in interior: Rect, lane: LaneSnapshot, plane: Plane) -> MapGeometry {
        MapGeometry(
            area: mapArea(in: interior, lane: lane), domain: ChartDomain(x: plane.x, y: plane.y),
            showsAxes: showsAxes(in: interior))
    }

    private var dataset: Dataset { lane.dataset }
    private var isRegression: Bool { dataset.task == .regression }

    var titles: [String] {
        isRegression
            ? [localized("Learnt surface"), localized("Surface")]
            : [Self.title, localized("Boundary")]
    }

    var readings: [String] {
        if let cursor { return [reading(at: cursor)] }
        guard let accuracy = lane.row.accuracy else { return [] }
        let train = "\(localized("train")) \(NumberFormat.percent(accuracy))"
        guard let test = lane.row.testAccuracy else { return ["\(train) \(localized("right"))", train] }
        let both = "\(train)  \(localized("test")) \(NumberFormat.percent(test))"
        return ["\(both) \(localized("right"))", both, train]
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard let boundary = lane.boundary, let plane = dataset.plane else { return }
        let domain = ChartDomain(x: plane.x, y: plane.y)
        let showsAxes = BoundaryPanel.showsAxes(in: area)
        let area = BoundaryPanel.mapArea(in: area, lane: lane)
        let points = points(context)
        let marker = cursor.map { place($0, in: plane) }.map { MapPoint(x: $0.x, y: $0.y, category: 0) }
        if boundary.outputCount > 1 {
            let classes = boundary.classes
            var map = CategoryMap(
                categories: classes.categories, confidences: isDiscrete ? [] : classes.confidences,
                columns: boundary.size.columns, rows: boundary.size.rows, points: points, domain: domain,
                showsAxes: showsAxes, cursor: marker)
            map.chance = 1 / Double(boundary.outputCount)
            map.render(into: &frame, area: area, context: context)
            if let cursor, let outputs = boundary.outputs(at: cursor) {
                ClassProbabilities(outputs: Array(outputs), names: dataset.classNames)
                    .render(into: &frame, over: area, besides: cursor, context: context)
            }
        } else {
            HeatMap(
                values: isDiscrete ? discrete(boundary.values) : boundary.values, columns: boundary.size.columns,
                rows: boundary.size.rows, range: range, points: points, domain: domain,
                contourLevel: isRegression ? nil : threshold, showsAxes: showsAxes,
                cursor: marker
            ).render(into: &frame, area: area, context: context)
        }
    }

    /// What stands on the axes of the plane where they are not the inputs as they are, the longest text first:
    /// `PC1 73 % PC2 23 % · standardised`.
    private var axisTexts: [String] {
        let dataset = lane.dataset
        let scaling = dataset.standardization == nil ? [] : [localized("standardised")]
        guard let shares = dataset.plane?.projection?.shares, shares.count == 2 else { return scaling }
        let percent = { (share: Double) in NumberFormat.fixed(100 * share, decimals: 0) }
        let components = "PC1 \(percent(shares[0])) % PC2 \(percent(shares[1])) %"
        return [([components] + scaling).joined(separator: " · "), components]
    }

    func colorBar(in area: Rect, context: DrawingContext) -> ColorBar? {
        guard let boundary = lane.boundary else { return nil }
        guard boundary.outputCount > 1 else {
            let name = isProbability ? "p" : "y"
            return ColorBar(name, range: range, ramp: context.theme.diverging)
        }
        // Every class has a colour of its own, the stronger the surer.
        let chance = NumberFormat.compact(1 / Double(boundary.outputCount), significantDigits: 2)
        let shades = (0...4).map { context.theme.classColor(0, sureness: Double($0) / 4) }
        return ColorBar(area.columns >= 40 ? "p" : "", low: chance, high: "1", colors: shades)
    }

    /// The marks of the classes on the lower border, and what its axes are where they are not the inputs themselves.
    func decorate(border: Rect, of frame: inout Frame, context: DrawingContext) {
        guard border.rows >= 4 else { return }
        let room = border.columns - 5
        let (legend, axes) = borderTexts(room: room, context)
        let row = border.row + border.rows - 1
        if !legend.isEmpty {
            draw(legend, at: Position(column: border.column + 2, row: row), in: border, of: &frame, context)
        }
        if !axes.isEmpty {
            let column = border.column + border.columns - 4 - axes.displayWidth
            frame.write(" \(axes) ", at: Position(column: column, row: row), style: context.dimStyle, in: border)
        }
    }

    /// The classes' names with what the axes are if both fit, else the names, else the axes, else marks alone.
    private func borderTexts(room: Int, _ context: DrawingContext) -> (legend: String, axes: String) {
        let legends = legends(context), axes = axisTexts
        let named = legends.filter { legend in dataset.classNames.first.map(legend.contains) ?? false }
        let pairs = named.flatMap { legend in axes.map { (legend, $0) } }
        let singles = named.map { ($0, "") } + axes.map { ("", $0) } + legends.map { ($0, "") }
        let columns = { (legend: String, axes: String) in
            legend.displayWidth + axes.displayWidth + (legend.isEmpty || axes.isEmpty ? 0 : 3)
        }
        return (pairs + singles).first { columns($0.0, $0.1) <= room } ?? ("", "")
    }

    /// Marks in the colours of their classes.
    private func draw(
        _ legend: String, at position: Position, in border: Rect, of frame: inout Frame, _ context: DrawingContext
    ) {
        let columns = frame.write(" \(legend) ", at: position, style: context.dimStyle, in: border)
        guard context.hasColors else { return }
        for column in position.column..<position.column + columns
        where border.contains(Position(column: column, row: position.row)) {
            let scalar = frame[column, position.row].scalar
            guard let category = marked(by: scalar, context) else { continue }
            frame.restyle(Rect(column: column, row: position.row, columns: 1, rows: 1)) {
                $0 = Style(foreground: context.theme.classColor(category), attributes: .bold)
            }
        }
    }

    /// The class that a mark of the legend stands for; names may hold the same letters in ASCII, but no such marks.
    private func marked(by scalar: Unicode.Scalar, _ context: DrawingContext) -> Int? {
        guard !context.isASCII else { return nil }
        return dataset.classNames.indices.first { index in
            [MapPoint.Role.train, .test].contains { MapMark.scalar(index, $0, context) == scalar }
        }
    }

    /// What the marks mean, the longest text first.
    private func legends(_ context: DrawingContext) -> [String] {
        guard !isRegression else { return [] }
        let classes = Array(dataset.classNames.prefix(6).enumerated())
        let marks = { (role: MapPoint.Role) in
            classes.map { String(Character(MapMark.scalar($0.offset, role, context))) }.joined(separator: " ")
        }
        let named = { (role: MapPoint.Role) in
            classes.map { "\(MapMark.scalar($0.offset, role, context)) \(name($0.offset, $0.element, context))" }
                .joined(separator: " ")
        }
        let (train, test) = (localized("train"), localized("test"))
        guard dataset.test.count > 0 else {
            return ["\(train) \(named(.train))", named(.train), "\(train) \(marks(.train))"]
        }
        return [
            "\(train) \(named(.train))  \(test) \(named(.test))", "\(train) \(named(.train))  \(test) \(marks(.test))",
            "\(named(.train))  \(test) \(marks(.test))", named(.train), "\(marks(.train))  \(test) \(marks(.test))",
            "\(train) \(marks(.train))",
        ]
    }

    /// A class's name; without colours the digit of its region before it.
    private func name(_ index: Int, _ name: String, _ context: DrawingContext) -> String {
        let isDigit = dataset.classNames.count > 2 && !context.hasColors && name != "\(index)"
        return isDigit ? "\(index) \(name)" : name
    }

    private var threshold: Double { lane.threshold }
    private var isProbability: Bool {
        lane.recipe.model.output.flatMap { try? OutputActivation($0.name) }?.range == 0...1
    }

    /// The ends of the range by the side of the middle on which a value lies.
    private func discrete(_ values: [Float]) -> [Float] {
        let (low, high) = (Float(range.lowerBound), Float(range.upperBound))
        let middle = isRegression ? (low + high) / 2 : Float(threshold)
        return values.map { $0.isNaN ? $0 : $0 >= middle ? high : low }
    }

    private var range: ClosedRange<Double> { lane.outputRange }

    private func points(_ context: DrawingContext) -> [MapPoint] {
        points(dataset.drawnTrain, of: dataset.train, role: .train, context)
            + (showsTestData ? points(dataset.drawnTest, of: dataset.test, role: .test, context) : [])
    }

    /// Samples of a class stand out where the map says another one; those of a regression have the colour of their
    /// target on the ramp of the surface.
    private func points(
        _ places: [PlacedSample], of samples: Samples, role: MapPoint.Role, _ context: DrawingContext
    ) -> [MapPoint] {
        places.map { place in
            let label = samples.labels.isEmpty ? 0 : samples.labels[place.index]
            var point = MapPoint(x: place.x, y: place.y, category: label, role: role)
            if isRegression {
                point.color =
                    samples.targets.indices.contains(place.index)
                    ? color(ofTarget: Double(samples.targets[place.index]), context) : nil
            } else {
                point.isWrong = answer(x: place.x, y: place.y).map { $0 != label } ?? false
            }
            return point
        }
    }

    private func color(ofTarget target: Double, _ context: DrawingContext) -> Color {
        let range = range
        return context.theme.diverging.color(
            at: (target - range.lowerBound) / (range.upperBound - range.lowerBound))
    }

    /// The class that the map shows at a place.
    private func answer(x: Double, y: Double) -> Int? {
        guard let plane = dataset.plane, let boundary = lane.boundary else { return nil }
        let across = (x - plane.x.lowerBound) / (plane.x.upperBound - plane.x.lowerBound)
        let down = (plane.y.upperBound - y) / (plane.y.upperBound - plane.y.lowerBound)
        guard let outputs = boundary.outputs(at: (across, down)), let first = outputs.first else { return nil }
        guard outputs.count > 1 else { return Double(first) >= threshold ? 1 : 0 }
        return outputs.indices.max { outputs[$0] < outputs[$1] }.map { $0 - outputs.startIndex }
    }

    private func place(_ cursor: (x: Double, y: Double), in plane: Plane) -> (x: Double, y: Double) {
        (
            plane.x.lowerBound + cursor.x * (plane.x.upperBound - plane.x.lowerBound),
            plane.y.upperBound - cursor.y * (plane.y.upperBound - plane.y.lowerBound)
        )
    }

    /// `x₁ 0.42 x₂ -0.31: p 0.97`.
    private func reading(at cursor: (x: Double, y: Double)) -> String {
        guard let plane = dataset.plane, let boundary = lane.boundary,
            let outputs = boundary.outputs(at: cursor).map(Array.init)
        else { return "" }
        let place = place(cursor, in: plane)
        let names = plane.projection == nil ? dataset.rawNames.map(InputSymbol.text) + ["x₁", "x₂"] : ["PC1", "PC2"]
        let figure = { (value: Double) in NumberFormat.fixed(value, decimals: 2) }
        let answer: String
        if outputs.count > 1, let best = outputs.indices.max(by: { outputs[$0] < outputs[$1] }) {
            let name = best < dataset.classNames.count ? dataset.classNames[best] : String(best)
            answer = "\(name) \(figure(Double(outputs[best])))"
        } else {
            answer = "\(isProbability ? "p" : "y") \(figure(Double(outputs.first ?? .nan)))"
        }
        return "\(names[0]) \(figure(place.x)) \(names[1]) \(figure(place.y)): \(answer)"
    }
}

extension PanelKind {
    package static let boundary = PanelKind(BoundaryPanel.self)
}

extension BoundaryPanel: TrainingPanel {
    static let name = "boundary"
    static var title: String { localized("Decision boundary") }
    static let isHero = true
    static let entry: (x: Double, y: Double)? = (0.5, 0.5)
    static let standIn: PanelKind? = .accuracy
    static let readsPointer = true
    static func canShow(_ dataset: Dataset) -> Bool { dataset.plane != nil }

    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {
        let pixels = resolution(for: interior, lane: screen.lane)
        guard pixels.columns > 0, pixels.rows > 0 else { return }
        request.boundary = GridSize(columns: pixels.columns, rows: pixels.rows)
    }

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        self.init(
            lane: lane, cursor: cursor, isDiscrete: screen.playground.isDiscrete,
            showsTestData: screen.playground.showsTestData)
    }

    func place(at position: Position, in interior: Rect, context: DrawingContext) -> (x: Double, y: Double)? {
        guard let plane = dataset.plane else { return nil }
        return BoundaryPanel.geometry(in: interior, lane: lane, plane: plane).point(at: position).map {
            plane.shares(of: $0)
        }
    }

    static func press(_ key: Key, x: Double, y: Double, on screen: inout DashboardModel) -> [Effect]? {
        screen.pressInPlane(key, x: x, y: y)
    }

    static func point(_ mouse: MouseEvent, in interior: Rect, on screen: inout DashboardModel) -> [Effect]? {
        screen.clickInPlane(mouse, in: interior)
    }

    static func hints(on screen: DashboardModel) -> [FooterView.Hint]? {
        guard screen.isPlayground, let dataset = screen.lane?.dataset else { return nil }
        let remove = FooterView.Hint(key: "Del", name: localized("remove"), rank: 8)
        let move = FooterView.Hint(key: "← → ↑ ↓", name: localized("move"), rank: 7)
        guard dataset.task != .regression else {
            return [FooterView.Hint(key: "0-9", name: localized("type a value"), rank: 12), remove, move]
        }
        let classes = PointClass.keys(of: dataset).enumerated().map { index, key in
            FooterView.Hint(
                key: String(key),
                name: localized("add \(String(Character(MapMark.scalar(index, .train, DrawingContext()))))"),
                rank: 12)
        }
        return classes + [remove, move]
    }
}

extension BoundarySnapshot {
    /// The likeliest class of every pixel, and its output as the confidence.
    package var classes: (categories: [Int], confidences: [Float]) {
        let count = size.columns * size.rows
        guard outputCount > 0, values.count >= count * outputCount else { return ([], []) }
        var categories: [Int] = []
        var confidences: [Float] = []
        categories.reserveCapacity(count)
        confidences.reserveCapacity(count)
        for pixel in 0..<count {
            let start = pixel * outputCount
            var best = start
            for index in start..<start + outputCount where values[index] > values[best] { best = index }
            categories.append(best - start)
            confidences.append(values[best])
        }
        return (categories, confidences)
    }

    /// The outputs of the pixel at a place in 0...1 from the left and from the top.
    func outputs(at place: (x: Double, y: Double)) -> ArraySlice<Float>? {
        guard size.columns > 0, size.rows > 0, values.count >= size.columns * size.rows * outputCount else {
            return nil
        }
        let column = min(size.columns - 1, max(0, Int(place.x * Double(size.columns))))
        let row = min(size.rows - 1, max(0, Int(place.y * Double(size.rows))))
        let start = (row * size.columns + column) * outputCount
        return values[start..<start + outputCount]
    }
}

/// The mark with which a map draws a point.
enum MapMark {
    /// Drawn on a map of one cell, so that a legend can never differ from the map.
    static func scalar(_ category: Int, _ role: MapPoint.Role, _ context: DrawingContext) -> Unicode.Scalar {
        var frame = Frame(size: Size(columns: 1, rows: 1))
        HeatMap(values: [0], columns: 1, rows: 1, points: [MapPoint(x: 0, y: 0, category: category, role: role)])
            .render(into: &frame, area: frame.bounds, context: context)
        return frame[0, 0].scalar
    }
}

extension LaneSnapshot {
    /// What a lone output is drawn to by samples of class 0 and of class 1.
    var binaryTargets: ClosedRange<Double> { loss?.binaryTargets ?? 0...1 }
    /// From where on a lone output says class 1.
    var threshold: Double { loss?.threshold ?? 0.5 }
    private var loss: (any Loss)? { recipe.loss.flatMap { try? losses.make($0) } }
}
