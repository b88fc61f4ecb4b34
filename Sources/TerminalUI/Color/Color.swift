/// A colour as the views name it. The screen maps it to what the terminal has (256, 16, 8 or none).
public enum Color: Hashable, Sendable {
    /// The terminal's own foreground or background.
    case standard
    case rgb(UInt8, UInt8, UInt8)
}

extension Color {
    /// Black or white, whichever can be read better on it; the terminal's own colour on the terminal's own.
    public var contrast: Color {
        guard let components else { return .standard }
        return OKLab(components).lightness > 0.62 ? .rgb(0, 0, 0) : .rgb(255, 255, 255)
    }

    /// Red, green and blue; `nil` for the terminal's own colour.
    package var components: RGB? {
        if case .rgb(let red, let green, let blue) = self { RGB(red, green, blue) } else { nil }
    }
}

extension Color {
    /// The colour in its own hue, dark or light, whichever is further from `ground`; itself on the terminal's own.
    func shade(apartFrom ground: Color) -> Color {
        guard case .rgb(let red, let green, let blue) = self,
            case .rgb(let groundRed, let groundGreen, let groundBlue) = ground
        else { return self }
        let own = OKLab(RGB(red, green, blue))
        let below = OKLab(RGB(groundRed, groundGreen, groundBlue)).lightness
        let lightness = below - Self.darkShade > Self.lightShade - below ? Self.darkShade : Self.lightShade
        return OKLab(lightness: lightness, chroma: min(own.chroma, 0.11), hueDegrees: own.hueDegrees).rgb.color
    }

    /// Lightnesses at which hues can still be told apart.
    private static let darkShade = 0.27
    private static let lightShade = 0.9
}

/// A colour of 8 bits a channel in sRGB.
public struct RGB: Hashable, Sendable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8

    public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    public var color: Color { .rgb(red, green, blue) }
}
