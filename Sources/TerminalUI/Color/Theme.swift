/// The colours of the whole screen, by purpose.
public struct Theme: Hashable, Sendable {
    public var name: String
    /// Made for a dark background.
    public var isDark: Bool
    public var text: Color
    public var dim: Color
    public var accent: Color
    public var border: Color
    /// Border and title of the panel that has the keys.
    public var focus: Color
    public var good: Color
    public var warning: Color
    public var bad: Color
    /// Class 0, class 1, ... of a classification; the first two match the ends of ``diverging``.
    public var classes: [Color]
    /// Curves and lanes: 8 colours that can be told apart with every common colour blindness.
    public var series: [Color]
    public var diverging: ColorRamp
    public var sequential: ColorRamp

    /// Grey values from paper to ink.
    public var ink: ColorRamp { isDark ? .inkOnDark : .inkOnLight }

    public func seriesColor(_ index: Int) -> Color {
        series.isEmpty ? text : series[((index % series.count) + series.count) % series.count]
    }

    public func classColor(_ index: Int) -> Color {
        classes.isEmpty ? text : classes[((index % classes.count) + classes.count) % classes.count]
    }

    /// The colour nearer to the background, for what stands behind.
    public func faded(_ color: Color, strength: Double = 0.45) -> Color {
        guard case .rgb(let red, let green, let blue) = color else { return dim }
        let paper = OKLab(isDark ? RGB(24, 24, 28) : RGB(255, 255, 255))
        return paper.mixed(with: OKLab(RGB(red, green, blue)), fraction: strength).rgb.color
    }

    /// Every theme that ships, the default first.
    public static let all: [Theme] = [dark, light, midnight]

    public static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

    public static let dark = Theme(
        name: "dark", isDark: true, text: .standard, dim: .rgb(138, 138, 138), accent: .rgb(95, 175, 255),
        border: .rgb(98, 98, 98), focus: .rgb(95, 215, 255), good: .rgb(95, 215, 135), warning: .rgb(255, 200, 70),
        bad: .rgb(255, 110, 100), classes: darkSeries.swapped, series: darkSeries, diverging: .diverging,
        sequential: .sequential)

    public static let light = Theme(
        name: "light", isDark: false, text: .standard, dim: .rgb(108, 108, 108), accent: .rgb(0, 95, 175),
        border: .rgb(158, 158, 158), focus: .rgb(0, 95, 215), good: .rgb(0, 125, 65), warning: .rgb(160, 100, 0),
        bad: .rgb(190, 30, 30), classes: lightSeries.swapped, series: lightSeries, diverging: .diverging,
        sequential: .sequential)

    public static let midnight = Theme(
        name: "midnight", isDark: true, text: .standard, dim: .rgb(118, 128, 148), accent: .rgb(135, 175, 255),
        border: .rgb(68, 78, 98), focus: .rgb(175, 215, 255), good: .rgb(95, 215, 135), warning: .rgb(255, 200, 70),
        bad: .rgb(255, 110, 100), classes: darkSeries.swapped, series: darkSeries, diverging: .divergingDark,
        sequential: .sequential)

    /// Spread in hue and in lightness, so that hue alone never has to tell two of them apart.
    private static let darkSeries: [Color] = [
        .rgb(95, 175, 255), .rgb(255, 160, 50), .rgb(80, 210, 160), .rgb(240, 130, 190), .rgb(245, 225, 110),
        .rgb(175, 140, 250), .rgb(215, 95, 45), .rgb(205, 210, 215),
    ]
    private static let lightSeries: [Color] = [
        .rgb(0, 95, 185), .rgb(205, 95, 0), .rgb(0, 135, 95), .rgb(185, 60, 135), .rgb(135, 115, 0),
        .rgb(95, 65, 175), .rgb(135, 40, 10), .rgb(85, 90, 95),
    ]
}

extension [Color] {
    /// The first two exchanged: class 0 is orange and class 1 blue, curve 0 is blue and curve 1 orange.
    fileprivate var swapped: [Color] {
        guard count > 1 else { return self }
        var result = self
        result.swapAt(0, 1)
        return result
    }
}
