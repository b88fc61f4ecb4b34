import Expressions

package import Calculus
import Messages
package import Shell
import TerminalUI

/// A function to be made smallest on a curve: by the conditions of Lagrange, and by descent and ascent on the
/// Lagrangian, with a point that walks along the curve.
package struct LagrangeLab: SteppedLab {
    package typealias Panel = LabPanel<LagrangeLab>

    package static var allPanels: [Panel] { [.map, .values, .conditions] }

    package enum Action: Hashable, Sendable {
        case clock(ClockAction)
        case back, forward, first, last, walk(Int), raise, lower, raiseTenfold, lowerTenfold, zoomIn, zoomOut, whole,
            example(by: Int)
    }

    package let identity: LabIdentity<LagrangeLab>
    package var clock = StepClock(stepsPerSecond: 8)
    package private(set) var objective: String
    package private(set) var constraint: String
    private(set) var problem: ConstrainedProblem
    /// The answer of Newton's method on the conditions; nil where it finds none.
    package private(set) var answer: ConstrainedProblem.StationaryPoint?
    /// Every step of the descent and ascent, the start first.
    package private(set) var path: [DescentAscent] = []
    /// Which of them is shown.
    package private(set) var shown = 0
    /// A point on the curve.
    package private(set) var walker: SIMD2<Double>
    package private(set) var learningRate = 0.1
    private let opening: SIMD2<Double>
    let fields = Memo<PlaneKey, ContourField>()
    let lines = Memo<PlaneKey, [SIMD2<Double>]>()
    private(set) var start: SIMD2<Double>
    private(set) var domain = LagrangeLab.standardDomain

    static let standardDomain = ChartDomain(x: -2...2, y: -2...2)
    static let longestPath = 2000
    static let examples = [
        ("x + y", "x^2 + y^2 = 1"), ("x^2 + y^2", "x + y = 1"), ("x*y", "x^2 + y^2 = 2"),
        ("x^2 + 2*y^2", "x*y = 1"), ("(x - 1)^2 + (y - 1)^2", "x^2 + 4*y^2 = 4"),
    ]

    /// - Throws: `ExpressionError` for a formula that cannot be read, ``UnfitFormula``.
    package init(
        objective: String?, constraint: String?, at values: [String: Double] = [:], name: String, title: String,
        view: [String] = []
    ) throws {
        identity = LabIdentity(name: name, title: title, view: view)
        self.objective = objective ?? LagrangeLab.examples[0].0
        self.constraint = constraint ?? LagrangeLab.examples[0].1
        for side in [self.objective] + self.constraint.split(separator: "=").map(String.init) {
            if let complaint = try Expression(side).lengthComplaint { throw UnfitFormula(complaint) }
        }
        problem = try ConstrainedProblem(minimize: self.objective, subjectTo: self.constraint)
        opening = SIMD2(values["x"] ?? 1.5, values["y"] ?? 0.5)
        start = opening
        walker = start
        guard LagrangeLab.fits(problem) else { throw UnfitFormula.twoVariables(found: problem.variables) }
        solve()
    }

    private static func fits(_ problem: ConstrainedProblem) -> Bool { Set(problem.variables) == ["x", "y"] }

    private var isSwapped: Bool { problem.variables.first == "y" }
    /// The problem's variables may come in either order.
    private func coordinates(_ point: SIMD2<Double>) -> [Double] {
        isSwapped ? [point.y, point.x] : [point.x, point.y]
    }
    func plane(_ coordinates: [Double]) -> SIMD2<Double> {
        isSwapped ? SIMD2(coordinates[1], coordinates[0]) : SIMD2(coordinates[0], coordinates[1])
    }

    func value(_ point: SIMD2<Double>) -> Double { problem.objective.value(at: coordinates(point)) }
    func excess(_ point: SIMD2<Double>) -> Double { problem.constraint.value(at: coordinates(point)) }
    func gradients(_ point: SIMD2<Double>) -> (objective: SIMD2<Double>, constraint: SIMD2<Double>) {
        let sample = problem.sample(at: coordinates(point))
        return (plane(sample.objectiveGradient), plane(sample.constraintGradient))
    }

    /// The angle between the gradients' lines in degrees, from 0 (parallel) to 90.
    var angle: Double {
        let (f, g) = gradients(walker)
        let turned = abs(Double.degrees(of: f) - Double.degrees(of: g)).truncatingRemainder(dividingBy: 180)
        return min(turned, 180 - turned)
    }

    private mutating func solve() {
        let starts = (0..<12).map { index in
            coordinates(1.2 * SIMD2.unit(degrees: Double(index) * 30 + 10))
        }
        answer = problem.minimum(from: starts)
        path = [DescentAscent(on: problem, from: coordinates(start), learningRate: learningRate)]
        shown = 0
        walker = onCurve(start) ?? start
    }

    /// The nearest point of the curve or so, by Newton's method along the constraint's gradient.
    private func onCurve(_ point: SIMD2<Double>) -> SIMD2<Double>? {
        var point = point
        for _ in 0..<60 {
            let excess = excess(point)
            if abs(excess) < 1e-13 { return point }
            let normal = gradients(point).constraint
            let square = (normal * normal).sum()
            guard square > 1e-12, excess.isFinite else { return nil }
            point -= excess / square * normal
        }
        return abs(excess(point)) < 1e-9 ? point : nil
    }

    /// The step that is shown.
    package var state: DescentAscent { path[min(shown, path.count - 1)] }

    package var isAtEnd: Bool {
        shown >= path.count - 1
            && (state.violation <= 1e-10 || !state.violation.isFinite || path.count > LagrangeLab.longestPath)
    }

    package mutating func step() {
        if shown < path.count - 1 {
            shown += 1
            return
        }
        var next = state
        next.learningRate = learningRate
        next.advance()
        path.append(next)
        shown = path.count - 1
    }

    package mutating func restart() {
        path = [DescentAscent(on: problem, from: coordinates(start), learningRate: learningRate)]
        shown = 0
    }

    package mutating func perform(_ action: Action, focus: Panel) -> LabResponse<Never> {
        switch action {
        case .clock(let action): return perform(action)
        case .back, .forward:
            clock.isRunning = false
            shown = min(max(shown + (action == .forward ? 1 : -1), 0), path.count - 1)
        case .first, .last:
            clock.isRunning = false
            shown = action == .first ? 0 : path.count - 1
        case .walk(let steps): walk(steps)
        case .raise: setRate(LearningRate.raised(learningRate))
        case .lower: setRate(LearningRate.lowered(learningRate))
        case .raiseTenfold: setRate(LearningRate.raisedTenfold(learningRate))
        case .lowerTenfold: setRate(LearningRate.loweredTenfold(learningRate))
        case .zoomIn: zoom(by: 0.5)
        case .zoomOut: zoom(by: 2)
        case .whole: domain = LagrangeLab.standardDomain
        case .example(let offset):
            let examples = LagrangeLab.examples
            let index = examples.firstIndex { $0.0 == objective && $0.1 == constraint } ?? (offset > 0 ? -1 : 0)
            let next = examples[(index + offset + examples.count) % examples.count]
            return read(next.0, subjectTo: next.1)
        }
        return .none
    }

    /// Along the tangent of the curve, then back onto it.
    private mutating func walk(_ steps: Int) {
        let normal = gradients(walker).constraint
        let size = (normal * normal).sum().squareRoot()
        guard size > 1e-12 else { return }
        let stride = (domain.x.upperBound - domain.x.lowerBound) / 80
        let along = SIMD2(-normal.y, normal.x) / size * stride * Double(steps)
        if let next = onCurve(walker + along) { walker = next }
    }

    private mutating func zoom(by factor: Double) {
        let half = min(max(domain.x.upperBound * factor, 0.1), 100)
        domain = ChartDomain(x: -half...half, y: -half...half)
    }

    mutating func point(_ mouse: MouseEvent, in area: Rect) -> LabResponse<Never> {
        switch mouse.action {
        case .press:
            guard mouse.button == .left,
                let found = LagrangeMapPanel(lab: self, isEntered: false).geometry(in: area).point(at: mouse.position)
            else { return .none }
            start = found
            restart()
            return .say(localized("a new start for the descent"))
        case .wheelUp: zoom(by: 0.8)
        case .wheelDown: zoom(by: 1.25)
        case .drag, .release, .move: break
        }
        return .none
    }

    private mutating func setRate(_ rate: Double) {
        learningRate = rate
        path.removeSubrange((shown + 1)...)
    }

    package var typedCommands: [TypedCommand<LagrangeLab, LabResponse<Never>>] {
        [
            TypedCommand("f", usage: "x + y", localized("what is minimised")) { $0.read($1, subjectTo: $0.constraint) }
                .hint(":f :g", localized("your own formula"), rank: 93),
            TypedCommand("g", usage: "x^2 + y^2 = 1", localized("the constraint")) {
                $0.read($0.objective, subjectTo: $1)
            },
            TypedCommand("from", usage: "1.5,0.5", localized("where the descent starts")) { $0.start(from: $1) },
            TypedCommand(
                "set", usage: "learning_rate=0.1", localized("the learning rate"),
                completing: TypedCommand<LagrangeLab, LabResponse<Never>>.among(["learning_rate="])
            ) { $0.set($1) },
        ]
    }

    private mutating func start(from argument: String) -> LabResponse<Never> {
        let numbers = argument.split(whereSeparator: { $0 == "," || $0 == " " }).compactMap { Double($0) }
        guard numbers.count == 2, numbers.allSatisfy(\.isFinite) else {
            return .complain(localized(":from wants two numbers, such as :from 1.5,0.5"))
        }
        start = SIMD2(numbers[0], numbers[1])
        restart()
        return LabResponse.none
    }

    private mutating func set(_ argument: String) -> LabResponse<Never> {
        guard let text = argument.settingValue(of: "learning_rate"), let rate = Double(text),
            LearningRate.range.contains(rate)
        else { return .complain(localized(":set wants learning_rate=VALUE, such as :set learning_rate=0.1")) }
        setRate(rate)
        return LabResponse.none
    }

    private mutating func read(_ objective: String, subjectTo constraint: String) -> LabResponse<Never> {
        do throws(ExpressionError) {
            for side in [objective] + constraint.split(separator: "=").map(String.init) {
                // Before second derivatives are worked out of it.
                if let complaint = try Expression(side).lengthComplaint { return .complain(complaint) }
            }
            let new = try ConstrainedProblem(minimize: objective, subjectTo: constraint)
            guard LagrangeLab.fits(new) else { return .complain(UnfitFormula.twoVariables(found: new.variables).words) }
            problem = new
            self.objective = objective
            self.constraint = constraint
            start = opening
            solve()
            return .say(task)
        } catch {
            return .complain(error.words)
        }
    }

    package var files: [String: String] {
        var lines = ["step,x,y,multiplier,f,g"]
        for state in path {
            let point = plane(state.point)
            lines.append(
                "\(state.step),\(point.x),\(point.y),\(state.multiplier),\(state.sample.objective),"
                    + "\(state.sample.constraint)")
        }
        return [".csv": lines.joined(separator: "\n") + "\n"]
    }
}
