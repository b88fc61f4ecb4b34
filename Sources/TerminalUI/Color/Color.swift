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
