package import Foundation

/// How a scene is run.
package struct SceneOptions: Sendable {
    /// Frames a second at most, not counting those that a key asks for; at least 1.
    package var framesPerSecond: Int
    /// Whether it waits for `space`.
    package var startsPaused: Bool
    /// Where to record a training run when it is left; nil for nowhere.
    package var recording: URL?
    /// Paces the snapshots.
    package var clock: any Clock<Duration>

    package init(
        framesPerSecond: Int = 60, startsPaused: Bool = false, recording: URL? = nil,
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.framesPerSecond = max(1, framesPerSecond)
        self.startsPaused = startsPaused
        self.recording = recording
        self.clock = clock
    }
}
