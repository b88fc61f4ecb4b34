package import TerminalUI

extension Scene {
    /// The screen as it is now, without a terminal: asks the source for what the layout needs and draws it.
    ///
    /// - Returns: nil once the source has nothing to tell any more
    package func frame(from source: Source, capabilities: Capabilities = .full) async -> Frame? {
        var scene = self
        // What is shown is known only after the first snapshot, and the layout depends on it.
        var request = scene.snapshotRequest(size: size)
        for _ in 0..<3 {
            guard let snapshot = await source.snapshot(request, after: nil) else { return nil }
            _ = scene.update(.snapshot(snapshot))
            let next = scene.snapshotRequest(size: size)
            if next == request { break }
            request = next
        }
        return scene.view(size: size, capabilities: capabilities)
    }
}
