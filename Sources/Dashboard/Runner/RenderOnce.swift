package import TerminalUI
import Training

extension DashboardModel {
    /// The screen as it is now, without a terminal: asks the engine for what the layout needs and draws it.
    ///
    /// Wall-clock figures are shown as a dash, so that the same run gives the same picture.
    /// - Returns: nil once the engine is shut down
    package func rendered(
        from engine: any TrainingControl, capabilities: Capabilities = .full
    ) async -> Frame? {
        var model = self
        model.showsClock = false
        // The data is known only after the first snapshot, and the layout depends on it.
        var request = model.snapshotRequest(size: size)
        for _ in 0..<3 {
            guard let snapshot = await engine.snapshot(request, after: nil) else { return nil }
            _ = model.update(.snapshot(snapshot))
            let next = model.snapshotRequest(size: size)
            if next == request { break }
            request = next
        }
        return model.view(size: size, capabilities: capabilities)
    }
}
