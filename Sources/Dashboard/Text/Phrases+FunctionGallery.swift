import TerminalUI

/// The words of the gallery of functions and small matrices.
extension Phrases {
    static let nextEntry = "the next entry"
    static let otherOperation = "product, Hadamard, transpose"
    static let otherMatrices = "other matrices"
    static let pickParameter = "choose a parameter"
    static let changeStrips = "twice, half the strips"
    static let hintNextEntry = "next entry"
    static let hintFunction = "function"
    static let hintParameter = "parameter"
    static let hintOperation = "operation"
    static let hintStrips = "strips"
    static func stripCount(_ count: Int) -> String { "\(count) strips" }
    static func parameterUsage(_ names: [String]) -> String {
        ":set wants \(names.map { "\($0)=VALUE" }.joined(separator: " or "))"
    }
    static func parameterRange(_ name: String, _ range: ClosedRange<Double>) -> String {
        "\(name) goes from \(NumberFormat.plainDecimal(range.lowerBound)) to \(NumberFormat.plainDecimal(range.upperBound))"
    }
    static func galleryNames(_ names: [String]) -> String { "expected one of \(names.joined(separator: ", "))" }
    /// Greek letters may be typed by their names.
    static func matches(_ name: String, typed: String) -> Bool {
        name == typed || name.asciiApproximation == typed
    }

    static func name(of kind: GalleryFunction.Kind) -> String {
        switch kind {
        case .linear: "linear"
        case .quadratic: "quadratic"
        case .step: "unit step"
        case .sigmoid: "sigmoid"
        case .normal: "normal density"
        }
    }

    static func formula(of kind: GalleryFunction.Kind) -> String {
        switch kind {
        case .linear: "f(x) = a x + b"
        case .quadratic: "f(x) = a x² + b x + c"
        case .step: "f(x) = 1 if x ≥ t, else 0"
        case .sigmoid: "f(x) = 1/(1 + e^(-k (x - t)))"
        case .normal: "f(x) = e^(-((x - μ)/σ)²/2)/(σ √(2π))"
        }
    }

    static func note(on kind: GalleryFunction.Kind) -> String {
        switch kind {
        case .linear: "the same slope everywhere"
        case .quadratic: "one lowest or highest point, at -b/(2a)"
        case .step: "the threshold neuron's answer"
        case .sigmoid: "a step made smooth; the larger k, the steeper"
        case .normal: "its area is 1 whatever μ and σ are"
        }
    }

    static func meaning(of parameter: String, in kind: GalleryFunction.Kind) -> String {
        switch (kind, parameter) {
        case (.linear, "a"): "slope"
        case (.linear, _): "value at 0"
        case (.quadratic, "a"): "curvature, halved"
        case (.quadratic, "b"): "slope at 0"
        case (.quadratic, _): "value at 0"
        case (.sigmoid, "k"): "steepness"
        case (.step, _), (.sigmoid, _): "threshold"
        case (.normal, "μ"): "mean, the middle"
        case (.normal, _): "standard deviation, the width"
        }
    }

    static let atFirst = "at first"
    static let parametersTitle = "Parameters, and the sum of strips"
    static let parametersShortTitle = "Parameters"
    static let meaningColumn = "what it is"
    static let stripsColumn = "strips"
    static let sumNote = "The area below f from -5 to 5 as a sum of strips Δx wide:"

    static func name(of operation: MatrixOperation) -> String {
        switch operation {
        case .product: "matrix product"
        case .hadamard: "Hadamard product"
        case .transpose: "transpose"
        }
    }

    static func matrixTitle(_ operation: MatrixOperation) -> String {
        switch operation {
        case .product: "Matrix product C = A B"
        case .hadamard: "Hadamard product C = A ⊙ B"
        case .transpose: "Transpose C = Aᵀ"
        }
    }

    static func note(on operation: MatrixOperation) -> String {
        switch operation {
        case .product:
            "A row of A meets a column of B, so A has as many columns as B has rows: a layer of a network is such a product."
        case .hadamard: "Entry meets entry, so both have the same shape: that is how a gradient passes an activation."
        case .transpose: "Rows become columns: that is how a gradient goes back through a layer."
        }
    }

    static let matrixStart = "s works out one entry after another."
    static let indexK = "ₖ"
    static func subscripted(_ digit: Int) -> String {
        String(digit).unicodeScalars.map { scalar in
            Unicode.Scalar(0x2080 + scalar.value - 48).map { String(Character($0)) } ?? ""
        }.joined()
    }
}
