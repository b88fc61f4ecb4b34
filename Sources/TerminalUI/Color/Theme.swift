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
    /// Heights of a landscape, quiet enough for what is drawn over it.
    public var heights: ColorRamp
    /// Grey values from paper to ink.
    public var ink: ColorRamp
    /// Class 0, class 1, ... from the least sure to the surest.
    private var sureness: [ColorRamp]

    private init(
        name: String, isDark: Bool, text: Color, dim: Color, accent: Color, border: Color, focus: Color, good: Color,
        warning: Color, bad: Color, classes: [Color], series: [Color], diverging: ColorRamp, sequential: ColorRamp
    ) {
        self.name = name
        self.isDark = isDark
        self.text = text
        self.dim = dim
        self.accent = accent
        self.border = border
        self.focus = focus
        self.good = good
        self.warning = warning
        self.bad = bad
        self.classes = classes
        self.series = series
        self.diverging = diverging
        self.sequential = sequential
        heights = isDark ? .heightsOnDark : .heightsOnLight
        ink = isDark ? .inkOnDark : .inkOnLight
        sureness = []
        sureness = classes.map { color in
            let ends = [faded(color, strength: 0.15), faded(color, strength: 0.85)]
            return ColorRamp(name: "class", stops: ends.compactMap(\.components), steps: 5)
        }
    }

    /// Every ramp, by what a terminal of the tier has.
    public func shown(on tier: Capabilities.ColorTier) -> Theme {
        guard tier == .indexed else { return self }
        var theme = self
        theme.diverging = diverging.shown(on: tier)
        theme.sequential = sequential.shown(on: tier)
        theme.heights = heights.shown(on: tier)
        theme.ink = ink.shown(on: tier)
        theme.sureness = sureness.map { $0.shown(on: tier) }
        return theme
    }

    /// Every ramp of the theme.
    package var ramps: [ColorRamp] { [diverging, sequential, heights, ink] + sureness }

    /// A class's colour, nearer to the background the less sure the answer is: 0...1.
    public func classColor(_ index: Int, sureness share: Double) -> Color {
        guard !sureness.isEmpty else { return text }
        return sureness[((index % sureness.count) + sureness.count) % sureness.count].color(at: share)
    }

    public func seriesColor(_ index: Int) -> Color {
        series.isEmpty ? text : series[((index % series.count) + series.count) % series.count]
    }

    public func classColor(_ index: Int) -> Color {
        classes.isEmpty ? text : classes[((index % classes.count) + classes.count) % classes.count]
    }

    /// The colour nearer to the background, for what stands behind.
    public func faded(_ color: Color, strength: Double = 0.45) -> Color {
        guard let components = color.components else { return dim }
        let paper = OKLab(isDark ? RGB(24, 24, 28) : RGB(255, 255, 255))
        return paper.mixed(with: OKLab(components), fraction: strength).rgb.color
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
