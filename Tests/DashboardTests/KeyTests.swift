import Dashboard
import Datasets
import Recipes
import Shell
import FrameSnapshots
import TerminalUI
import Testing
import Training

@Suite("Keys")
struct KeyTests {
    private static let size = Size(columns: 120, rows: 36)

    private static func model() throws -> DashboardModel { FrameTests.model(try Fixture.binary(), size: size) }

    private static func set(_ settings: (String, String)...) -> [Effect] {
        [.order(.apply(settings.map { Setting(path: $0.0, value: $0.1) }))]
    }

    /// What each key asks of the engine in a running XOR with tanh, sgd at 0.01 and batches of 10; nothing for
    /// keys that change the screen alone.
    private static func expected(_ action: Action) -> [Effect] {
        switch action {
        case .togglePause: [.order(.pause)]
        case .step: [.order(.step(1))]
        case .stepEpoch: [.order(.stepEpoch)]
        case .pace(-1): [.order(.setPace(.stepsPerSecond(60)))]
        case .pace(1): [.order(.setPace(.stepsPerSecond(1000)))]
        case .rate(1): set(("optimizer.learning_rate", "0.0125"))
        case .rate(-1): set(("optimizer.learning_rate", "0.008"))
        case .coarseRate(1): set(("optimizer.learning_rate", "0.1"))
        case .coarseRate(-1): set(("optimizer.learning_rate", "0.001"))
        case .rangeTest: [.order(.testRates)]
        case .batch(-1): set(("batch", "5"))
        case .batch(1): set(("batch", "20"))
        case .activation(1): set(("model.activation", "relu"))
        case .activation(-1): set(("model.activation", "sigmoid"))
        case .optimizer(1): set(("optimizer.name", "adagrad"), ("optimizer.learning_rate", "0.01"))
        case .optimizer(-1): set(("optimizer.name", "lion"), ("optimizer.learning_rate", "0.0001"))
        case .loss(1): set(("loss", "kl_divergence"))
        case .loss(-1): set(("loss", "sum_squared_error"))
        case .initializer(1): set(("model.initializer", "glorot_normal"))
        case .initializer(-1): set(("model.initializer", "uniform"))
        case .data(1): set(("data.gate", "xnor"))
        case .data(-1): set(("data.gate", "nor"))
        case .restart: [.order(.restart())]
        case .newWeights: [.order(.restart(with: [Setting(path: "model.seed", value: "8")]))]
        case .newData: [.order(.restart(with: [Setting(path: "data.seed", value: "8")]))]
        case .writeOut: [.writeOut(stem: "xor-step1240", lane: .all)]
        case .screen(.quit): [.exit(.quit)]
        case .scrub(-1): [.order(.seek(to: 1240 - 1240 / (size.columns - "step 1,240".count - 6)))]
        case .scrub(1), .presentStep: [.order(.seek(to: 1240))]
        case .firstStep: [.order(.seek(to: 0))]
        case .order(.fork): [.order(.fork())]
        case .order(.undo): [.order(.undo)]
        case .decay(1): set(("regularization.l2", "0.0001"))
        case .decay(-1): set(("regularization.l2", "0"))
        case .dropout(1): set(("regularization.dropout", "0.1"))
        case .dropout(-1): set(("regularization.dropout", "0"))
        default: []
        }
    }

    @Test("every key of the table does what its action says")
    func everyKey() throws {
        for trigger in try KeyTests.model().commands().filter(\.isActive).flatMap(\.triggers) {
            for key in trigger.keys {
                var model = try KeyTests.model()
                #expect(model.update(.event(.key(key))) == trigger.action.map(KeyTests.expected), "\(key)")
            }
        }
    }

    @Test("a run that has started again and ended before anybody looked is not taken for running")
    func endedAtOnce() throws {
        var model = FrameTests.model(try Fixture.finished(), size: KeyTests.size)
        let effects = model.update(.event(.key(.character("r"))))
        for effect in effects { _ = model.update(.done(effect, words: nil)) }
        _ = model.update(.snapshot(try Fixture.finished()))
        #expect(model.update(.event(.key(.character(" ")))) == [.order(.start)])
    }

    @Test("no key has two meanings at once; x explains one run and one of several, X turns their axis")
    func table() throws {
        let one = try KeyTests.model().commands()
        let several = FrameTests.model(try Fixture.comparison(lanes: 3), size: KeyTests.size).commands()
        for commands in [one, several] {
            let keys = commands.filter(\.isActive).flatMap(\.triggers).flatMap(\.keys)
            let taken = keys.filter { key in keys.count { $0 == key } > 1 }
            #expect(taken.isEmpty)
        }
        #expect(one.action(for: .character("x")) == .explain)
        #expect(several.action(for: .character("x")) == .explain)
        #expect(several.action(for: .character("X")) == .horizontalAxis)
    }

    @Test(
        "the help lists every key and what it does",
        arguments: [
            Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 200, rows: 60),
        ])
    func help(size: Size) throws {
        var model = FrameTests.model(try Fixture.binary(), size: size)
        _ = model.update(.event(.key(.character("?"))))
        var seen = ""
        for _ in 0..<60 {
            seen += model.view(size: size, capabilities: .full).text
            _ = model.update(.event(.key(.down)))
        }
        // The keys for several lanes are listed where there are several, those of a playground or of images where they are.
        let others = ["Side by side", "Playground", "Images (inside the panel)"]
        for row in model.commands() where !others.contains(row.heading) {
            for trigger in row.triggers {
                #expect(seen.contains(trigger.explanation))
                #expect(seen.contains(trigger.label))
            }
        }
    }

    @Test("at 80x24 the help fits without scrolling")
    func helpFits() throws {
        let size = Size(columns: 80, rows: 24)
        var model = FrameTests.model(try Fixture.binary(), size: size)
        _ = model.update(.event(.key(.character("?"))))
        let frame = model.view(size: size, capabilities: .noColor)
        #expect(frame.text.contains("Esc closes"))
        #expect(
            !frame.text.contains("scroll"),
            "a row too many: where a row has the words of its neighbour, both are one line of the help")
        expectSnapshot(frame, named: "help-80x24")
    }

    @Test(
        "Esc and ? close the help, another key closes it and acts",
        arguments: [
            Key.escape, .character("?"), .character("+"),
        ])
    func leaveHelp(key: Key) throws {
        var model = try KeyTests.model()
        _ = model.update(.event(.key(.character("?"))))
        let effects = model.update(.event(.key(key)))
        #expect(model.mode == .normal)
        #expect(effects == (key == .character("+") ? KeyTests.expected(.rate(1)) : []))
    }

    @Test("up and down again gives the same rate, shown before the engine answers")
    func rates() throws {
        var model = try KeyTests.model()
        model.snapshot?.lanes[0].recipe.optimizer.learningRate = 0.008
        var shown: [Double] = []
        for key in ["+", "+", "-", "-"] {
            _ = model.update(.event(.key(.character(Character(key)))))
            shown.append(model.currentRate)
        }
        #expect(shown == [0.01, 0.0125, 0.01, 0.008])
    }

    @Test("a rate has at most four significant digits, whatever is pressed")
    func rateDigits() {
        var rate = 0.3
        for _ in 0..<200 {
            rate = LearningRate.raised(rate)
            #expect(Double(LearningRate.text(rate)) == rate)
        }
        for _ in 0..<400 {
            rate = LearningRate.lowered(rate)
            #expect(Double(LearningRate.text(rate)) == rate)
        }
        #expect(rate == LearningRate.range.lowerBound)
    }

    @Test("a change stays on screen until a snapshot shows it, even past one made before it")
    func pendingChange() throws {
        var model = try KeyTests.model()
        let old = try Fixture.binary()
        let effect = model.update(.event(.key(.character("+"))))[0]
        _ = model.update(.snapshot(old))
        #expect(model.currentRate == 0.0125)
        _ = model.update(.done(effect, words: nil))
        _ = model.update(.snapshot(old))
        #expect(model.currentRate == 0.0125)
        var new = old
        new.lanes[0].recipe.optimizer.learningRate = 0.0125
        _ = model.update(.snapshot(new))
        new.lanes[0].recipe.optimizer.learningRate = 0.5
        _ = model.update(.snapshot(new))
        #expect(model.currentRate == 0.5)
    }

    /// The engine answers late and several at a time, and a snapshot shows only the last of those, perhaps after one
    /// that was made before them.
    @Test("an overtaken change does not show again", arguments: [0, 1, 2], [1, 2, 3])
    func overtakenChanges(delay: Int, atOnce: Int) throws {
        for staleSnapshots in 0...1 {
            var model = try KeyTests.model()
            var snapshot = try Fixture.binary()
            var waiting: [(effect: Effect, rate: Double)] = []
            var rate = 0.01
            func answer(_ count: Int) {
                let old = snapshot
                for (effect, rate) in waiting.prefix(count) {
                    _ = model.update(.done(effect, words: nil))
                    snapshot.lanes[0].recipe.optimizer.learningRate = rate
                }
                waiting.removeFirst(count)
                for shown in Array(repeating: old, count: staleSnapshots) + [snapshot] {
                    _ = model.update(.snapshot(shown))
                    #expect(model.currentRate == rate)
                }
            }
            for key in "+-++--" {
                rate = key == "+" ? LearningRate.raised(rate) : LearningRate.lowered(rate)
                let effects = model.update(.event(.key(.character(key))))
                waiting.append((try #require(effects.first), rate))
                #expect(model.currentRate == rate)
                if waiting.count >= delay + atOnce { answer(atOnce) }
            }
            while !waiting.isEmpty { answer(min(atOnce, waiting.count)) }
            #expect(snapshot.lanes[0].recipe.optimizer.learningRate == rate)
        }
    }

    @Test("a refused change is taken back and the reason is shown")
    func refusedChange() throws {
        var model = try KeyTests.model()
        let effect = model.update(.event(.key(.character("a"))))[0]
        #expect(model.recipe.model.activations[0].name == "relu")
        _ = model.update(.failed(effect, words: "model.activation: no"))
        #expect(model.recipe.model.activations[0].name == "tanh")
        #expect(model.view(size: KeyTests.size, capabilities: .full).text.contains("model.activation: no"))
    }

    @Test("an optimizer comes back with the rate and the options with which it was left")
    func optimizerMemory() throws {
        var model = try KeyTests.model()
        _ = model.update(.event(.key(.character("o"))))
        let back = model.update(.event(.key(.character("O"))))
        #expect(
            back
                == KeyTests.set(
                    ("optimizer.name", "sgd"), ("optimizer.learning_rate", "0.01"), ("optimizer.momentum", "0.9")))
    }

    @Test("gates come back with their samples and their noise after planar sets")
    func dataMemory() throws {
        var model = try KeyTests.model()
        model.snapshot?.lanes[0].recipe.data.source = .gate(.xnor)
        #expect(model.update(.event(.key(.character("d")))) == KeyTests.set(("data.planar", "circle")))
        let back = model.update(.event(.key(.character("D"))))
        #expect(back == KeyTests.set(("data.gate", "xnor"), ("data.samples", "60"), ("data.noise", "0.15")))
    }

    @Test("pause, step and start follow each other without waiting for the engine")
    func pausing() throws {
        var model = try KeyTests.model()
        #expect(model.update(.event(.key(.character(" ")))) == [.order(.pause)])
        #expect(model.state == .paused)
        #expect(model.update(.event(.key(.character(" ")))) == [.order(.start)])
        #expect(model.state == .running)
        #expect(model.update(.event(.key(.character("s")))) == [.order(.step(1))])
        #expect(model.state == .paused)
    }

    @Test("a finished run goes on with space and starts again with r")
    func afterTheEnd() throws {
        var model = FrameTests.model(try Fixture.finished(), size: KeyTests.size)
        #expect(model.update(.event(.key(.character(" ")))) == [.order(.start)])
        model = FrameTests.model(try Fixture.finished(), size: KeyTests.size)
        #expect(model.update(.event(.key(.character("r")))) == [.order(.restart()), .order(.start)])
    }

    @Test("space on a diverged run says what to press, and r runs it again")
    func afterDivergence() throws {
        var model = FrameTests.model(try Fixture.diverged(), size: KeyTests.size)
        #expect(model.update(.event(.key(.character(" ")))).isEmpty)
        #expect(model.notice?.isError == true)
        #expect(model.update(.event(.key(.character("r")))) == [.order(.restart()), .order(.start)])
    }

    @Test("the pace ends flat out, and comes back from there")
    func pace() {
        var pace = Speed.stepsPerSecond(250)
        for _ in 0..<10 { pace = Pace.faster(than: pace) }
        #expect(pace == .maximum)
        for _ in 0..<20 { pace = Pace.slower(than: pace) }
        #expect(pace == .stepsPerSecond(1))
    }

    @Test("batches double up to all and halve down to 1")
    func batches() {
        var batch = BatchSpecification.size(10)
        var texts: [String] = []
        for _ in 0..<4 {
            batch = BatchSize.doubled(batch, sampleCount: 42)
            texts.append(batch.text)
        }
        for _ in 0..<7 {
            batch = BatchSize.halved(batch, sampleCount: 42)
            texts.append(batch.text)
        }
        #expect(texts == ["20", "40", "all", "all", "21", "10", "5", "2", "1", "1", "1"])
    }

    @Test("only losses that fit the output are offered")
    func losses() throws {
        let (recipe, snapshot) = try Fixture.multiclass()
        var model = FrameTests.model(snapshot, recipe: recipe, size: KeyTests.size)
        var offered: Set<String> = []
        for _ in 0..<10 {
            for case .order(.apply(let settings), _) in model.update(.event(.key(.character("l")))) {
                offered.formUnion(settings.map(\.value))
            }
        }
        #expect(offered.contains("categorical_cross_entropy"))
        #expect(!offered.contains("binary_cross_entropy"))
    }

    @Test(
        "commands are typed, edited, and carried out on Enter",
        arguments: [
            (
                "set optimizer.learning_rate=0.1",
                Effect.order(.apply([Setting(path: "optimizer.learning_rate", value: "0.1")]))
            ),
            ("set model.hidden = [8, 8]", .order(.apply([Setting(path: "model.hidden", value: "[8, 8]")]))),
            ("save my model.json", .order(.save(path: "my model.json"))),
            ("load m.json", .order(.load(path: "m.json"))),
            ("seek 1,300", .order(.seek(to: 1300))), ("quit", .exit(.quit)),
        ])
    func commands(text: String, effect: Effect) throws {
        var model = try KeyTests.model()
        _ = model.update(.event(.key(.character(":"))))
        for character in "x" + text { _ = model.update(.event(.key(.character(character)))) }
        for key in [Key.home, .delete] { _ = model.update(.event(.key(key))) }
        #expect(model.view(size: KeyTests.size, capabilities: .full).line(KeyTests.size.rows - 1).contains(":" + text))
        #expect(model.update(.event(.key(.enter))) == [effect])
        #expect(model.mode == .normal)
    }

    @Test(
        "a command that is none is answered with those there are",
        arguments: ["frobnicate", "set x", "seek -1", "save"])
    func badCommands(text: String) throws {
        var model = try KeyTests.model()
        _ = model.update(.event(.key(.character(":"))))
        for character in text { _ = model.update(.event(.key(.character(character)))) }
        #expect(model.update(.event(.key(.enter))).isEmpty)
        #expect(model.notice?.isError == true)
    }

    @Test("a click gives a panel the focus")
    func click() throws {
        var model = try KeyTests.model()
        let position = Position(column: 110, row: 30)
        _ = model.update(.event(.mouse(MouseEvent(action: .press, button: .left, position: position))))
        #expect(model.focusedPanel == .health)
    }

    @Test("a signal and Ctrl-C leave with the signal's number")
    func signals() throws {
        var model = try KeyTests.model()
        #expect(model.update(.event(.terminate(signal: 15))) == [.exit(.terminated(signal: 15))])
        #expect(model.update(.event(.key(.control("c")))) == [.exit(.terminated(signal: 2))])
    }
}
