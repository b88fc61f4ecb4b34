import Messages
import Shell
import TerminalUI

/// A plot of the lab and where it stands, for drawing and for the mouse.
struct PlacedPlot {
    var area: Rect
    var widget: FunctionChart
    /// The function that it is of, where it is of one.
    var function: Int?
}

extension ActivationLab {
    /// The plots of a panel in its area.
    func plotAreas(of panel: Panel, in area: Rect) -> [PlacedPlot] {
        guard panel != .identities else {
            let list = ActivationIdentity.all.count + 1
            let rows = area.rows - list >= 6 ? area.rows - list : area.rows
            let top = Rect(column: area.column, row: area.row, columns: area.columns, rows: rows)
            return [PlacedPlot(area: top, widget: identityPlot, function: nil)]
        }
        guard isTiled, functions.count > 1 else {
            return [PlacedPlot(area: area, widget: overlay(panel), function: nil)]
        }
        return tiles(panel, in: area)
    }

    /// All functions, or all derivatives, over each other.
    private func overlay(_ panel: Panel) -> FunctionChart {
        let curves = functions.indices.map { index in
            panel == .functions
                ? functions[index].curve(colorIndex: index, isSelected: index == selection)
                : functions[index].derivativeCurve(
                    colorIndex: index, isSelected: index == selection, isMagnitude: derivativeScale == .logarithmic)
        }
        return plot(curves, panel: panel)
    }

    private func plot(_ curves: [FunctionChart.Curve], panel: Panel) -> FunctionChart {
        let isLogarithmic = panel == .derivatives && derivativeScale == .logarithmic
        return FunctionChart(
            domain: ChartDomain(x: window, y: isLogarithmic ? decades(of: curves) : range(of: curves)), curves: curves,
            cursor: cursor, xLabel: "z", yScale: isLogarithmic ? .logarithmic : .linear)
    }

    /// All values, but of those that grow without bound no more than keeps the others readable.
    private func range(of curves: [FunctionChart.Curve]) -> ClosedRange<Double> {
        let fitting = FunctionChart.fittingRange(of: curves, over: window)
        guard window.contains(0) else { return fitting }
        let width = window.upperBound - window.lowerBound
        let low = max(fitting.lowerBound, -0.22 * width), high = min(fitting.upperBound, 0.36 * width)
        return low < high ? low...high : fitting
    }

    /// From the smallest magnitude, 30 decades at most, to the largest.
    private func decades(of curves: [FunctionChart.Curve]) -> ClosedRange<Double> {
        var low = 1.0, high = 1.0
        for curve in curves {
            for index in 0...100 {
                let value = curve.value(
                    window.lowerBound + (window.upperBound - window.lowerBound) * Double(index) / 100)
                guard value.isFinite, value > 0 else { continue }
                low = min(low, value)
                high = max(high, value)
            }
        }
        return max(low / 2, high * 1e-30)...(high * 2)
    }

    private static let smallestTile = Size(columns: 24, rows: 7)

    /// A plot for each function, its derivative faint beside it; the chosen one is among those that have room.
    private func tiles(_ panel: Panel, in area: Rect) -> [PlacedPlot] {
        let acrossLimit = max(1, area.columns / ActivationLab.smallestTile.columns)
        let downLimit = max(1, area.rows / ActivationLab.smallestTile.rows)
        let shown = min(functions.count, acrossLimit * downLimit)
        let across = min(acrossLimit, max(1, Int(Double(shown).squareRoot().rounded(.up))))
        let down = (shown + across - 1) / across
        let first = min(max(0, selection / shown * shown), functions.count - shown)
        return (0..<shown).map { place in
            let index = first + place
            let (row, column) = (place / across, place % across)
            let left = area.columns * column / across, right = area.columns * (column + 1) / across
            let top = area.rows * row / down, bottom = area.rows * (row + 1) / down
            let tile = Rect(
                column: area.column + left, row: area.row + top, columns: right - left - (column + 1 < across ? 1 : 0),
                rows: bottom - top)
            return PlacedPlot(area: tile, widget: self.tile(index, panel: panel), function: index)
        }
    }

    private func tile(_ index: Int, panel: Panel) -> FunctionChart {
        let function = functions[index]
        let isSelected = index == selection
        if panel == .derivatives {
            let curve = function.derivativeCurve(
                colorIndex: index, isSelected: isSelected, isMagnitude: derivativeScale == .logarithmic)
            return plot([curve], panel: panel)
        }
        return plot(
            [
                function.curve(colorIndex: index, isSelected: isSelected),
                function.derivativeCurve(colorIndex: index, name: "f′", isFaint: true),
            ], panel: panel)
    }

    var identityPlot: FunctionChart {
        let identity = ActivationIdentity.all[identity]
        let curves = [
            FunctionChart.Curve(name: identity.left, value: identity.leftValue),
            FunctionChart.Curve(name: identity.right, value: identity.rightValue),
        ]
        let fitting = FunctionChart.fittingRange(of: curves, over: window)
        return FunctionChart(
            domain: ChartDomain(x: window, y: fitting), curves: [curves[0]],
            points: identityDots(identity), cursor: cursor, xLabel: "z", showsLegend: false)
    }

    /// The right-hand side as dots on the curve of the left-hand one.
    private func identityDots(_ identity: ActivationIdentity) -> [FunctionChart.Point] {
        let count = 24
        return (0..<count).map { index in
            let place =
                window.lowerBound + (window.upperBound - window.lowerBound) * (Double(index) + 0.5) / Double(count)
            return FunctionChart.Point(
                x: place, y: identity.rightValue(place), mark: "○", colorIndex: 1)
        }
    }
}

extension LabPanel<ActivationLab> {
    package static var functions: Self {
        LabPanel("functions") { lab, _ in ActivationPlotPanel(lab: lab, panel: .functions) }
            .pointed { $0.point($1, in: .functions, area: $2) }
    }
    package static var derivatives: Self {
        LabPanel("derivatives") { lab, _ in ActivationPlotPanel(lab: lab, panel: .derivatives) }
            .pointed { $0.point($1, in: .derivatives, area: $2) }
    }
}

/// The functions or their derivatives.
struct ActivationPlotPanel: PanelView {
    var lab: ActivationLab
    var panel: ActivationLab.Panel

    var titles: [String] { [panel == .functions ? localized("Functions f") : localized("Derivatives f′")] }

    var readings: [String] {
        panel == .derivatives && lab.derivativeScale == .logarithmic ? [localized("|f′| on a log axis")] : []
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        for plot in lab.plotAreas(of: panel, in: area) {
            plot.widget.render(into: &frame, area: plot.area, context: context)
        }
    }
}

extension LabPanel<ActivationLab> {
    package static var identities: Self {
        LabPanel("identities") { lab, _ in ActivationIdentityPanel(lab: lab) }
            .pointed { $0.point($1, in: .identities, area: $2) }
    }
}

/// Both sides of an identity on top of each other, and how far apart they come.
struct ActivationIdentityPanel: PanelView {
    var lab: ActivationLab

    var titles: [String] { [localized("Identities")] }
    var hint: String { localized("i next") }

    var readings: [String] {
        let identity = ActivationIdentity.all[lab.identity]
        return ["\(identity.left) = \(identity.right)"]
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        for plot in lab.plotAreas(of: .identities, in: area) {
            plot.widget.render(into: &frame, area: plot.area, context: context)
            guard plot.area.rows < area.rows else { continue }
            drawList(
                into: &frame,
                area: Rect(
                    column: area.column, row: plot.area.row + plot.area.rows, columns: area.columns,
                    rows: area.rows - plot.area.rows), context: context)
        }
    }

    private func drawList(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let rows = ActivationIdentity.all.map { identity in
            [
                "\(identity.left) = \(identity.right)",
                NumberFormat.scientific(identity.largestError(over: lab.window), significantDigits: 2),
            ]
        }
        Table(
            columns: [
                Table.Column(localized("left as a line, right as \(context.isASCII ? "x" : "○")")),
                Table.Column(localized("largest difference"), alignment: .right),
            ], rows: rows, selectedRow: lab.identity
        ).render(into: &frame, area: area, context: context)
    }
}
