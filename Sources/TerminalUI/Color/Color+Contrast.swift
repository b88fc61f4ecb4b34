extension Color {
    /// Black or white, whichever can be read better on it; the terminal's own colour on the terminal's own.
    public var contrast: Color {
        guard case .rgb(let red, let green, let blue) = self else { return .standard }
        return OKLab(RGB(red, green, blue)).lightness > 0.62 ? .rgb(0, 0, 0) : .rgb(255, 255, 255)
    }
}
