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
