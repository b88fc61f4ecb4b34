import Dashboard
import Recipes
import Shell
import TerminalUI
import Training

/// What drawing costs: curves of ever more points, and whole frames of the dashboard.
enum DrawingWorkloads {
    private static let size = Size(columns: 200, rows: 50)

    /// The history of a curve, its reduction to the columns of a chart, and the chart of 200x50.
    static func curves(_ name: String, _ watch: Stopwatch) {
        for count in [1_000, 10_000, 100_000, 1_000_000, 10_000_000] {
            var history = MetricHistory()
            let clock = ContinuousClock()
            let begin = clock.now
            for step in 0..<count { history.append(step: step, value: value(at: step)) }
            let append = (clock.now - begin) / .nanoseconds(count)
            let buckets = watch.measure { repetitions in
                for _ in 0..<repetitions { precondition(!history.buckets(columns: 400).isEmpty) }
            }
            let points = history.buckets(columns: 400).map {
                ChartPoint(
                    x: Double($0.step), minimum: Double($0.minimum), maximum: Double($0.maximum),
                    last: Double($0.last))
            }
            let chart = watch.measure { draw(points, times: $0) }
            Report.line(
                name,
                [
                    "points": Double(count), "append_ns": append, "buckets_us": 1e6 / buckets.median,
                    "chart_us": 1e6 / chart.median,
                ])
        }
    }

    /// The same chart given every point.
    static func pointsAtOnce(_ name: String, _ watch: Stopwatch) {
        let points = (0..<1_000_000).map { ChartPoint(x: Double($0), y: Double(value(at: $0))) }
        let chart = watch.measure { draw(points, times: $0) }
        Report.line(name, ["points": 1_000_000, "chart_us": 1e6 / chart.median])
    }

    private static func draw(_ points: [ChartPoint], times: Int) {
        for _ in 0..<times {
            var frame = Frame(size: size)
            LineChart(series: [ChartSeries(name: "loss", points: points)])
                .render(into: &frame, area: frame.bounds, context: DrawingContext())
        }
    }

    private static func value(at step: Int) -> Float {
        1 / (1 + Float(step) / 1000) + 0.05 * Float(step &* 7919 % 101) / 101
    }

    /// A frame of 200x60 while spirals train: the snapshot, the view, and what differs from the frame before.
    static func frames(_ name: String, _ watch: Stopwatch) async throws {
        let document = try RecipeDocument(
            yaml: TrainingWorkloads.spirals + "\nview: [boundary, loss, network, health]", name: name)
        let size = Size(columns: 200, rows: 60)
        let engine = try TrainingEngine(document: document)
        var model = DashboardModel(recipe: try document.recipe(), size: size)
        var snapshots: [Snapshot] = []
        for _ in 0..<8 {
            try await engine.perform(.step(500))
            for _ in 0..<2 {
                let request = model.snapshotRequest(size: size)
                model.snapshot = await engine.snapshot(request, after: nil)
            }
            if let snapshot = model.snapshot { snapshots.append(snapshot) }
        }
        await engine.shutDown()
        var frames: [Frame] = []
        for snapshot in snapshots {
            model.snapshot = snapshot
            frames.append(model.view(size: size, capabilities: .full))
        }
        let view = watch.measure { count in
            for index in 0..<count {
                model.snapshot = snapshots[index % snapshots.count]
                precondition(model.view(size: size, capabilities: .full).size == size)
            }
        }
        let difference = watch.measure { count in
            for index in 0..<count {
                let diff = FrameDiff(from: frames[index % frames.count], to: frames[(index + 1) % frames.count])
                precondition(!diff.isEmpty)
            }
        }
        Report.line(name, ["view_us": 1e6 / view.median, "diff_us": 1e6 / difference.median])
    }
}
