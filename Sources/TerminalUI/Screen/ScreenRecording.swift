/// What was on a screen, frame by frame.
public struct ScreenRecording: Sendable {
    /// A frame and when it appeared, in seconds from the start.
    public struct Moment: Sendable {
        public var time: Double
        public var frame: Frame
    }

    public let capabilities: Capabilities
    /// In the order of their times; each differs from the one before.
    public private(set) var moments: [Moment] = []

    public init(capabilities: Capabilities = .full) {
        self.capabilities = capabilities
    }

    /// Adds what appeared `time` seconds from the start, after all that was added before.
    public mutating func add(_ frame: Frame, at time: Double) {
        guard moments.last?.frame != frame else { return }
        moments.append(Moment(time: max(time, moments.last?.time ?? 0), frame: frame))
    }

    /// At most so many frames of each second, the last one among them: of those that are closer together the later.
    func sampled(framesPerSecond: Double) -> [Moment] {
        var result: [Moment] = []
        for moment in moments {
            let slot = (moment.time * framesPerSecond).rounded(.down)
            if let last = result.last, (last.time * framesPerSecond).rounded(.down) == slot {
                result[result.count - 1].frame = moment.frame
            } else {
                result.append(Moment(time: result.isEmpty ? 0 : slot / framesPerSecond, frame: moment.frame))
            }
        }
        return result
    }

    /// The recording as asciinema's file format, version 2: a header of JSON, then a JSON array for each output, with
    /// its time in seconds. Players need a window of the size that the header tells.
    ///
    /// Source: "asciicast v2", docs.asciinema.org/manual/asciicast/v2.
    public func asciicast(title: String) -> String {
        guard let first = moments.first else { return "" }
        let size = first.frame.size
        var text =
            "{\"version\":2,\"width\":\(size.columns),\"height\":\(size.rows),\"title\":\(Self.json(title))}\n"
        var shown: Frame?
        for moment in moments {
            let opening = shown == nil ? "\u{1B}[?25l\u{1B}[2J" : ""
            let output = opening + FrameDiff(from: shown, to: moment.frame).ansi(capabilities)
            text += "[\(NumberFormat.fixed(moment.time, decimals: 6)),\"o\",\(Self.json(output))]\n"
            shown = moment.frame
        }
        return text
    }

    /// A string of JSON.
    private static func json(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

/// A screen in memory that keeps what is shown on it, and when, while a script plays the user. The time counts from the
/// first frame, however long that took.
public actor RecordingScreen: Screen {
    /// Something that happens so many seconds after the first frame; nothing where it only says how long to go on.
    public struct Cue: Hashable, Sendable {
        public var seconds: Double
        public var events: [Event]

        public init(seconds: Double, events: [Event]) {
            self.seconds = seconds
            self.events = events
        }
    }

    public nonisolated let capabilities: Capabilities
    public nonisolated let events: AsyncStream<Event>
    public private(set) var recording: ScreenRecording
    private let fixedSize: Size
    private let cues: [Cue]
    private let continuation: AsyncStream<Event>.Continuation
    private var start: ContinuousClock.Instant?

    /// - Parameters:
    ///   - size: that of every frame.
    ///   - cues: in the order of their times; the events end with the last one.
    ///   - capabilities: what frames may hold.
    public init(size: Size, cues: [Cue], capabilities: Capabilities = .full) {
        self.capabilities = capabilities
        self.cues = cues
        fixedSize = size
        recording = ScreenRecording(capabilities: capabilities)
        (events, continuation) = AsyncStream.makeStream()
    }

    public func size() -> Size { fixedSize }

    public func present(_ frame: Frame) {
        let now = ContinuousClock.now
        if start == nil {
            start = now
            play(from: now)
        }
        recording.add(frame, at: start.map { (now - $0) / .seconds(1) } ?? 0)
    }

    private nonisolated func play(from start: ContinuousClock.Instant) {
        let task = Task { [cues, continuation] in
            for cue in cues {
                guard (try? await Task.sleep(until: start + .seconds(cue.seconds))) != nil else { break }
                for event in cue.events { continuation.yield(event) }
            }
            continuation.finish()
        }
        continuation.onTermination = { _ in task.cancel() }
    }
}
