import ArgumentParser
import Datasets
import Foundation
import Messages
import Recipes
import Training

struct TrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Train without a screen and write the figures as rows.",
        discussion: """
            Writes a row for step 0 (the untrained network), every K steps and the last step. Without a number of \
            steps it runs until a stop condition of the recipe or a signal; Ctrl-C still writes the last row.

            Example: neuroscope train xor --set optimizer.learning_rate=0.1 --every 500

            With data of your own:
            neuroscope train --csv wine.csv --target quality --inputs alcohol,acidity

            To predict without training:
            neuroscope train NAME --load MODEL.json --steps 0 --predictions FILE.csv
            """)

    @OptionGroup var recipe: RecipeOptions

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How many steps to train, instead of the recipe's; 0 only evaluates.", valueName: "N"))
    var steps: Int?

    @Option(parsing: .unconditional, help: ArgumentHelp("The steps from row to row.", valueName: "K"))
    var every = 100

    @Option(help: ArgumentHelp("text, jsonl or csv.", valueName: "FORMAT"))
    var format = RowFormat.text

    @Flag(help: "Exit with 1 where the run diverges.")
    var failOnDivergence = false

    @Option(help: ArgumentHelp("Start from a saved model.", valueName: "MODEL.json"))
    var load: String?

    @Option(help: ArgumentHelp("Save the model at the end.", valueName: "MODEL.json"))
    var save: String?

    @Option(help: ArgumentHelp("Write what the network answers to every sample at the end.", valueName: "FILE.csv"))
    var predictions: String?

    @Option(help: ArgumentHelp("Record the run at the end, for neuroscope replay.", valueName: "FILE.run"))
    var record: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Run a variant for each value, in lockstep: --compare model.activation=tanh,relu",
            valueName: "PATH=V1,V2,..."))
    var compare: ComparisonArgument?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Run each variant with this many seeds, and say who is ahead.", valueName: "N"))
    var seeds = 1

    func validate() throws {
        if record != nil, load != nil {
            throw ValidationError(
                "--record: a run that starts from a model cannot be recorded, expected one of --record and --load")
        }
        if every < 1 { throw ValidationError("--every: found \(every), expected a whole number from 1 on") }
        if seeds < 1 { throw ValidationError("--seeds: found \(seeds), expected a whole number from 1 on") }
        if let steps, steps < 0 { throw ValidationError("--steps: found \(steps), expected a whole number from 0 on") }
    }

    func run() async throws {
        let document = try recipe.document(steps.map { [Setting(path: "steps", value: "\($0)")] } ?? [])
        try recipe.refuseOtherScenes(try document.recipe().scene)
        let workers = try await makeWorkers(document)
        let savedModel = try save.map { path throws(InputError) in try OutputFile(path: path) }
        let recordedRun = try record.map { path throws(InputError) in try OutputFile(path: path) }
        let predictionTable = try predictions.map { path throws(InputError) in try OutputFile(path: path) }
        if let load {
            for worker in workers { try await worker.load(URL(filePath: load)) }
        }
        Interruption.install()
        let last = try await train(workers)
        if let savedModel { try await workers[0].save(to: savedModel) }
        if let recordedRun { try await write(workers, of: document, to: recordedRun) }
        if let predictionTable { try await workers[0].writePredictions(to: predictionTable) }
        if let number = Interruption.signal { throw ExitCode(128 + number) }
        if failOnDivergence, last.contains(where: { $0?.status == .diverged }) { throw ExitCode(1) }
    }

    private func makeWorkers(_ document: RecipeDocument) async throws -> [LaneWorker] {
        let variants = try compare?.variants ?? document.recipe().compare
        let plans = try document.lanePlans(variants, seedCount: seeds)
        let output = save != nil ? "--save" : predictions != nil ? "--predictions" : nil
        if let output, plans.count > 1 {
            throw InputError(
                .usage, "writes of one network, but \(plans.count) run: choose one with --set", key: output)
        }
        return try plans.map { try LaneWorker(document, plan: $0) }
    }

    private func write(
        _ workers: [LaneWorker], of document: RecipeDocument, to file: OutputFile
    ) async throws {
        var document = document
        if let compare { try document.compare(compare.variants) }
        var lanes: [LaneRecord] = []
        for worker in workers { lanes.append(await worker.record) }
        try file.write(RunFile(document: document, interval: every, seedCount: seeds, lanes: lanes).yaml)
    }

    /// Runs to the end, writing rows.
    ///
    /// - Returns: the last row of every lane.
    private func train(_ workers: [LaneWorker]) async throws -> [MetricRow?] {
        let run = LockstepRun(workers, interval: every)
        var traits: [LaneWorker.Traits] = []
        for worker in workers { traits.append(await worker.traits) }
        var writer = RowWriter(format: format, plans: workers.map(\.plan), traits: traits)
        var progress = ProgressLine()
        var last = [MetricRow?](repeating: nil, count: workers.count)
        var start: Int?
        try writer.begin()
        try await run.run { outputs in
            if outputs.isEmpty { return }
            progress.clear()
            start = start ?? outputs.first?.row.step
            for output in outputs { last[output.lane] = output.row }
            try writer.write(outputs)
        } pause: { step in
            try writer.flush()
            progress.show(step: step, of: traits[0].steps, since: start ?? 0)
        }
        progress.clear()
        try writer.flush()
        showResults(last, of: workers, traits: traits)
        return last
    }

    /// Tells on standard error how the variants and seeds did.
    private func showResults(_ rows: [MetricRow?], of workers: [LaneWorker], traits: [LaneWorker.Traits]) {
        let results = zip(workers, rows).compactMap { worker, row in row.map { (plan: worker.plan, row: $0) } }
        let lines: [String]
        if seeds > 1 {
            lines = SeedSummary(results, traits: traits).lines
        } else {
            let labelled = results.compactMap { result in result.plan.label.map { (label: $0, row: result.row) } }
            lines = labelled.isEmpty ? [] : ResultsTable(rows: labelled, traits: traits).lines
        }
        guard !lines.isEmpty else { return }
        try? FileHandle.standardError.write(contentsOf: Data((lines.joined(separator: "\n") + "\n").utf8))
    }
}
