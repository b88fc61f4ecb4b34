import FrameSnapshots
import TerminalUI
import Testing

/// Compares a frame with the one recorded under `Tests/Snapshots/TerminalUI`.
func expectSnapshot(
    _ frame: Frame, named name: String, styles: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
) {
    if let complaint = FrameSnapshot(named: name, folder: "TerminalUI").complaint(about: frame, styles: styles) {
        Issue.record("\(complaint)", sourceLocation: sourceLocation)
    }
}

/// Draws a widget into a frame of its size.
func drawn(
    _ widget: any Widget, _ columns: Int, _ rows: Int, _ capabilities: Capabilities = .full, theme: Theme = .dark
) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    widget.render(into: &frame, area: frame.bounds, context: DrawingContext(capabilities: capabilities, theme: theme))
    return frame
}

extension Capabilities {
    static let monochrome = Capabilities(colors: .none, unicode: true)
    static let ascii = Capabilities(colors: .none, unicode: false)
    static let coloredASCII = Capabilities(colors: .eight, unicode: false)
    static let every = [Capabilities.full, .monochrome, .ascii, .coloredASCII]
}

/// A seeded generator (SplitMix64, G. Steele and others, 2014), so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
