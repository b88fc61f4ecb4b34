/// A row of colours that stands for a range of values, quantised so that few colour pairs are needed.
public struct ColorRamp: Hashable, Sendable {
    public let name: String
    /// From the lowest value to the highest; at least one.
    public let colors: [Color]

    /// Spreads `steps` colours evenly over the stops, mixed in OKLab.
    public init(name: String, stops: [RGB], steps: Int = 21) {
        self.init(name: name, points: stops.map { OKLab($0) }, steps: steps)
    }

    init(name: String, points: [OKLab], steps: Int) {
        self.name = name
        let steps = max(1, steps)
        guard let first = points.first, points.count > 1, steps > 1 else {
            colors = Array(repeating: points.first?.rgb.color ?? .standard, count: steps)
            return
        }
        colors = (0..<steps).map { step in
            let place = Double(step) / Double(steps - 1) * Double(points.count - 1)
            let index = min(Int(place), points.count - 2)
            let color =
                index < 0 ? first : points[index].mixed(with: points[index + 1], fraction: place - Double(index))
            return color.rgb.color
        }
    }

    /// The colour of a fraction in 0...1; beyond it the nearest end. Not a number gives the middle.
    public func color(at fraction: Double) -> Color { colors[index(at: fraction)] }

    /// The step of a fraction in 0...1.
    public func index(at fraction: Double) -> Int {
        guard !fraction.isNaN else { return colors.count / 2 }
        return Int((min(max(fraction, 0), 1) * Double(colors.count - 1)).rounded())
    }

    /// Orange (low, negative) through light grey to blue (high, positive), the colours that TensorFlow
    /// Playground made familiar; told apart with every common colour blindness.
    public static let diverging = diverging(steps: 21)
    /// Dark violet through blue and green to yellow; lightness grows evenly from low to high.
    public static let sequential = sequential(steps: 21)
    /// Like ``diverging`` with a dark middle, for those who prefer a dark screen.
    public static let divergingDark = ColorRamp(
        name: "diverging-dark", stops: [RGB(255, 165, 60), RGB(52, 54, 60), RGB(90, 175, 255)])

    /// Paper to ink on a dark screen: the ink is bright, and the paper still stands out from black.
    public static let inkOnDark = ColorRamp(
        name: "ink-on-dark", stops: [RGB(38, 40, 46), RGB(150, 152, 156), RGB(246, 246, 242)], steps: 17)
    /// Paper to ink on a light screen.
    public static let inkOnLight = ColorRamp(
        name: "ink-on-light", stops: [RGB(228, 228, 224), RGB(130, 130, 132), RGB(16, 16, 20)], steps: 17)

    public static func diverging(steps: Int) -> ColorRamp {
        ColorRamp(
            name: "diverging",
            points: [
                OKLab(lightness: 0.70, chroma: 0.175, hueDegrees: 55),
                OKLab(lightness: 0.82, chroma: 0.10, hueDegrees: 63),
                OKLab(lightness: 0.93, chroma: 0.004, hueDegrees: 80),
                OKLab(lightness: 0.72, chroma: 0.085, hueDegrees: 245),
                OKLab(lightness: 0.50, chroma: 0.145, hueDegrees: 252),
            ], steps: steps)
    }

    public static func sequential(steps: Int) -> ColorRamp {
        let points = (0...12).map { index in
            let place = Double(index) / 12
            return OKLab(
                lightness: 0.27 + 0.65 * place, chroma: 0.12 + 0.05 * place,
                hueDegrees: 310 - 205 * place)
        }
        return ColorRamp(name: "sequential", points: points, steps: steps)
    }
}
