import Labs
import Datasets
import NeuralNetworks
import Recipes
import Shell
import FrameSnapshots
import TerminalUI
import Testing

@Suite("The activation lab")
struct ActivationLabTests {
    typealias LabScreen = LabScene<ActivationLab>

    private static func lab(
        _ functions: [String] = ["sigmoid", "tanh", "relu", "leaky_relu"], options: [String: Double] = [:],
        view: [String] = []
    ) throws -> ActivationLab {
        try ActivationLab(
            ActivationsSpecification(functions: functions, options: options), name: "activations",
            title: "Activation functions and their derivatives", view: view)
    }

    private static func screen(
        _ functions: [String] = ["sigmoid", "tanh", "relu", "leaky_relu"], options: [String: Double] = [:],
        size: Size = Size(columns: 120, rows: 36)
    ) throws -> LabScreen {
        LabScreen(lab: try lab(functions, options: options), size: size)
    }

    private static func press(_ keys: Key..., on screen: inout LabScreen) {
        for key in keys { _ = screen.update(.event(.key(key))) }
    }

    private static func type(_ command: String, on screen: inout LabScreen) {
        for character in ":" + command { _ = screen.update(.event(.key(.character(character)))) }
        _ = screen.update(.event(.key(.enter)))
    }

    @Test(
        "the screen looks as recorded at every size",
        arguments: [
            Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 120, rows: 36),
            Size(columns: 200, rows: 60),
        ])
    func snapshots(size: Size) throws {
        let screen = try ActivationLabTests.screen(size: size)
        expectSnapshot(
            screen.view(size: size, capabilities: .noColor),
            named: "activations-\(size.columns)x\(size.rows)")
    }

    @Test("every panel alone looks as recorded", arguments: ["values", "facts", "identities", "derivatives"])
    func panels(name: String) throws {
        let size = Size(columns: 80, rows: 24)
        var screen = try ActivationLabTests.screen(size: size)
        screen.focus = ActivationLab.Panel(rawValue: name)
        screen.isZoomed = true
        expectSnapshot(
            screen.view(size: size, capabilities: name == "identities" ? .ascii : .noColor),
            named: "activations-\(name)")
    }

    @Test("tiles and the logarithmic axis look as recorded")
    func tiles() throws {
        let size = Size(columns: 120, rows: 36)
        var screen = try ActivationLabTests.screen(activations.names, size: size)
        ActivationLabTests.press(.character("v"), .character("y"), on: &screen)
        expectSnapshot(screen.view(size: size, capabilities: .noColor), named: "activations-tiles")
    }

    @Test("any size can be drawn, in ASCII with nothing but ASCII")
    func everySize() throws {
        for keys in [[], ["t"], ["y", "i"], ["?"], ["z"]] as [[Character]] {
            var screen = try ActivationLabTests.screen(activations.names)
            for key in keys { ActivationLabTests.press(.character(key), on: &screen) }
            for columns in [0, 1, 2, 20, 39, 40, 64, 100, 160, 200] {
                for rows in [0, 1, 5, 12, 14, 24, 40, 60] {
                    let size = Size(columns: columns, rows: rows)
                    _ = screen.update(.event(.resize(size)))
                    #expect(screen.view(size: size, capabilities: .full).size == size)
                    let frame = screen.view(size: size, capabilities: .ascii)
                    #expect(frame.cells.allSatisfy { $0.scalar.isASCII })
                }
            }
        }
    }

    @Test("no key has two meanings, and each explanation fits its column")
    func keyTable() throws {
        let triggers = try ActivationLabTests.screen(["sigmoid"]).lab.commands.flatMap(\.triggers)
        let keys = triggers.flatMap(\.keys)
        #expect(Set(keys).count == keys.count)
        #expect(triggers.allSatisfy { $0.explanation.displayWidth <= 26 })
    }

    @Test("the cursor reads exact values of all functions at one place")
    func cursor() throws {
        var screen = try ActivationLabTests.screen(["sigmoid", "tanh"])
        ActivationLabTests.type("x 0.5", on: &screen)
        screen.focus = .values
        screen.isZoomed = true
        let text = screen.view(size: screen.size, capabilities: .full).text
        for name in ["sigmoid", "tanh"] {
            let activation = try activations.make(name)
            #expect(text.contains("\(activation.value(0.5))"))
            #expect(text.contains("\(activation.derivative(0.5))"))
        }
        #expect(screen.view(size: screen.size, capabilities: .full).line(0).contains("x 0.5"))
    }

    @Test("arrows move the cursor by round steps, and the window follows it")
    func arrows() throws {
        var screen = try ActivationLabTests.screen()
        ActivationLabTests.press(.home, on: &screen)
        for _ in 0..<7 { ActivationLabTests.press(.right, on: &screen) }
        #expect(screen.lab.cursor == 0.7)
        for _ in 0..<7 { ActivationLabTests.press(.left, on: &screen) }
        #expect(screen.lab.cursor == 0)
        for _ in 0..<70 { ActivationLabTests.press(.right, on: &screen) }
        #expect(screen.lab.cursor == 7)
        #expect(screen.lab.window.contains(7) && screen.lab.window.lowerBound > -6)
    }

    @Test("PgUp, PgDn and the wheel zoom, braces pan")
    func zoom() throws {
        var screen = try ActivationLabTests.screen()
        let width = { (screen: LabScreen) in screen.lab.window.upperBound - screen.lab.window.lowerBound }
        ActivationLabTests.press(.pageUp, on: &screen)
        #expect(width(screen) == 6 && screen.lab.window.contains(screen.lab.cursor))
        ActivationLabTests.press(.pageDown, on: &screen)
        #expect(abs(width(screen) - 12) < 1e-9)
        let before = screen.lab.window
        ActivationLabTests.press(.character("}"), on: &screen)
        #expect(screen.lab.window.lowerBound > before.lowerBound)
        let wheel = MouseEvent(action: .wheelUp, button: .none, position: Position(column: 20, row: 10))
        _ = screen.update(.event(.mouse(wheel)))
        #expect(width(screen) < 11)
        let click = MouseEvent(action: .press, button: .left, position: Position(column: 15, row: 10))
        _ = screen.update(.event(.mouse(click)))
        #expect(screen.lab.cursor < 0)
    }

    @Test("plus and minus turn the option of the chosen function, there and back")
    func options() throws {
        var screen = try ActivationLabTests.screen(["relu", "leaky_relu", "rrelu"])
        ActivationLabTests.press(.character("+"), on: &screen)
        #expect(screen.notice?.isError == true)
        ActivationLabTests.press(.down, .character("+"), on: &screen)
        #expect(screen.lab.functions[1].options[0].value == 0.02)
        for _ in 0..<40 { ActivationLabTests.press(.character("+"), on: &screen) }
        for _ in 0..<41 { ActivationLabTests.press(.character("-"), on: &screen) }
        #expect(screen.lab.functions[1].options[0].value == 0.01)
        for _ in 0..<3 { ActivationLabTests.press(.character("-"), on: &screen) }
        #expect(screen.lab.functions[1].options[0].value == -0.02)
        #expect(!screen.lab.functions[1].facts.isMonotone)
        ActivationLabTests.press(.down, .character(","), .character("+"), on: &screen)
        #expect(screen.lab.functions[2].options.map(\.description.name) == ["lower", "upper"])
        #expect(screen.lab.functions[2].options[1].value > 1.0 / 3)
        ActivationLabTests.press(.character("r"), on: &screen)
        #expect(screen.lab.functions[1].options[0].value == 0.01)
    }

    @Test("keys add, exchange and remove functions")
    func functions() throws {
        var screen = try ActivationLabTests.screen(["relu"])
        ActivationLabTests.press(.character("J"), on: &screen)
        #expect(screen.lab.functions.map(\.name) == ["relu"] && screen.notice?.isError == true)
        ActivationLabTests.press(.character("j"), .character("a"), on: &screen)
        #expect(screen.lab.functions.map(\.name) == ["relu", "step"])
        ActivationLabTests.press(.up, .character("J"), on: &screen)
        #expect(screen.lab.functions.map(\.name) == ["step"])
        for _ in 0..<40 { ActivationLabTests.press(.character("j"), on: &screen) }
        #expect(Set(screen.lab.functions.map(\.name)) == Set(activations.names))
    }

    @Test("commands add, remove and set, and say what is wrong with them")
    func commands() throws {
        var screen = try ActivationLabTests.screen(["sigmoid"])
        ActivationLabTests.type("add leaky_relu slope=0.2", on: &screen)
        ActivationLabTests.type("add leaky_relu", on: &screen)
        ActivationLabTests.type("set slope=0.5", on: &screen)
        #expect(screen.lab.functions.map { $0.options.first?.value } == [nil, 0.2, 0.5])
        ActivationLabTests.type("remove sigmoid", on: &screen)
        #expect(screen.lab.functions.map(\.name) == ["leaky_relu", "leaky_relu"])
        ActivationLabTests.type("range -3 3", on: &screen)
        #expect(screen.lab.window == -3...3)
        for (command, words) in [
            ("add mihs", "mish"), ("add", ":add"), ("remove gelu", "leaky_relu"), ("set alpha=1", "slope"),
            ("set slope=x", ":set"), ("set slope=1000", "10"), ("range 3 -3", ":range"), ("x far", ":x"),
            ("nonsense", "add"),
        ] {
            ActivationLabTests.type(command, on: &screen)
            #expect(screen.notice?.isError == true && screen.notice?.words.contains(words) == true, "\(command)")
        }
    }

    @Test("the verdict tells what becomes of a gradient at the cursor")
    func verdicts() throws {
        var screen = try ActivationLabTests.screen(["relu", "sigmoid", "step"])
        let status = { (screen: LabScreen) in screen.view(size: screen.size, capabilities: .full).line(34) }
        ActivationLabTests.type("x -1", on: &screen)
        #expect(status(screen).contains("blocked"))
        ActivationLabTests.type("x 1", on: &screen)
        #expect(status(screen).contains("unchanged"))
        ActivationLabTests.type("x 6", on: &screen)
        ActivationLabTests.press(.down, on: &screen)
        #expect(status(screen).contains("saturated"))
        ActivationLabTests.press(.down, .home, on: &screen)
        #expect(status(screen).contains("no derivative"))
    }

    @Test("both sides of each identity differ by rounding alone")
    func identities() {
        #expect(ActivationIdentity.all.map(\.left).prefix(3) == ["tanh z", "σ′(z)", "tanh′(z)"])
        for identity in ActivationIdentity.all {
            #expect(identity.largestError(over: -40...40) < 1e-13, "\(identity.left)")
        }
    }

    @Test("the cursor sweeps with time, rests when it is stopped, and a picture is the same twice")
    func sweep() throws {
        var screen = try ActivationLabTests.screen()
        #expect(screen.snapshotRequest(size: screen.size) == false)
        ActivationLabTests.press(.character(" "), on: &screen)
        #expect(screen.snapshotRequest(size: screen.size) == true)
        let start = screen.lab.cursor
        _ = screen.update(.snapshot(FrameTicker.Tick(version: 1, elapsed: .seconds(1))))
        #expect(abs(screen.lab.cursor - start - 1.2) < 1e-9)
        ActivationLabTests.press(.character(" "), on: &screen)
        let rest = screen
        _ = screen.update(.snapshot(FrameTicker.Tick(version: 2, elapsed: .seconds(1))))
        #expect(screen.lab.cursor == rest.lab.cursor)
    }

    @Test("w writes values and derivatives as a table")
    func table() throws {
        let lab = try ActivationLabTests.lab(["step", "tanh"])
        let lines = try #require(lab.files[".csv"]).split(separator: "\n")
        #expect(lines[0] == "x,step,step',tanh,tanh'")
        #expect(lines.count == 202)
        #expect(lines[101].hasPrefix("0.0,1.0,,0.0,1.0"))
    }

    @Test("a recipe's view picks the panels, and an option out of range is refused")
    func recipes() throws {
        #expect(try ActivationLabTests.lab(view: ["facts", "functions"]).panels == [.facts, .functions])
        #expect(throws: ComponentError.self) { try ActivationLabTests.lab(["elu"], options: ["alpha": 1e9]) }
    }
}
