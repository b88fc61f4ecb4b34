import TerminalUI

/// How the racers are told apart: a colour and a mark each, digits where there is ASCII only.
enum RacerMark {
    private static let marks: [Unicode.Scalar] = ["●", "○", "▲", "△", "■", "□", "◆", "◇", "★"]

    static func scalar(_ index: Int) -> Unicode.Scalar { marks[index % marks.count] }

    static func ascii(_ index: Int) -> Unicode.Scalar {
        Unicode.Scalar(UInt8(ascii: "1") + UInt8(index % 9))
    }

    static func text(_ index: Int, _ context: DrawingContext) -> String {
        String(Character(context.isASCII ? ascii(index) : scalar(index)))
    }
}

/// Marks of what is known of a surface.
enum SurfaceMark {
    static func mark(of kind: Kind, at point: SIMD2<Double>) -> PlaneMark {
        switch kind {
        case .minimum: PlaneMark(point, scalar: "✛", ascii: "+")
        case .localMinimum: PlaneMark(point, scalar: "∘", ascii: "o", isBold: false)
        case .saddle: PlaneMark(point, scalar: "×", ascii: "x", isBold: false)
        case .maximum: PlaneMark(point, scalar: "▴", ascii: "^", isBold: false)
        case .start: PlaneMark(point, scalar: "◎", ascii: "@")
        }
    }

    enum Kind { case minimum, localMinimum, saddle, maximum, start }
}
