import Expressions
import Calculus
import Messages
package import Shell
import TerminalUI

/// The derivative as a limit: a secant that turns into the tangent, and how fast its slope comes near.
package struct DerivativeLab: FormulaLab {
    package typealias Panel = LabPanel<DerivativeLab>

    package static var allPanels: [Panel] { [.plot, .error, .values, .points] }

    package enum Action: Hashable, Sendable {
        case clock(ClockAction)
        case left, right, grow, shrink, zoomIn, zoomOut, whole, axis, example(by: Int)
    }

    package let identity: LabIdentity<DerivativeLab>
    package var clock = StepClock(stepsPerSecond: 1)
    package private(set) var formula: TypedFormula
    /// f′ and f″ as formulas.
    private(set) var derivative: Expression
    private(set) var second: Expression
    /// Where the derivative is asked for.
    package private(set) var place: Double
    /// Δx.
    package private(set) var reach = DerivativeLab.largestReach
    private(set) var window: ClosedRange<Double>
    var isLogarithmic = true
    private(set) var stationaryPoints: [StationaryPoint]

    static let largestReach = 2.0
    static let smallestReach = 1e-8
    package static let examples = [
        "x^3 - 3*x", "sin(x)", "exp(x)/4", "x^4/4 - x^3/3 - x^2", "x^3", "1/(1 + x^2)", "abs(x)",
    ]

    package init(_ identity: LabIdentity<DerivativeLab>, formula: TypedFormula) {
        self.identity = identity
        self.formula = formula
        derivative = formula.expression
        second = formula.expression
        place = 1
        window = -2.5...2.5
        stationaryPoints = []
        adopt(formula)
    }

    var variable: String { formula.variables.first ?? "x" }

    package static func complaint(about formula: TypedFormula) -> String? {
        formula.variables.count == 1
            ? nil
            : formula.variables.isEmpty
                ? localized("found no variable, expected one")
                : localized("found the variables \(formula.variables.joined(separator: ", ")), expected one")
    }

    package mutating func adopt(_ new: TypedFormula) {
        formula = new
        derivative = new.expression.derivative(by: variable)
        second = derivative.derivative(by: variable)
        place = new.value(of: variable)
        window = (place - 2.5)...(place + 2.5)
        reach = DerivativeLab.largestReach
        findStationaryPoints()
    }

    private mutating func findStationaryPoints() {
        guard formula.variables.count == 1, let renamed = formula.expression.renamedToX,
            let surface = ExpressionSurface(renamed)
        else {
            stationaryPoints = []
            return
        }
        stationaryPoints = surface.stationaryPoints(in: SurfaceDomain(x: window))
            .sorted { $0.point.x < $1.point.x }
    }

    func value(_ x: Double) -> Double { formula.value(variable, at: x) }
    func slope(_ x: Double) -> Double { formula.value(derivative, variable, at: x) }
    func curvature(_ x: Double) -> Double { formula.value(second, variable, at: x) }

    func secantSlope(_ reach: Double) -> Double { (value(place + reach) - value(place)) / reach }
    /// |Δy/Δx - f′|.
    func slopeError(_ reach: Double) -> Double { abs(secantSlope(reach) - slope(place)) }
    /// |f(x + Δx) - f(x) - f′(x) Δx|.
    func linearError(_ reach: Double) -> Double {
        abs(value(place + reach) - value(place) - slope(place) * reach)
    }

    /// The slope of an error on log-log axes: least squares over Δx from 0.0001 to 0.1, where neither rounding nor
    /// the far shape of the function counts.
    func order(of error: (Double) -> Double) -> Double? {
        var points: [(x: Double, y: Double)] = []
        for index in 0...24 {
            let reach = Double.power10(-4 + Double(index) / 8)
            let size = error(reach)
            guard size.isFinite, size > 0 else { continue }
            points.append((reach.logarithm10, size.logarithm10))
        }
        guard points.count >= 8 else { return nil }
        let count = Double(points.count)
        let meanX = points.reduce(0) { $0 + $1.x } / count, meanY = points.reduce(0) { $0 + $1.y } / count
        let covariance = points.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) }
        return covariance / points.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
    }

    package var isAtEnd: Bool { reach <= DerivativeLab.smallestReach }

    /// Halves Δx.
    package mutating func step() { reach = max(reach / 2, DerivativeLab.smallestReach) }
    package mutating func restart() { reach = DerivativeLab.largestReach }

    package mutating func perform(_ action: Action, focus: Panel) -> LabResponse<Never> {
        switch action {
        case .clock(let action): return perform(action)
        case .left, .right: move(to: place + (action == .right ? placeStep : -placeStep))
        case .shrink: step()
        case .grow: reach = min(reach * 2, DerivativeLab.largestReach)
        case .zoomIn: zoom(by: 0.5)
        case .zoomOut: zoom(by: 2)
        case .whole:
            window = (place - 2.5)...(place + 2.5)
            findStationaryPoints()
        case .axis:
            isLogarithmic.toggle()
            return .say(isLogarithmic ? localized("logarithmic axis") : localized("linear axis"))
        case .example(let offset):
            return readExample(by: offset)
        }
        return .none
    }

    private var placeStep: Double { ((window.upperBound - window.lowerBound) / 60).asRoundStep }

    private mutating func move(to x: Double) {
        let unit = placeStep
        place = unit < 1 ? (x / unit).rounded() / (1 / unit).rounded() : (x / unit).rounded() * unit
        if place == 0 { place = 0 }
        formula.set(variable, to: place)
        let width = window.upperBound - window.lowerBound
        if place < window.lowerBound || place > window.upperBound {
            window = (place - width / 2)...(place + width / 2)
            findStationaryPoints()
        }
    }

    private mutating func zoom(by factor: Double) {
        let width = min(max((window.upperBound - window.lowerBound) * factor, 1e-3), 200)
        window = (place - width / 2)...(place + width / 2)
        findStationaryPoints()
    }

    mutating func point(_ mouse: MouseEvent, in area: Rect) -> LabResponse<Never> {
        follow(mouse) { lab, position in
            let plot = DerivativePlotPanel(lab: lab).plot
            guard let found = plot.coordinates(at: position, in: area, context: DrawingContext()) else { return }
            lab.move(to: found.x)
        } zooming: { lab, factor in
            lab.zoom(by: factor)
        }
        return .none
    }

    package var typedCommands: [TypedCommand<DerivativeLab, LabResponse<Never>>] {
        formulaCommands(rank: 94) + [
            TypedCommand("dx", usage: "0.1", localized("the size of Δx")) { $0.setReach($1) }
        ]
    }

    private mutating func setReach(_ argument: String) -> LabResponse<Never> {
        guard let size = Double(argument), size >= DerivativeLab.smallestReach, size <= 1000 else {
            return .complain(localized(":dx wants a number from 1e-8 on, such as :dx 0.1"))
        }
        reach = size
        return LabResponse.none
    }

    package mutating func take(_ values: TypedFormula) {
        formula = values
        move(to: values.value(of: variable), exactly: true)
    }

    private mutating func move(to x: Double, exactly: Bool) {
        move(to: x)
        place = x
        formula.set(variable, to: x)
    }

    package var files: [String: String] {
        var lines = ["dx,secant_slope,slope_error,linear_error"]
        var reach = DerivativeLab.largestReach
        while reach >= DerivativeLab.smallestReach {
            lines.append("\(reach),\(secantSlope(reach)),\(slopeError(reach)),\(linearError(reach))")
            reach /= 2
        }
        return [".csv": lines.joined(separator: "\n") + "\n"]
    }
}
