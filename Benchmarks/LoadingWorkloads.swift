import Datasets
import Foundation

/// What it takes to read data of the user's own.
enum LoadingWorkloads {
    private static let rows = 100_000
    private static let inputs = 10

    /// A table of 100,000 rows with ten numbers and one of three words each: read, split, standardised and with its
    /// plane. Every round reads a file that has not been read before.
    static func table(_ name: String, _ watch: Stopwatch) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "neuroscope-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let original = folder.appending(path: "table.csv")
        let contents = Data(text.utf8)
        try contents.write(to: original)
        var seconds: [Double] = []
        for round in 0...watch.rounds {
            let file = folder.appending(path: "\(round).csv")
            try FileManager.default.linkItem(at: original, to: file)
            let specification = DataSpecification(
                source: .csv(CSVSource(path: file.path, target: "kind")), testFraction: 0.2)
            let begin = Stopwatch.processorSeconds
            let data = try Dataset.make(specification, seed: 1)
            let elapsed = Stopwatch.processorSeconds - begin
            precondition(data.train.count + data.test.count == rows)
            // The first round warms up.
            if round > 0 { seconds.append(elapsed) }
        }
        seconds.sort()
        Report.line(
            name,
            [
                "rows": Double(rows), "columns": Double(inputs + 1), "megabytes": Double(contents.count) / 1e6,
                "processor_seconds": seconds[seconds.count / 2], "best": seconds[0],
            ])
    }

    private static var text: String {
        var text = (1...inputs).map { "x\($0)," }.joined() + "kind\n"
        var state: UInt64 = 1
        for _ in 0..<rows {
            for _ in 0..<inputs {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += "\(Double(Int(state >> 44)) / 10_000 - 50),"
            }
            text += ["red", "green", "blue"][Int(state >> 33) % 3] + "\n"
        }
        return text
    }
}
