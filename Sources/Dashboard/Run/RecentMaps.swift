import Training

/// The maps of the last snapshot that had its own, to be shown again for a moment.
///
/// A map is most of what a frame costs, to compute and to send to a terminal, and from one frame to the next only its
/// shades move. So while a run goes on, and nothing happens to it, maps are taken anew five times a second or so and
/// all else with every frame. A run that pauses or ends, is changed or goes back in time has its maps at once.
actor RecentMaps {
    private static let lifetime = Duration.milliseconds(180)

    private let clock: any Clock<Duration>
    private var request: SnapshotRequest?
    private var lanes: [LaneSnapshot] = []
    private var age: @Sendable () -> Duration = { .zero }

    init(clock: any Clock<Duration>) { self.clock = clock }

    /// Whether there are maps for such a request that are not too old.
    func areFresh(for request: SnapshotRequest) -> Bool {
        request.hasMaps && request == self.request && age() < Self.lifetime
    }

    /// The snapshot with the kept maps; nil where they are not those of a moment ago any more.
    func completed(_ snapshot: Snapshot, for request: SnapshotRequest) -> Snapshot? {
        guard areFresh(for: request), snapshot.isRunning, snapshot.lanes.count == lanes.count,
            zip(lanes, snapshot.lanes).allSatisfy({ $1.hasOnlyGoneOn(since: $0) })
        else { return nil }
        var snapshot = snapshot
        for index in lanes.indices {
            snapshot.lanes[index].boundary = lanes[index].boundary
            snapshot.lanes[index].units = lanes[index].units
        }
        return snapshot
    }

    /// Keeps the maps of a snapshot that answers the request whole.
    func keep(_ snapshot: Snapshot, for request: SnapshotRequest) {
        guard request.hasMaps else { return }
        self.request = request
        lanes = snapshot.lanes
        age = clock.stopwatch()
    }
}

extension SnapshotRequest {
    fileprivate var hasMaps: Bool { boundary != nil || units != nil }

    var withoutMaps: SnapshotRequest {
        var request = self
        request.boundary = nil
        request.units = nil
        return request
    }
}

extension LaneSnapshot {
    /// Whether it has trained since, and nothing else has happened to it.
    fileprivate func hasOnlyGoneOn(since earlier: LaneSnapshot) -> Bool {
        status == .running && row.step >= earlier.row.step && datasetVersion == earlier.datasetVersion
            && timeline.current == earlier.timeline.current && edits.count == earlier.edits.count
            && recipe == earlier.recipe
    }
}

extension Clock where Duration == Swift.Duration {
    /// Tells how much time has passed since this call.
    fileprivate func stopwatch() -> @Sendable () -> Swift.Duration {
        let start = now
        return { start.duration(to: self.now) }
    }
}
