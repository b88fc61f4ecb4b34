import Foundation
import TerminalUI
import Testing

@Suite("Recordings of a screen")
struct ScreenRecordingTests {
    private static let size = Size(columns: 30, rows: 4)

    private static func frame(_ text: String, row: Int = 1, style: Style = .plain) -> Frame {
        var frame = Frame(size: size)
        frame.write("┌ Loss ┐ a < b & \"c\"", at: Position(column: 0, row: 0))
        frame.write(text, at: Position(column: 2, row: row), style: style)
        return frame
    }

    private static let frames = [
        frame("step 1"), frame("step 2", style: Style(foreground: .rgb(200, 40, 0), attributes: .bold)),
        frame("步 3", row: 2), frame("▀⣿█"),
    ]

    private static var recording: ScreenRecording {
        var recording = ScreenRecording()
        for (index, frame) in frames.enumerated() { recording.add(frame, at: Double(index) * 0.75) }
        return recording
    }

    @Test("an asciicast is a header and timed outputs, which give every frame when they are written to a terminal")
    func asciicast() throws {
        let lines = Self.recording.asciicast(title: "XOR \"live\"").split(separator: "\n")
        let header = try #require(
            JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
        #expect(header["version"] as? Int == 2)
        #expect(header["width"] as? Int == 30)
        #expect(header["height"] as? Int == 4)
        #expect(header["title"] as? String == "XOR \"live\"")
        var terminal = Terminal(size: Self.size)
        for (line, frame) in zip(lines.dropFirst(), Self.frames) {
            let event = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any])
            #expect(event[1] as? String == "o")
            terminal.write(try #require(event[2] as? String))
            #expect(terminal.text == frame.text)
        }
        #expect(lines.count == Self.frames.count + 1)
        let times = lines.dropFirst().compactMap { Double($0.dropFirst().prefix { $0 != "," }) }
        #expect(times == [0, 0.75, 1.5, 2.25])
    }

    @Test("a frame that shows nothing new is not recorded")
    func repeatedFrames() {
        var recording = Self.recording
        recording.add(Self.frames[3], at: 9)
        #expect(recording.moments.count == 4)
    }

    @Test("the moving picture draws once what stays, and gives each other part its share of the time")
    func animation() {
        let svg = Self.recording.svg(framesPerSecond: 4, rest: 1.75)
        #expect(svg.components(separatedBy: "Loss").count == 2)
        #expect(svg.contains("dur=\"4s\""))
        // Step 2 stands from 0.75 s to 1.5 s of 4.
        #expect(svg.contains("values=\"none;inline;none\" keyTimes=\"0;0.1875;0.375\""))
        // The last frame needs no end, and is what a picture that can't move shows.
        #expect(svg.contains("<g><animate attributeName=\"display\" calcMode=\"discrete\" values=\"none;inline\""))
        #expect(XMLChecker.isWellFormed(svg))
    }

    @Test("of frames that follow each other too fast the later one is taken")
    func sampling() {
        var recording = ScreenRecording()
        for index in 0..<100 { recording.add(Self.frame("step \(index)"), at: Double(index) / 100) }
        let svg = recording.svg(framesPerSecond: 2)
        #expect(svg.contains("step 49<"))
        #expect(svg.contains("step 99<"))
        #expect(!svg.contains("step 50<"))
    }
}

/// As much of a terminal as a recording uses.
private struct Terminal {
    private var cells: [[Character]]
    private var row = 0
    private var column = 0

    init(size: Size) {
        cells = Array(repeating: Array(repeating: " ", count: size.columns), count: size.rows)
    }

    var text: String {
        cells.map { String($0.filter { $0 != "\0" }).replacing(/[ ]+$/, with: "") }.joined(separator: "\n")
    }

    mutating func write(_ text: String) {
        var rest = text[...]
        while let character = rest.first {
            if let match = rest.prefixMatch(of: /\u{1B}\[([0-9;?]*)([A-Za-z])/) {
                if match.2 == "H" {
                    let numbers = match.1.split(separator: ";").compactMap { Int($0) }
                    (row, column) = (numbers[0] - 1, numbers[1] - 1)
                }
                rest = rest[match.range.upperBound...]
                continue
            }
            cells[row][column] = character
            column += 1
            if character.unicodeScalars.first.map({ $0.value >= 0x4E00 }) == true {
                cells[row][column] = "\0"
                column += 1
            }
            rest = rest.dropFirst()
        }
    }
}

private enum XMLChecker {
    /// Whether every element that is opened is closed in order; entities and attributes as the picture writes them.
    static func isWellFormed(_ text: String) -> Bool {
        var open: [Substring] = []
        for match in text.matches(of: /<(\/?)([a-z]+)[^<>]*?(\/?)>/) {
            if !match.1.isEmpty {
                guard open.popLast() == match.2 else { return false }
            } else if match.3.isEmpty {
                open.append(match.2)
            }
        }
        return open.isEmpty && !text.replacing(/<[^<>]*>/, with: "").contains("<")
    }
}
