/// How a scene is run.
package struct SceneOptions: Sendable {
    /// Frames a second at most, not counting those that a key asks for; at least 1.
    package var framesPerSecond: Int
    /// Whether it waits for `space`.
    package var startsPaused: Bool
    /// Paces the snapshots.
    package var clock: any Clock<Duration>

    package init(
        framesPerSecond: Int = 60, startsPaused: Bool = false, clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.framesPerSecond = max(1, framesPerSecond)
        self.startsPaused = startsPaused
        self.clock = clock
    }
}
