import Messages
import TerminalUI

/// The words of the gallery of functions and small matrices.
extension Phrases {
    static func galleryNames(_ names: [String]) -> String {
        localized("expected one of \(names.joined(separator: ", "))")
    }
    /// Greek letters may be typed by their names.
    static func matches(_ name: String, typed: String) -> Bool {
        name == typed || name.asciiApproximation == typed
    }

    static func name(of kind: GalleryFunction.Kind) -> String {
        switch kind {
        case .linear: localized("linear")
        case .quadratic: localized("quadratic")
        case .step: localized("unit step")
        case .sigmoid: localized("sigmoid")
        case .normal: localized("normal density")
        }
    }

    static func formula(of kind: GalleryFunction.Kind) -> String {
        switch kind {
        case .linear: "f(x) = a x + b"
        case .quadratic: "f(x) = a x² + b x + c"
        case .step: localized("f(x) = 1 if x ≥ t, else 0")
        case .sigmoid: "f(x) = 1/(1 + e^(-k (x - t)))"
        case .normal: "f(x) = e^(-((x - μ)/σ)²/2)/(σ √(2π))"
        }
    }

    static func note(on kind: GalleryFunction.Kind) -> String {
        switch kind {
        case .linear: localized("the same slope everywhere")
        case .quadratic: localized("one lowest or highest point, at -b/(2a)")
        case .step: localized("the threshold neuron's answer")
        case .sigmoid: localized("a step made smooth; the larger k, the steeper")
        case .normal: localized("its area is 1 whatever μ and σ are")
        }
    }

    static func meaning(of parameter: String, in kind: GalleryFunction.Kind) -> String {
        switch (kind, parameter) {
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

    static func name(of operation: MatrixOperation) -> String {
        switch operation {
        case .product: localized("matrix product")
        case .hadamard: localized("Hadamard product")
        case .transpose: localized("transpose")
        }
    }

    static func matrixTitle(_ operation: MatrixOperation) -> String {
        switch operation {
        case .product: localized("Matrix product C = A B")
        case .hadamard: localized("Hadamard product C = A ⊙ B")
        case .transpose: localized("Transpose C = Aᵀ")
        }
    }

    static func note(on operation: MatrixOperation) -> String {
        switch operation {
        case .product:
            localized(
                "A row of A meets a column of B, so A has as many columns as B has rows: a layer of a network is such a product."
            )
        case .hadamard:
            localized("Entry meets entry, so both have the same shape: that is how a gradient passes an activation.")
        case .transpose: localized("Rows become columns: that is how a gradient goes back through a layer.")
        }
    }

    static func subscripted(_ digit: Int) -> String {
        String(digit).unicodeScalars.map { scalar in
            Unicode.Scalar(0x2080 + scalar.value - 48).map { String(Character($0)) } ?? ""
        }.joined()
    }
}
