import ArgumentParser
import Datasets
import Foundation
import Messages
import Recipes
import Training

struct SweepCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep",
        abstract: "Train with every combination of some settings, on all cores.",
        discussion: """
            Every run is one that train would make with the same settings and seed. With --output each finished run \
            is appended to FILE as a line of JSON, and a rerun skips what FILE already has, however the sweep ended.

            With --range-test it makes a learning-rate range test of --steps steps (500 unless told) instead.

            Example: neuroscope sweep moons --over optimizer.learning_rate=0.01,0.1,1 --over batch=1,10,all --seeds 5
            """)

    @OptionGroup var recipe: RecipeOptions

    @Option(
        name: .customLong("over"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "A setting and its values, such as model.hidden=[4],[8,8]; may be repeated.",
            valueName: "PATH=V1,V2,..."))
    var axes: [AxisArgument] = []

    @Option(parsing: .unconditional, help: ArgumentHelp("Seeds for every combination.", valueName: "N"))
    var seeds = 1

    @Option(
        parsing: .unconditional, help: ArgumentHelp("How many steps to train, instead of the recipe's.", valueName: "N")
    )
    var steps: Int?

    @Option(parsing: .unconditional, help: ArgumentHelp("Runs at a time; a core each unless told.", valueName: "N"))
    var jobs: Int?

    @Option(help: ArgumentHelp("text, jsonl or csv.", valueName: "FORMAT"))
    var format = RowFormat.text

    @Option(help: ArgumentHelp("Append the finished runs to this file, and skip those it has.", valueName: "FILE"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "What decides: loss, test_loss, accuracy or test_accuracy. The test loss, or the loss where there is no "
                + "test set, unless told.", valueName: "NAME"))
    var metric: MetricArgument?

    @Flag(help: "ASCII characters only.")
    var ascii = false

    @Flag(
        help: "Instead, raise the learning rate step by step from 1e-6 to 10, and say which one suits.")
    var rangeTest = false

    func validate() throws {
        if rangeTest {
            if !axes.isEmpty || seeds > 1 || output != nil {
                throw ValidationError("--range-test: is one run, expected without --over, --seeds and --output")
            }
            if let steps, steps < 2 {
                throw ValidationError("--steps: found \(steps), expected a whole number from 2 on")
            }
        } else if axes.isEmpty, seeds == 1 {
            throw ValidationError("--over: expected a setting and its values, such as batch=1,10,all")
        }
        if seeds < 1 { throw ValidationError("--seeds: found \(seeds), expected a whole number from 1 on") }
        if let jobs, jobs < 1 { throw ValidationError("--jobs: found \(jobs), expected a whole number from 1 on") }
        if let steps, steps < 0 { throw ValidationError("--steps: found \(steps), expected a whole number from 0 on") }
    }

    func run() async throws {
        if rangeTest { return try runRangeTest() }
        let document = try recipe.document(steps.map { [Setting(path: "steps", value: "\($0)")] } ?? [])
        try recipe.refuseOtherScenes(try document.recipe().scene)
        let sweep = try Sweep(document, axes: axes.map(\.axis), seedCount: seeds)
        let metric = try chosenMetric(of: sweep)
        Interruption.install()
        let rows = try await train(sweep)
        try write(SweepResults(rows, of: sweep), of: sweep, metric: metric)
        if let number = Interruption.signal { throw ExitCode(128 + number) }
    }

    /// Tests the rates on the untrained network, in as many steps as told.
    private func runRangeTest() throws {
        let document = try recipe.document()
        try recipe.refuseOtherScenes(try document.recipe().scene)
        let options = RangeTest.Options(steps: steps ?? RangeTest.Options().steps)
        let result = try RangeTest(Lane(document)).run(options)
        var output = StandardOutput()
        let report = RangeTestReport(result, options: options, isASCII: ascii)
        for line in report.lines(in: format) { try output.write(line: line) }
        try output.flush()
    }

    private func chosenMetric(of sweep: Sweep) throws(InputError) -> OutcomeMetric {
        guard let metric = metric?.metric else { return sweep.hasTestSet ? .testLoss : .loss }
        guard sweep.metrics.contains(metric) else {
            throw InputError(
                .usage,
                """
                not every run has a \(metric.rawValue), expected one of \
                \(sweep.metrics.map(\.rawValue).joined(separator: ", "))
                """, key: "--metric")
        }
        return metric
    }

    /// Makes the runs that the file does not have.
    ///
    /// - Returns: the rows of the file and those that were added.
    private func train(_ sweep: Sweep) async throws -> [SweepRow] {
        guard let output else { return try await train(sweep, known: []) { _ in } }
        let file = try AppendedFile(path: output)
        let journal = try SweepJournal(try file.contents(), of: sweep, file: output)
        try file.truncate(to: journal.validLength)
        return try await train(sweep, known: journal.rows) { row in try file.append(line: row.json) }
    }

    private func train(
        _ sweep: Sweep, known: [SweepRow], keep: (SweepRow) throws -> Void
    ) async throws -> [SweepRow] {
        let runs = sweep.unfinished(known)
        var rows = known
        var progress = SweepProgress(
            runCount: sweep.runs.count, alreadyFinished: known.count, stepCount: sweep.stepCount(of: runs))
        let events = sweep.events(of: runs, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount) {
            Interruption.signal != nil
        }
        for try await event in events {
            if case .finished(let row) = event {
                try keep(row)
                rows.append(row)
            }
            progress.add(event)
        }
        progress.clear()
        if rows.count < sweep.runs.count {
            let note = "neuroscope: interrupted, \(rows.count) of \(sweep.runs.count) runs have finished\n"
            try? FileHandle.standardError.write(contentsOf: Data(note.utf8))
        }
        return rows
    }

    private func write(_ results: SweepResults, of sweep: Sweep, metric: OutcomeMetric) throws {
        var lines: [String]
        switch format {
        case .jsonl: lines = results.rows.map(\.json)
        case .csv: lines = [SweepRow.csvHeader(sweep.axes)] + results.rows.map(\.csv)
        case .text:
            lines = SweepTable(results, of: sweep, metric: metric).lines
            let map = SweepHeatMap(results, of: sweep, metric: metric, isASCII: ascii).lines
            if !map.isEmpty { lines += [""] + map }
        }
        var output = StandardOutput()
        for line in lines { try output.write(line: line) }
        try output.flush()
    }
}
