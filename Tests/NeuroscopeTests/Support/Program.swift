import Foundation
import Testing

/// The built program, run as a user runs it.
enum Program {
    /// It lies beside the tests.
    static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "neuroscope")
        .path

    struct Outcome {
        var status: Int32
        var output: String
        var errors: String

        var lines: [String] { output.split(separator: "\n").map(String.init) }

        /// The rows of `--format jsonl`.
        func rows() throws -> [Row] {
            try lines.map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
        }
    }

    /// A row of `--format jsonl`.
    struct Row: Decodable, Equatable {
        var step: Int
        var epoch: Double
        var samples: Int
        var loss: Double?
        var penalty: Double?
        var test_loss: Double?
        var accuracy: Double?
        var test_accuracy: Double?
        var learning_rate: Double
        var gradient_norm: Double?
        var status: String
        var variant: String?
        var seed: UInt64?
    }

    /// Runs the program to its end.
    static func run(
        _ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil
    ) async throws -> Outcome {
        let files = try TemporaryFolder()
        let output = try files.file("output")
        let errors = try files.file("errors")
        let process = process(arguments, environment: environment, in: folder)
        process.standardOutput = output
        process.standardError = errors
        try await finish(process)
        return Outcome(
            status: status(of: process), output: try files.read("output"), errors: try files.read("errors"))
    }

    static func run(_ arguments: String...) async throws -> Outcome { try await run(arguments) }

    /// Runs the program, sends it a signal once it has written its first line, and reads what follows.
    static func interrupt(_ arguments: [String], with signal: Int32) async throws -> Outcome {
        let process = process(arguments)
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        let ended = try start(process)
        var output = Data()
        while !output.contains(UInt8(ascii: "\n")) {
            let more = pipe.fileHandleForReading.availableData
            if more.isEmpty { break }
            output += more
        }
        kill(process.processIdentifier, signal)
        output += try pipe.fileHandleForReading.readToEnd() ?? Data()
        for await _ in ended {}
        return Outcome(status: status(of: process), output: String(decoding: output, as: UTF8.self), errors: "")
    }

    /// Runs the program and sends it a signal once a file has some lines.
    static func end(
        _ arguments: [String], with signal: Int32, onceThereAre lines: Int, in file: String
    ) async throws -> Outcome {
        let files = try TemporaryFolder()
        let process = process(arguments)
        process.standardOutput = try files.file("output")
        process.standardError = FileHandle.nullDevice
        let ended = try start(process)
        let program = process.processIdentifier
        // A thread of its own: the tasks of other tests must not hold the signal up.
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                while kill(program, 0) == 0, lineCount(of: file) < lines { sched_yield() }
                kill(program, signal)
                continuation.resume()
            }
        }
        for await _ in ended {}
        return Outcome(status: status(of: process), output: try files.read("output"), errors: "")
    }

    private static func lineCount(of file: String) -> Int {
        (try? Data(contentsOf: URL(filePath: file)))?.count { $0 == UInt8(ascii: "\n") } ?? 0
    }

    /// Runs the program with a reader that reads one line and goes away.
    static func runBeforeImpatientReader(_ arguments: [String]) async throws -> Outcome {
        let files = try TemporaryFolder()
        let process = process(arguments)
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = try files.file("errors")
        let ended = try start(process)
        _ = pipe.fileHandleForReading.availableData
        try pipe.fileHandleForReading.close()
        for await _ in ended {}
        return Outcome(status: status(of: process), output: "", errors: try files.read("errors"))
    }

    private static func process(
        _ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil
    ) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        if let folder { process.currentDirectoryURL = folder }
        return process
    }

    private static func finish(_ process: Process) async throws {
        for await _ in try start(process) {}
    }

    /// Starts the process; the stream ends with it.
    private static func start(_ process: Process) throws -> AsyncStream<Never> {
        let (ended, continuation) = AsyncStream<Never>.makeStream()
        process.terminationHandler = { _ in continuation.finish() }
        try process.run()
        return ended
    }

    /// The exit status, or 1000 + the signal that ended the process.
    private static func status(of process: Process) -> Int32 {
        process.terminationReason == .exit ? process.terminationStatus : 1000 + process.terminationStatus
    }
}
