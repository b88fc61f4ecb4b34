import Foundation
import PseudoTerminal
import Testing

/// Mouse reports as a terminal sends them (SGR 1006), to the program as it is built. Where something is on the screen is
/// read from the same screen, rendered.
@Suite("The mouse in a terminal", .serialized)
struct MouseTerminalTests {
    /// The screen of a demo at step 0.
    private struct Picture {
        private let lines: [[Character]]

        init(_ demo: String, settings: [String] = []) async throws {
            let outcome = try await Program.run(
                ["render", demo, "--size", "120x36", "--no-color", "--steps", "0"] + settings.flatMap { ["--set", $0] })
            lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
        }

        /// The place, from 1 on, of the first letter of a text at or below a line, in the last such place of the line.
        func place(of text: String, below heading: String? = nil) throws -> (column: Int, row: Int) {
            let start = try heading.map { try place(of: $0).row } ?? 0
            for (row, line) in lines.enumerated().dropFirst(start) {
                guard let range = String(line).range(of: text, options: .backwards) else { continue }
                return (String(line)[..<range.lowerBound].count + 1, row + 1)
            }
            throw NotOnScreen(text: text)
        }
    }

    private struct NotOnScreen: Error {
        var text: String
    }

    private enum Button: Int { case left = 0, right = 2, drag = 32, move = 35, wheelUp = 64, wheelDown = 65 }

    private static func send(
        _ button: Button, _ place: (column: Int, row: Int), to terminal: PseudoTerminal, end: String = "M"
    ) {
        terminal.type("\u{1B}[<\(button.rawValue);\(place.column);\(place.row)\(end)")
    }

    private static func click(_ place: (column: Int, row: Int), _ button: Button = .left, on terminal: PseudoTerminal) {
        send(button, place, to: terminal)
        send(button, place, to: terminal, end: "m")
    }

    /// Opens a demo that waits, does something and leaves it; what was recorded is the answer.
    private static func record(
        _ demo: String, _ arguments: [String] = ["--paused"], from sign: String = "epoch",
        _ body: (PseudoTerminal) throws -> Void
    ) throws -> String {
        let folder = try TemporaryFolder()
        let file = folder.path("mouse.run")
        let terminal = try PseudoTerminal(
            "neuroscope", ["demo", demo, "--record", file] + arguments, columns: 120, rows: 36)
        // Before that there is nothing to act on yet.
        try terminal.shows(sign)
        try body(terminal)
        terminal.type("q")
        #expect(try terminal.status() == 0)
        #expect(terminal.leftovers == nil)
        return try String(contentsOfFile: file, encoding: .utf8)
    }

    @Test("a click acts on each control of the playground")
    func controls() async throws {
        let picture = try await Picture("playground")
        // What a control is called on screen, and what it leaves in the run.
        let settings = [
            ("noise  ", "data.noise: 0.1"), ("test share", "data.test_fraction: 0.4"), ("sin x₂", "sin_x2"),
            ("problem", "data.regression: gaussians"), ("units of 1", "model.hidden: [5, 2]"),
            ("units of 2", "model.hidden: [4, 3]"), ("layers", "model.hidden: [4, 2, 2]"), ("data  ", "data.planar"),
        ]
        for (label, expected) in settings {
            let place = try picture.place(of: label, below: "Controls")
            let run = try Self.record("playground") { Self.click(place, on: $0) }
            #expect(run.contains(expected), "\(label) left \(run)")
        }
        // The right button goes back, and so does the wheel.
        let noise = try picture.place(of: "noise  ", below: "Controls")
        let back = try Self.record("playground") { Self.click(noise, .right, on: $0) }
        #expect(back.contains("data.noise: 0}"))
        let wheel = try Self.record("playground") { Self.send(.wheelUp, noise, to: $0) }
        #expect(wheel.contains("data.noise: 0.1"))
        // These two change the picture alone.
        for (label, words) in [("map ", "plain"), ("test points", "hidden")] {
            let place = try picture.place(of: label, below: "Controls")
            _ = try Self.record("playground") { terminal in
                Self.click(place, on: terminal)
                try terminal.showsNext(words)
            }
        }
    }

    @Test("a click switches an input of the network off, and one on a unit lets keys turn its bias")
    func units() async throws {
        let picture = try await Picture("playground")
        let name = try picture.place(of: "x₂ ", below: "Units")
        let off = try Self.record("playground") { Self.click((name.column + 5, name.row), on: $0) }
        #expect(off.contains("data.features: [x1]"))
        let turned = try Self.record("playground") { terminal in
            // The first hidden layer stands in the second quarter of the panel.
            for column in stride(from: name.column + 16, to: name.column + 24, by: 2) {
                Self.click((column, name.row), on: terminal)
            }
            terminal.type("+")
        }
        #expect(turned.contains(/set: \{bias\.1\.\d: 0\.1\}/) && !turned.contains("learning_rate: 0.125"))
    }

    @Test("a click on a hint of the footer is its key, and one on a typed command opens the command line")
    func footer() async throws {
        let picture = try await Picture("xor")
        for (hint, expected) in [
            ("+ - rate", "optimizer.learning_rate: 0.0625"), ("a activation", "model.activation: "),
            ("s step", "steps: 1\n"),
        ] {
            let place = try picture.place(of: hint)
            let run = try Self.record("xor") { Self.click(place, on: $0) }
            #expect(run.contains(expected), "\(hint) left \(run)")
        }
        // The second key of a hint.
        let rate = try picture.place(of: "+ - rate")
        let lower = try Self.record("xor") { Self.click((rate.column + 2, rate.row), on: $0) }
        #expect(lower.contains("optimizer.learning_rate: 0.04"))
        // Keys in words, and the way out.
        let terminal = try PseudoTerminal("neuroscope", ["demo", "xor", "--paused"], columns: 120, rows: 36)
        try terminal.shows("epoch")
        Self.click(try picture.place(of: "? keys"), on: terminal)
        try terminal.showsNext("closes")
        Self.click((3, 3), on: terminal)
        Self.click(try picture.place(of: "q quit"), on: terminal)
        #expect(try terminal.status() == 0)
        #expect(terminal.leftovers == nil)
        // A formula of one's own.
        let graph = try await Picture("computation-graph")
        let lab = try PseudoTerminal("neuroscope", ["demo", "computation-graph", "--paused"], columns: 120, rows: 36)
        try lab.shows("quit")
        Self.click(try graph.place(of: ":f your own"), on: lab)
        lab.type("p+3*qz\r")
        try lab.showsNext("qz")
        lab.type("q")
        #expect(try lab.status() == 0)
    }

    @Test("a click takes another lane, and another again the chart")
    func lanes() async throws {
        let folder = try TemporaryFolder()
        let picture = try await Picture("compare-activations")
        let names = ["sigmoid", "relu"]
        for name in names {
            let place = try picture.place(of: " \(name) ")
            let file = folder.path("\(name).yaml")
            let terminal = try PseudoTerminal(
                "neuroscope", ["demo", "compare-activations", "--paused"], columns: 120, rows: 36)
            try terminal.shows("epoch")
            Self.click((place.column + 1, place.row + 2), on: terminal)
            terminal.type(":export \(file)\r")
            _ = try terminal.wait(for: "the recipe") { try? String(contentsOfFile: file, encoding: .utf8) }
            terminal.type("q")
            #expect(try terminal.status() == 0)
            #expect(try String(contentsOfFile: file, encoding: .utf8).contains("activation: \(name)"))
        }
    }

    @Test("the line of time goes to the step under a click, and follows while the button is held")
    func time() async throws {
        let ended = ["--speed", "max", "--set", "steps=40"]
        let clicked = try Self.record("xor", ended, from: "finished") { terminal in
            Self.click((30, 34), on: terminal)
            terminal.type("f")
        }
        let steps = clicked.matches(of: /at: (\d+)/).compactMap { Int($0.output.1) }
        #expect(steps.count == 1 && steps.allSatisfy { 5...15 ~= $0 }, "\(clicked)")
        let dragged = try Self.record("xor", ended, from: "finished") { terminal in
            Self.send(.left, (60, 34), to: terminal)
            Self.send(.drag, (50, 30), to: terminal)
            Self.send(.drag, (1, 30), to: terminal)
            Self.send(.left, (1, 30), to: terminal, end: "m")
            // No button is held any more.
            Self.send(.drag, (70, 30), to: terminal)
            terminal.type("f")
        }
        #expect(dragged.contains("at: 0\n"), "\(dragged)")
    }

    @Test("the pointer over the map reads the value there, the motion is asked for only where it is of use")
    func reading() async throws {
        let terminal = try PseudoTerminal("neuroscope", ["demo", "xor", "--paused"], columns: 120, rows: 36)
        try terminal.shows("epoch")
        try terminal.wait(for: "motion reports") { terminal.isOn(1003) ? () : nil }
        Self.send(.move, (30, 12), to: terminal)
        try terminal.showsNext("x₂")
        // Keys take the cross hair away, and the help needs no motion.
        terminal.type("?")
        try terminal.wait(for: "no motion reports") { terminal.isOn(1003) ? nil : () }
        #expect(terminal.isOn(1002) && terminal.isOn(1006))
        terminal.type("q")
        #expect(try terminal.status() == 0)
        #expect(terminal.leftovers == nil)
    }

    @Test("--no-mouse and M leave the mouse to the terminal")
    func off() throws {
        let terminal = try PseudoTerminal(
            "neuroscope", ["demo", "xor", "--paused", "--no-mouse"], columns: 120, rows: 36)
        try terminal.shows("quit")
        #expect(![1000, 1002, 1003, 1006].contains { terminal.isOn($0) })
        terminal.type("M")
        try terminal.wait(for: "reports") { terminal.isOn(1002) && terminal.isOn(1006) ? () : nil }
        try terminal.showsNext("acts")
        terminal.type("M")
        try terminal.wait(for: "no reports") { terminal.isOn(1002) || terminal.isOn(1006) ? nil : () }
        try terminal.showsNext("selects")
        terminal.type("q")
        #expect(try terminal.status() == 0)
        #expect(terminal.leftovers == nil)
    }
}
