import FrameSnapshots
import TerminalUI
import Testing

/// Compares a frame with the one recorded under `Tests/Snapshots/Dashboard`.
func expectSnapshot(
    _ frame: Frame, named name: String, styles: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
) {
    if let complaint = FrameSnapshot(named: name, folder: "Dashboard").complaint(about: frame, styles: styles) {
        Issue.record("\(complaint)", sourceLocation: sourceLocation)
    }
}
