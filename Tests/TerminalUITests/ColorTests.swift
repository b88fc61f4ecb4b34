import TerminalUI
import Testing

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
            let indices = Set(theme.series.compactMap { ColorQuantizer.index(of: $0, tier: .full) })
            #expect(indices.count == 8, "\(theme.name)")
            #expect(theme.classColor(-1) == theme.classes.last)
        }
        #expect(Theme.named("nowhere") == nil)
    }

    private func luminance(_ color: Color) -> Double {
        guard case .rgb(let red, let green, let blue) = color else { return 0 }
        return 0.2126 * Double(red) + 0.7152 * Double(green) + 0.0722 * Double(blue)
    }
}
