/// `benchmarks [NAME] [--exact] [--rounds N]`: those workloads whose names begin with NAME, a JSON line each.
@main
enum Main {
    static func main() async throws {
        var filter = ""
        var isExact = false
        var watch = Stopwatch()
        var arguments = CommandLine.arguments.dropFirst()
        while let argument = arguments.popFirst() {
            if argument == "--rounds", let count = arguments.popFirst().flatMap({ Int($0) }), count > 0 {
                watch.rounds = count
            } else if argument == "--exact" {
                isExact = true
            } else {
                filter = argument
            }
        }
        for (name, body) in workloads where isExact ? name == filter : name.hasPrefix(filter) {
            try await body(name, watch)
        }
    }

    private typealias Workload = (_ name: String, _ watch: Stopwatch) async throws -> Void

    private static var workloads: [(String, Workload)] {
        [
            ("W1", { try TrainingWorkloads.run($0, TrainingWorkloads.xor, $1) }),
            ("W2", { try TrainingWorkloads.run($0, TrainingWorkloads.spirals, $1) }),
            ("W3", { try TrainingWorkloads.run($0, TrainingWorkloads.digits, $1) }),
            ("W4", { try TrainingWorkloads.wide($0, $1) }),
            ("W5", { try TrainingWorkloads.grid($0, $1) }),
            ("W6", { try DescentWorkloads.adamOnRosenbrock($0, $1) }),
            ("descent-pairs", { try DescentWorkloads.everyPair($0, $1) }),
            ("descent-frame", { name, _ in try await DescentWorkloads.raceFrame(name) }),
            ("descent-picture", { try DescentWorkloads.racePicture($0, $1) }),
            ("W1-trainer", { try TrainingWorkloads.trainerOnly($0, inputs: 2, hidden: [4], samples: 4, batch: 4, $1) }),
            (
                "W2-trainer",
                { try TrainingWorkloads.trainerOnly($0, inputs: 2, hidden: [8, 8], samples: 200, batch: 10, $1) }
            ),
            ("watched-W1", { try await EngineWorkloads.watched($0, TrainingWorkloads.xor, $1) }),
            ("watched-W2", { try await EngineWorkloads.watched($0, TrainingWorkloads.spirals, $1) }),
            ("watched-W3", { try await EngineWorkloads.watched($0, TrainingWorkloads.digits, $1) }),
            ("lanes", { try await LaneWorkloads.sideBySide($0, $1) }),
            ("edit", { name, _ in try await EditWorkloads.rates(name) }),
            ("seek", { name, _ in try await SeekWorkloads.random(name) }),
            ("curve", { DrawingWorkloads.curves($0, $1) }),
            ("points-at-once", { DrawingWorkloads.pointsAtOnce($0, $1) }),
            ("load-csv", { try LoadingWorkloads.table($0, $1) }),
            ("frame", { try await DrawingWorkloads.frames($0, $1) }),
            ("float64-W1", { try TrainingWorkloads.runInDoubles($0, TrainingWorkloads.xor, $1) }),
            ("float64-W2", { try TrainingWorkloads.runInDoubles($0, TrainingWorkloads.spirals, $1) }),
        ]
    }
}
