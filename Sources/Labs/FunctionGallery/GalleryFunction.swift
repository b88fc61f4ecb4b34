import Messages

/// A function met everywhere, with parameters to turn.
package struct GalleryFunction: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case linear, quadratic, step, sigmoid, normal
    }

    package struct Parameter: Hashable, Sendable {
        package var name: String
        package var value: Double
        var range: ClosedRange<Double>
    }

    package let kind: Kind
    package var parameters: [Parameter]

    init(_ kind: Kind) {
        self.kind = kind
        let any = -20.0...20.0
        parameters =
            switch kind {
            case .linear: [Parameter(name: "a", value: 1, range: any), Parameter(name: "b", value: 0, range: any)]
            case .quadratic:
                [
                    Parameter(name: "a", value: 1, range: any), Parameter(name: "b", value: 0, range: any),
                    Parameter(name: "c", value: -1, range: any),
                ]
            case .step: [Parameter(name: "t", value: 0, range: any)]
            case .sigmoid: [Parameter(name: "k", value: 1, range: any), Parameter(name: "t", value: 0, range: any)]
            case .normal:
                [Parameter(name: "μ", value: 0, range: any), Parameter(name: "σ", value: 1, range: 0.05...20)]
            }
    }

    func value(_ x: Double) -> Double {
        let p = parameters.map(\.value)
        switch kind {
        case .linear: return p[0] * x + p[1]
        case .quadratic: return p[0] * x * x + p[1] * x + p[2]
        case .step: return x >= p[0] ? 1 : 0
        case .sigmoid: return 1 / (1 + Double.exponential(-p[0] * (x - p[1])))
        case .normal:
            let z = (x - p[0]) / p[1]
            return Double.exponential(-z * z / 2) / (p[1] * (2 * Double.pi).squareRoot())
        }
    }

    /// Where it jumps.
    var breaks: [Double] { kind == .step ? [parameters[0].value] : [] }

    /// The sum of f(x) Δx over `count` equal strips of a range, each as high as f at its middle: their area.
    func sum(over range: ClosedRange<Double>, count: Int) -> Double {
        let width = (range.upperBound - range.lowerBound) / Double(count)
        return (0..<count).reduce(0) { $0 + value(range.lowerBound + (Double($1) + 0.5) * width) * width }
    }
}

/// What is said of a function.
extension GalleryFunction.Kind {
    var name: String {
        switch self {
        case .linear: localized("linear")
        case .quadratic: localized("quadratic")
        case .step: localized("unit step")
        case .sigmoid: localized("sigmoid")
        case .normal: localized("normal density")
        }
    }

    var formula: String {
        switch self {
        case .linear: "f(x) = a x + b"
        case .quadratic: "f(x) = a x² + b x + c"
        case .step: localized("f(x) = 1 if x ≥ t, else 0")
        case .sigmoid: "f(x) = 1/(1 + e^(-k (x - t)))"
        case .normal: "f(x) = e^(-((x - μ)/σ)²/2)/(σ √(2π))"
        }
    }

    var note: String {
        switch self {
        case .linear: localized("the same slope everywhere")
        case .quadratic: localized("one lowest or highest point, at -b/(2a)")
        case .step: localized("the threshold neuron's answer")
        case .sigmoid: localized("a step made smooth; the larger k, the steeper")
        case .normal: localized("its area is 1 whatever μ and σ are")
        }
    }

    func meaning(of parameter: String) -> String {
        switch (self, parameter) {
        case (.linear, "a"): localized("slope")
        case (.linear, _): localized("value at 0")
        case (.quadratic, "a"): localized("curvature, halved")
        case (.quadratic, "b"): localized("slope at 0")
        case (.quadratic, _): localized("value at 0")
        case (.sigmoid, "k"): localized("steepness")
        case (.step, _), (.sigmoid, _): localized("threshold")
        case (.normal, "μ"): localized("mean, the middle")
        case (.normal, _): localized("standard deviation, the width")
        }
    }
}
