import ArgumentParser
import Dashboard
import Messages
import Datasets
import Foundation
import Recipes
import Training

struct ReplayCommand: AsyncParsableCommand, LocalizedCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Make a recorded run again, bit for bit.",
        discussion: """
            Writes the rows that the recorded command wrote. Every branch is made again and compared with the digest \
            that was recorded; where one departs, the exit status is 65 and the error says where.

            Example: neuroscope train spirals --steps 2000 --record spirals.run && neuroscope replay spirals.run
            """)

    @Argument(help: ArgumentHelp("A recorded run.", valueName: "FILE.run"))
    var file: String

    @Option(help: ArgumentHelp("text, jsonl or csv.", valueName: "FORMAT"))
    var format = RowFormat.text

    @Flag(help: "Watch it in the dashboard.")
    var live = false

    @OptionGroup var screen: ScreenArguments

    var language: Language { screen.language }

    func run() async throws {
        let recorded = try RunFile(contentsOf: URL(filePath: file))
        if live {
            let branch = recorded.branches.first { $0.name == recorded.current }
            let demonstration = try TrainingDemonstration(document: recorded.document, edits: branch?.edits)
            try await screen.show(demonstration, startsPaused: false)
            return
        }
        Interruption.install()
        for branch in recorded.branches {
            let workers = try makeWorkers(recorded, branch)
            try await replay(workers, branch, of: recorded, showsRows: branch.name == recorded.current)
            if let number = Interruption.signal { throw ExitCode(128 + number) }
            var digest = ParameterDigest()
            for worker in workers { digest.append(await worker.parameters) }
            do {
                try Replay(recorded, branch: branch).verify(digest)
            } catch {
                throw error.inFile(file)
            }
        }
    }

    private func makeWorkers(_ recorded: RunFile, _ branch: RunFile.Branch) throws -> [LaneWorker] {
        let variants = try recorded.document.recipe().compare
        return try recorded.document.lanePlans(variants, seedCount: recorded.seedCount).map {
            try LaneWorker(recorded.document, plan: $0, edits: branch.edits)
        }
    }

    private func replay(
        _ workers: [LaneWorker], _ branch: RunFile.Branch, of recorded: RunFile, showsRows: Bool
    ) async throws {
        var run = LockstepRun(workers, interval: recorded.interval)
        run.limit = branch.steps
        var traits: [LaneWorker.Traits] = []
        for worker in workers { traits.append(await worker.traits) }
        var writer = RowWriter(format: format, plans: workers.map(\.plan), traits: traits)
        var progress = ProgressLine()
        if showsRows { try writer.begin() }
        try await run.run { outputs in
            guard showsRows, !outputs.isEmpty else { return }
            progress.clear()
            try writer.write(outputs)
        } pause: { step in
            try writer.flush()
            progress.show(step: step, of: branch.steps, since: 0)
        }
        progress.clear()
        try writer.flush()
    }
}
