import Foundation
import TerminalNcurses
import TerminalUI

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A program that opens the screen, draws, reports every event on descriptor 3, and ends in many ways:
/// the tests run it on a pseudo-terminal.
@main
@MainActor
struct TerminalProbe {
    private var screen: NcursesScreen?
    private let options: ScreenOptions
    private var isDeaf = false
    private var random = RandomFrames()

    static func main() async {
        var options = ScreenOptions()
        if CommandLine.arguments.contains("--ascii") { options.marks = .ascii }
        if CommandLine.arguments.contains("--no-color") { options.colors = Capabilities.ColorTier.none }
        if CommandLine.arguments.contains("--truecolor") { options.colors = .full }
        if CommandLine.arguments.contains("--256") { options.colors = .indexed }
        options.mouse = !CommandLine.arguments.contains("--no-mouse")
        do throws(TerminalError) {
            var probe = TerminalProbe(screen: try NcursesScreen.open(options: options), options: options)
            exit(await probe.run())
        } catch {
            send("TerminalProbe: \(error)\n", to: STDERR_FILENO)
            exit(1)
        }
    }

    private init(screen: NcursesScreen, options: ScreenOptions) {
        self.screen = screen
        self.options = options
    }

    private mutating func run() async -> Int32 {
        while let events = screen?.events {
            await begin()
            if let status = await handle(events) { return status }
        }
        report("end of events")
        return 0
    }

    private func begin() async {
        await draw(title: "probe")
        guard let screen else { return }
        let size = await screen.size()
        let capabilities = screen.capabilities
        report("ready \(size.columns)x\(size.rows) \(capabilities.colors) \(capabilities.unicode)")
    }

    /// Gives the status to leave with, or nil where the events ended.
    private mutating func handle(_ events: AsyncStream<Event>) async -> Int32? {
        for await event in events {
            report(Self.text(event))
            switch event {
            case .key(.character(let command)):
                if let status = await obey(command) { return status }
            case .resize:
                await draw(title: "resized")
                report("drawn")
            case .terminate(let signal) where !isDeaf:
                await screen?.close()
                return 128 + signal
            default: break
            }
        }
        return nil
    }

    private mutating func obey(_ command: Character) async -> Int32? {
        switch command {
        case "q":
            await screen?.close()
            await screen?.close()
            report("closed")
            return 0
        case "x": exit(3)
        case "d": screen = nil
        case "f": await drawRandom()
        case "y":
            guard let screen else { break }
            Task.detached { await Crash.drawForever(on: screen) }
        case "r":
            await screen?.close()
            do throws(TerminalError) {
                screen = try NcursesScreen.open(options: options)
            } catch {
                report("\(error)")
                return 1
            }
        case "o":
            do throws(TerminalError) {
                _ = try NcursesScreen.open(options: options)
            } catch {
                report("\(error)")
            }
        case "h": isDeaf = true
        case "w":
            print("stray output")
            send("stray error\n", to: STDERR_FILENO)
        case "c":
            await drawColors()
            report("drawn")
        case "s":
            await draw(title: "probe")
            report("drawn")
        case "e": report("child \(Self.environmentOfChild("TERMINFO"))")
        case "k": await Crash.whileDrawing(screen)
        case "p": await Task.detached { Crash.trap() }.value
        default:
            await draw(title: "crash")
            Crash(rawValue: command)?.happen()
        }
        return nil
    }

    /// What a program that is started now finds in a variable.
    private static func environmentOfChild(_ name: String) -> String {
        let child = Process()
        let output = Pipe()
        child.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        child.standardOutput = output
        guard (try? child.run()) != nil else { return "not started" }
        let lines = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).split(
            separator: "\n")
        child.waitUntilExit()
        return lines.first { $0.hasPrefix(name + "=") }.map(String.init) ?? "without \(name)"
    }

    private func draw(title: String) async {
        guard let screen else { return }
        var frame = Frame(size: await screen.size())
        let isUnicode = screen.capabilities.unicode
        frame.write(title, row: 0, style: Style(foreground: .rgb(250, 140, 20), attributes: .bold))
        frame.write(isUnicode ? "⣿⡇▀" : "###", row: 1, style: Style(foreground: .rgb(40, 110, 240)))
        frame.write("wide", row: 2)
        if isUnicode {
            frame[5, 2] = Cell("学")
            frame[6, 2] = .continuation
        }
        await screen.present(frame)
    }

    /// More combinations of two colours than a terminal of 8 colours has pairs.
    private func drawColors() async {
        guard let screen else { return }
        var frame = Frame(size: await screen.size())
        let levels: [UInt8] = [0, 128, 255]
        let colors = levels.flatMap { red in levels.flatMap { green in levels.map { Color.rgb(red, green, $0) } } }
        for (row, background) in colors.enumerated() {
            for (column, foreground) in colors.enumerated() {
                frame[column, row] = Cell("x", style: Style(foreground: foreground, background: background))
            }
        }
        await screen.present(frame)
    }

    /// Draws the next random frame and reports its rows.
    private mutating func drawRandom() async {
        guard let screen else { return }
        let frame = random.next(size: await screen.size())
        await screen.present(frame)
        for row in RandomFrames.text(of: frame) { report("row \(row)") }
        report("drawn")
    }

    private func report(_ line: String) {
        send(line + "\n", to: 3)
    }

    private static func text(_ event: Event) -> String {
        switch event {
        case .key(let key): "key \(key)"
        case .mouse(let mouse):
            "mouse \(mouse.action) \(mouse.button) \(mouse.position.column),\(mouse.position.row)"
        case .resize(let size): "resize \(size.columns)x\(size.rows)"
        case .resumed: "resumed"
        case .terminate(let signal): "terminate \(signal)"
        }
    }
}

private func send(_ text: String, to descriptor: Int32) {
    _ = Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
}

extension Frame {
    fileprivate mutating func write(_ text: String, row: Int, style: Style = .plain) {
        for (column, scalar) in text.unicodeScalars.enumerated() { self[column, row] = Cell(scalar, style: style) }
    }
}
