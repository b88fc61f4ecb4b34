import Testing

import TerminalUI

@Suite("Colours")
struct ColorTests {
    @Test("the colours of the 256-colour palette map to themselves")
    func palette() {
        for index in 16...255 {
            let color = ColorQuantizer.color(at: index)
            #expect(ColorQuantizer.color(at: ColorQuantizer.index256(of: color)) == color, "\(index)")
        }
    }

    @Test(
        "colours keep their hue in the small palettes",
        arguments: [
            (RGB(245, 130, 32), 3, 11), (RGB(0, 80, 180), 4, 4), (RGB(95, 175, 255), 4, 12), (RGB(255, 110, 100), 1, 9),
            (RGB(95, 215, 135), 2, 10), (RGB(10, 10, 12), 0, 0), (RGB(240, 240, 240), 7, 15),
            (RGB(120, 120, 120), 7, 8),
        ])
    func smallPalettes(color: RGB, eight: Int, sixteen: Int) {
        #expect(ColorQuantizer.index8(of: color) == eight)
        #expect(ColorQuantizer.index16(of: color) == sixteen)
    }

    @Test("no colour is named where there are none, nor for the terminal's own")
    func none() {
        #expect(ColorQuantizer.index(of: .rgb(1, 2, 3), tier: .none) == nil)
        #expect(ColorQuantizer.index(of: .standard, tier: .full) == nil)
    }

    @Test("ramps have the steps asked for, and clamp what lies beyond")
    func ramps() {
        #expect(ColorRamp.diverging.colors.count == 21)
        #expect(ColorRamp.sequential(steps: 7).colors.count == 7)
        #expect(ColorRamp.sequential(steps: 1).color(at: 0.7) == ColorRamp.sequential(steps: 1).colors[0])
        let ramp = ColorRamp.diverging
        #expect(ramp.index(at: -3) == 0)
        #expect(ramp.index(at: .infinity) == 20)
        #expect(ramp.index(at: .nan) == 10)
        #expect(ColorRamp(name: "none", stops: []).color(at: 0.5) == .standard)
    }

    @Test("the sequential ramp grows lighter at every step, so that it reads in greys too")
    func lightness() {
        let greys = ColorRamp.sequential.colors.map(luminance)
        #expect(zip(greys, greys.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test("the diverging ramp is lightest in its middle, and its ends differ in red and blue")
    func diverging() {
        let greys = ColorRamp.diverging.colors.map(luminance)
        #expect(greys.max() == greys[10])
        guard case .rgb(let red, _, let blue) = ColorRamp.diverging.colors[0],
            case .rgb(let highRed, _, let highBlue) = ColorRamp.diverging.colors[20]
        else {
            Issue.record("the ends are no colours")
            return
        }
        #expect(red > blue && highBlue > highRed)
    }

    @Test("every theme has 8 series colours that differ in the 256-colour palette")
    func themes() {
        #expect(Theme.all.count >= 2)
        for theme in Theme.all {
            #expect(Theme.named(theme.name) == theme)
            let indices = Set(theme.series.compactMap { ColorQuantizer.index(of: $0, tier: .indexed) })
            #expect(indices.count == 8, "\(theme.name)")
            #expect(theme.classColor(-1) == theme.classes.last)
        }
        #expect(Theme.named("nowhere") == nil)
    }

    @Test(
        "in 256 colours every ramp keeps its hue, and lightness turns only where it is meant to",
        arguments: Theme.all.flatMap { theme in theme.ramps.map { (theme.name, $0) } })
    func paletteRamps(theme: String, ramp: ColorRamp) {
        let wanted = ramp.colors.compactMap(\.components).map { OKLab($0) }
        let shown = ramp.shown(on: .indexed).colors.compactMap(\.components)
        #expect(shown.count == wanted.count)
        #expect(shown.allSatisfy { ColorQuantizer.color(at: ColorQuantizer.index256(of: $0)) == $0 })
        let lights = shown.map { OKLab($0) }
        for (index, (light, wanted)) in zip(lights, wanted).enumerated() where light.chroma > 0.05 {
            let turn = abs(light.hueDegrees - wanted.hueDegrees)
            #expect(min(turn, 360 - turn) <= 20, "\(theme) \(ramp.name) step \(index)")
        }
        // Rises or falls as the ramp is meant to, whatever the palette has in between.
        for index in wanted.indices.dropFirst() {
            let meant = wanted[index].lightness - wanted[index - 1].lightness
            let found = lights[index].lightness - lights[index - 1].lightness
            #expect(meant * found >= 0, "\(theme) \(ramp.name) step \(index)")
        }
        #expect(zip(lights, lights.dropFirst()).allSatisfy { abs($0.lightness - $1.lightness) < 0.2 })
    }

    @Test("in 256 colours no ramp of heights has a grey in it, and a diverging one only around its middle")
    func paletteGreys() {
        for theme in Theme.all {
            for ramp in [theme.heights, theme.sequential, theme.diverging] {
                let greys = ramp.shown(on: .indexed).colors.compactMap(\.components).enumerated()
                    .filter { OKLab($0.element).chroma < 0.03 }.map(\.offset)
                let middle = ramp == theme.diverging ? 6...14 : 21...21
                #expect(greys.allSatisfy { middle.contains($0) }, "\(theme.name) \(ramp.name): \(greys)")
            }
        }
    }

    @Test("a ramp on any other terminal is what it was, and one on a palette stays so")
    func shownRamps() {
        for ramp in Theme.dark.ramps {
            for tier in [Capabilities.ColorTier.none, .eight, .sixteen, .full] { #expect(ramp.shown(on: tier) == ramp) }
            let shown = ramp.shown(on: .indexed)
            #expect(shown.shown(on: .indexed) == shown)
        }
        #expect(Theme.dark.shown(on: .full) == .dark)
        #expect(DrawingContext(capabilities: Capabilities(colors: .indexed, unicode: true)).theme != .dark)
    }

    @Test("with 8 and 16 colours the sides of a map are still told apart, and heights by more than two colours")
    func smallRamps() {
        for theme in Theme.all {
            for tier in [Capabilities.ColorTier.eight, .sixteen] {
                let indexes = theme.diverging.colors.map { ColorQuantizer.index(of: $0, tier: tier) }
                #expect(Set(indexes.prefix(8)).isDisjoint(with: indexes.suffix(8)), "\(theme.name)")
                #expect(Set(theme.heights.colors.map { ColorQuantizer.index(of: $0, tier: tier) }).count >= 2)
            }
        }
    }

    @Test("full colour is told by red, green and blue, which never mean one of the palette's first eight")
    func fullColor() {
        #expect(ColorQuantizer.index(of: .rgb(1, 2, 3), tier: .full) == 0x010203)
        #expect(ColorQuantizer.index(of: .rgb(0, 0, 0), tier: .full) == 8)
        #expect(ColorQuantizer.index(of: .standard, tier: .full) == nil)
        #expect(
            Style(foreground: .rgb(9, 8, 7), background: .rgb(1, 2, 3)).ansiCodes(tier: .full)
                == "38;2;9;8;7;48;2;1;2;3")
    }

    private func luminance(_ color: Color) -> Double {
        guard case .rgb(let red, let green, let blue) = color else { return 0 }
        return 0.2126 * Double(red) + 0.7152 * Double(green) + 0.0722 * Double(blue)
    }
}
