import Calculus
import Dashboard
import Recipes
import TerminalUI
import Training
import NeuralNetworks

/// Descents on surfaces, in 64 bits.
enum DescentWorkloads {
    /// A million steps of Adam on Rosenbrock's function, every one recorded.
    static func adamOnRosenbrock(_ name: String, _ watch: Stopwatch) throws {
        let settings = DescentSettings(optimizer: try OptimizerChoice("adam"))
        let stepsAtOnce = 1_000_000
        let runs = watch.measure { count in
            for _ in 0..<count {
                var descent = Descent(on: Rosenbrock(), settings: settings)
                descent.advance(by: stepsAtOnce)
                precondition(descent.step == stepsAtOnce && descent.current.value < 1e-6)
            }
        }
        Report.rates(name, runs.scaled(by: Double(stepsAtOnce)))
    }

    /// The same for every optimizer on every surface, 100,000 steps each.
    static func everyPair(_ name: String, _ watch: Stopwatch) throws {
        for surface in surfaces.names {
            for optimizer in ["sgd", "adagrad", "rmsprop", "adadelta", "adam", "adamw", "lion"] {
                let surfaceMade = try surfaces.make(surface)
                let settings = DescentSettings(optimizer: try OptimizerChoice(optimizer, learningRate: 1e-4))
                let runs = watch.measure { count in
                    for _ in 0..<count {
                        var descent = Descent(on: surfaceMade, settings: settings)
                        descent.advance(by: 100_000)
                    }
                }
                Report.rates("\(name)-\(surface)-\(optimizer)", runs.scaled(by: 100_000))
            }
        }
    }

    /// What a picture of eight racers that have each taken a million steps reads from their recordings.
    static func racePicture(_ name: String, _ watch: Stopwatch) throws {
        let race = try ["sgd", "adagrad", "rmsprop", "adadelta", "adam", "adamw", "lion", "sgd"].map { optimizer in
            var descent = Descent(
                on: Rosenbrock(),
                settings: DescentSettings(optimizer: try OptimizerChoice(optimizer, learningRate: 1e-3)))
            descent.advance(by: 1_000_000)
            return descent
        }
        var points = 0
        let frames = watch.measure { count in
            for _ in 0..<count {
                points = 0
                for descent in race {
                    points += descent.path.vertices(in: descent.surface.domain, columns: 240, rows: 200).count
                    points += descent.rows(count: 16).count
                    precondition(descent.verdict != .starting)
                }
            }
        }
        Report.line(name, ["read_us": 1e6 / frames.median, "points": Double(points)])
    }

    /// A frame of 200x60 of eight racers that have each taken a million steps: what the engine tells, and drawing it.
    static func raceFrame(_ name: String) async throws {
        let optimizers = ["sgd", "adagrad", "rmsprop", "adadelta", "adam", "adamw", "lion"].map {
            "{name: \($0), learning_rate: 0.0005}"
        }
        let heavy = "{name: sgd, learning_rate: 0.0005, momentum: 0.9}"
        let race = "{function: rosenbrock, optimizers: [\((optimizers + [heavy]).joined(separator: ", "))]}"
        let document = try RecipeDocument(yaml: "scene: descent\ndescent: \(race)", name: name)
        var screen = try DescentScreen(document: document, size: Size(columns: 200, rows: 60))
        await screen.advance(by: 1_000_000)
        await screen.refresh()
        var times: [Double] = []
        for _ in 0..<60 {
            await screen.advance(by: 1)
            let begin = ContinuousClock.now
            await screen.refresh()
            times.append((ContinuousClock.now - begin) / .microseconds(1))
        }
        times.sort()
        let shown = screen
        var views: [Double] = []
        for _ in 0..<60 {
            let begin = ContinuousClock.now
            precondition(!shown.frame().cells.isEmpty)
            views.append((ContinuousClock.now - begin) / .microseconds(1))
        }
        views.sort()
        Report.line(
            name,
            [
                "snapshot_us": times[times.count / 2], "best_snapshot_us": times[0],
                "view_us": views[views.count / 2], "best_view_us": views[0],
            ])
    }
}
