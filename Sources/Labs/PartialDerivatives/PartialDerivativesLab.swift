import Expressions
import Calculus
import Messages
import Shell
import TerminalUI

/// A function of two variables: slices with one of them held fixed, the gradient, and how much a step in each
/// direction changes the value.
package struct PartialDerivativesLab: FormulaLab {
    package typealias Panel = LabPanel<PartialDerivativesLab>

    package static var allPanels: [Panel] { [.map, .dial, .slices, .values] }

    package enum Action: Hashable, Sendable {
        case clock(ClockAction)
        case left, right, up, down, longer, shorter, descend, zoomIn, zoomOut, whole, example(by: Int)
    }

    package let identity: LabIdentity<PartialDerivativesLab>
    package var clock = StepClock(stepsPerSecond: 8)
    package private(set) var formula: TypedFormula
    private(set) var surface: ExpressionSurface
    private(set) var derivatives: [Expression]
    /// Where the derivatives are asked for.
    package private(set) var place: SIMD2<Double>
    /// The direction of the dial in steps of 5 degrees from the x axis, against the clock.
    package private(set) var direction = 9
    /// The length of the dial's steps.
    package private(set) var length = 0.5
    private(set) var domain = PartialDerivativesLab.standardDomain
    private(set) var stationaryPoints: [StationaryPoint] = []
    let fields = Memo<PlaneKey, ContourField>()

    static let standardDomain = ChartDomain(x: -3...3, y: -3...3)
    static let directions = 72
    package static let examples = [
        "x^2 + x*y + 2*y^2", "x^2 - y^2", "sin(x)*cos(y)", "x^3 - 3*x + y^2", "exp(-(x^2 + y^2)/2)", "x*y",
    ]

    package init(_ identity: LabIdentity<PartialDerivativesLab>, formula: TypedFormula) throws {
        self.identity = identity
        self.formula = formula
        guard let surface = Self.surface(of: formula) else {
            throw UnfitFormula.twoVariables(found: formula.variables)
        }
        self.surface = surface
        derivatives = ["x", "y"].map { formula.expression.derivative(by: $0) }
        place = SIMD2(formula.values["x"] ?? 1, formula.values["y"] ?? 1)
        findStationaryPoints()
    }

    private mutating func findStationaryPoints() {
        stationaryPoints = surface.stationaryPoints(in: SurfaceDomain(x: domain.x, y: domain.y), starts: 9)
    }

    func value(_ point: SIMD2<Double>) -> Double { surface.value(at: point) }
    var gradient: SIMD2<Double> { surface.sample(at: place).gradient }
    var steepness: Double { (gradient * gradient).sum().squareRoot() }

    var degrees: Double { PartialDerivativesLab.degrees(of: direction) }
    static func degrees(of direction: Int) -> Double {
        let turned = direction * 360 / directions
        return Double(turned > 180 ? turned - 360 : turned)
    }

    /// How much a step of the dial's length changes the value.
    func change(degrees: Double) -> Double {
        value(place + length * SIMD2.unit(degrees: degrees)) - value(place)
    }

    /// The same by the gradient alone: its inner product with the step.
    func linearChange(degrees: Double) -> Double {
        length * (gradient * SIMD2.unit(degrees: degrees)).sum()
    }

    package var isAtEnd: Bool { false }
    package mutating func step() { direction = (direction + 1) % PartialDerivativesLab.directions }
    package mutating func restart() { direction = 0 }

    package mutating func perform(_ action: Action, focus: Panel) -> LabResponse<Never> {
        let stride = ((domain.x.upperBound - domain.x.lowerBound) / 60).asRoundStep
        switch action {
        case .clock(let action): return perform(action)
        case .left: move(to: place - SIMD2(stride, 0), stride)
        case .right: move(to: place + SIMD2(stride, 0), stride)
        case .up: move(to: place + SIMD2(0, stride), stride)
        case .down: move(to: place - SIMD2(0, stride), stride)
        case .longer, .shorter:
            length = min(max(OptionLadder.next(after: length, up: action == .longer), 0.01), 5)
            return .say(localized("steps of length \(NumberFormat.plainDecimal(length))"))
        case .descend:
            guard steepness > 1e-12 else { return .complain(localized("the gradient is 0 here: no direction is down")) }
            move(to: place - length / steepness * gradient, 0)
            return .say(localized("went against the gradient"))
        case .zoomIn: zoom(by: 0.5)
        case .zoomOut: zoom(by: 2)
        case .whole:
            domain = PartialDerivativesLab.standardDomain
            findStationaryPoints()
        case .example(let offset):
            return readExample(by: offset)
        }
        return .none
    }

    /// Moves to a point, or to the nearest one on a grid of `stride`, if that is not 0.
    private mutating func move(to point: SIMD2<Double>, _ stride: Double) {
        let inverse = stride > 0 ? (1 / stride).rounded() : 0
        place = inverse > 0 ? SIMD2((point.x * inverse).rounded(), (point.y * inverse).rounded()) / inverse : point
        place = SIMD2(min(max(place.x, -100), 100), min(max(place.y, -100), 100))
        if place.x == 0 { place.x = 0 }
        if place.y == 0 { place.y = 0 }
        guard !domain.x.contains(place.x) || !domain.y.contains(place.y) else { return }
        zoom(by: 1)
    }

    private mutating func zoom(by factor: Double) {
        let half = min(max((domain.x.upperBound - domain.x.lowerBound) / 2 * factor, 0.01), 100)
        domain = ChartDomain(x: (place.x - half)...(place.x + half), y: (place.y - half)...(place.y + half))
        findStationaryPoints()
    }

    mutating func point(_ mouse: MouseEvent, in area: Rect) -> LabResponse<Never> {
        follow(mouse) { lab, position in
            guard let found = PartialMapPanel(lab: lab).geometry(in: area).point(at: position) else { return }
            lab.move(to: found, 0)
        } zooming: { lab, factor in
            lab.zoom(by: factor)
        }
        return .none
    }

    package mutating func take(_ values: TypedFormula) {
        formula = values
        move(to: SIMD2(formula.values["x"] ?? place.x, formula.values["y"] ?? place.y), 0)
    }

    private static func surface(of formula: TypedFormula) -> ExpressionSurface? {
        ExpressionSurface(formula.expression).flatMap { $0.dimension == 2 ? $0 : nil }
    }

    package static func complaint(about formula: TypedFormula) -> String? {
        surface(of: formula) == nil ? UnfitFormula.twoVariables(found: formula.variables).words : nil
    }

    /// The point stays, wherever it was moved to.
    package var carriedValues: [String: Double] { [:] }

    package mutating func adopt(_ new: TypedFormula) {
        guard let surface = Self.surface(of: new) else { return }
        formula = new
        self.surface = surface
        derivatives = ["x", "y"].map { new.expression.derivative(by: $0) }
        findStationaryPoints()
    }

    package var files: [String: String] {
        var lines = ["degrees,change,linear"]
        for direction in 0..<PartialDerivativesLab.directions {
            let degrees = PartialDerivativesLab.degrees(of: direction)
            lines.append("\(degrees),\(change(degrees: degrees)),\(linearChange(degrees: degrees))")
        }
        return [".csv": lines.joined(separator: "\n") + "\n"]
    }
}
