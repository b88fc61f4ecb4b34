/// The ramps that ship. Their entries of the palette of 256 are chosen by eye: lightness rises in steps as even as the
/// palette has them, and the hue is the one wanted. The nearest entries would turn violet, mint and grey on the way.
extension ColorRamp {
    /// Orange (low, negative) through light grey to blue (high, positive), the colours that TensorFlow
    /// Playground made familiar; told apart with every common colour blindness.
    public static let diverging = diverging(steps: 21)

    /// Dark violet through blue and green to yellow; lightness grows evenly from low to high.
    public static let sequential = sequential(steps: 21)

    /// Like ``diverging`` with a dark middle, for those who prefer a dark screen.
    public static let divergingDark = ColorRamp(
        name: "diverging-dark",
        points: [OKLab(RGB(255, 165, 60)), OKLab(RGB(52, 54, 60)), OKLab(RGB(90, 175, 255))], steps: 21,
        sides: [[215, 172, 130, 94, 238, 236], [236, 238, 24, 25, 32, 75]])

    /// Heights below lines and points on a dark screen: deep blue to sea green, darker than what lies over it.
    public static let heightsOnDark = ColorRamp(
        name: "heights-on-dark",
        points: [
            OKLab(lightness: 0.21, chroma: 0.09, hueDegrees: 268),
            OKLab(lightness: 0.31, chroma: 0.11, hueDegrees: 258),
            OKLab(lightness: 0.43, chroma: 0.095, hueDegrees: 232),
            OKLab(lightness: 0.54, chroma: 0.09, hueDegrees: 198),
            OKLab(lightness: 0.64, chroma: 0.095, hueDegrees: 162),
        ], steps: 21, sides: [[17, 18, 24, 30, 72]])

    /// Heights below lines and points on a light screen: paper to blue, lighter than what lies over it.
    public static let heightsOnLight = ColorRamp(
        name: "heights-on-light",
        points: [
            OKLab(lightness: 0.97, chroma: 0.03, hueDegrees: 225),
            OKLab(lightness: 0.87, chroma: 0.065, hueDegrees: 243),
            OKLab(lightness: 0.76, chroma: 0.08, hueDegrees: 248),
            OKLab(lightness: 0.64, chroma: 0.09, hueDegrees: 254),
        ], steps: 21, sides: [[195, 153, 110, 67]])

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
            ], steps: steps, sides: [[208, 215, 223, 255], [255, 153, 110, 32, 25]])
    }

    public static func sequential(steps: Int) -> ColorRamp {
        let points = (0...12).map { index in
            let place = Double(index) / 12
            return OKLab(
                lightness: 0.27 + 0.65 * place, chroma: 0.12 + 0.05 * place,
                hueDegrees: 310 - 205 * place)
        }
        return ColorRamp(
            name: "sequential", points: points, steps: steps,
            sides: [
                [
                    54, 54, 55, 56, 25, 25, 25, 31, 31, 31, 31, 37, 37, 37, 43, 43, 114, 114, 149, 191, 227,
                ]
            ])
    }
}
