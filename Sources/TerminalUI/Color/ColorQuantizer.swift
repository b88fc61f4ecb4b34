/// Maps colours to the palettes of terminals.
public enum ColorQuantizer {
    /// What a terminal of a tier is told for a colour; `nil` for its own colour and for no colours.
    public static func index(of color: Color, tier: Capabilities.ColorTier) -> Int? {
        guard case .rgb(let red, let green, let blue) = color else { return nil }
        let rgb = RGB(red, green, blue)
        return switch tier {
        case .none: nil
        case .eight: index8(of: rgb)
        case .sixteen: index16(of: rgb)
        case .indexed: index256(of: rgb)
        case .full: number(of: rgb)
        }
    }

    /// Red, green and blue in one number, as terminals of 16,777,216 colours count them. The first eight numbers mean
    /// something else there, so the darkest blues share the ninth.
    public static func number(of color: RGB) -> Int {
        max(8, Int(color.red) << 16 | Int(color.green) << 8 | Int(color.blue))
    }

    /// The nearest of the colour cube (16...231) and the greys (232...255) by distance in OKLab. The
    /// first 16 are never named, since every terminal has its own idea of them.
    public static func index256(of color: RGB) -> Int {
        let wanted = OKLab(color)
        var best = 16
        var bestDistance = Double.infinity
        for (offset, candidate) in palette.enumerated() {
            let distance = candidate.squaredDistance(to: wanted)
            if distance < bestDistance {
                bestDistance = distance
                best = 16 + offset
            }
        }
        return best
    }

    /// Grey by lightness, or the nearest of six hues, dark or bright by lightness.
    ///
    /// The plain nearest colour would show most mixed colours as greys; what a reader needs is the hue.
    public static func index16(of color: RGB) -> Int {
        let wanted = OKLab(color)
        guard let hue = hueIndex(wanted) else {
            return switch wanted.lightness {
            case ..<0.25: 0
            case ..<0.65: 8
            case ..<0.90: 7
            default: 15
            }
        }
        return wanted.lightness >= 0.68 ? hue + 8 : hue
    }

    /// Black or white by lightness, or the nearest of six hues.
    public static func index8(of color: RGB) -> Int {
        let wanted = OKLab(color)
        return hueIndex(wanted) ?? (wanted.lightness < 0.45 ? 0 : 7)
    }

    /// The usual colour of an index 0...255, for renderings outside of a terminal.
    public static func color(at index: Int) -> RGB {
        switch index {
        case 16..<232:
            let cube = index - 16
            return RGB(level(cube / 36), level(cube / 6 % 6), level(cube % 6))
        case 232...255:
            let grey = UInt8(8 + 10 * (index - 232))
            return RGB(grey, grey, grey)
        default:
            return basic[min(max(index, 0), 15)]
        }
    }

    /// Red 1, green 2, yellow 3, blue 4, magenta 5, cyan 6; `nil` for what looks grey. Orange counts as
    /// yellow, which many terminals show as brown.
    private static func hueIndex(_ color: OKLab) -> Int? {
        guard color.chroma >= 0.05 else { return nil }
        return switch color.hueDegrees {
        case 45..<125: 3
        case 125..<170: 2
        case 170..<232: 6
        case 232..<290: 4
        case 290..<350: 5
        default: 1
        }
    }

    private static func level(_ step: Int) -> UInt8 { step == 0 ? 0 : UInt8(55 + 40 * step) }

    private static let palette: [OKLab] = (16...255).map { OKLab(color(at: $0)) }

    private static let basic: [RGB] = [
        RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0), RGB(0, 0, 238), RGB(205, 0, 205),
        RGB(0, 205, 205), RGB(229, 229, 229), RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0),
        RGB(255, 255, 0), RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
    ]
}
