import ArgumentParser
import Datasets
import Information
import Labs
import Messages

struct InformationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "information",
        abstract: "Information content, entropy, divergence and cross-entropy of probabilities.",
        discussion: "Example: neuroscope information kl 0.5 0.5 --against 0.9 0.1 --unit nat",
        subcommands: [Content.self, Entropy.self, Divergence.self, CrossEntropy.self])

    struct Content: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "content", abstract: "How much an event tells: -log p, a line for each probability.",
            discussion: "Example: neuroscope information content 0.1 0.9")

        @Argument(help: ArgumentHelp("Probabilities above 0 and up to 1.", valueName: "P"))
        var probabilities: [ProbabilitiesArgument]

        @OptionGroup var output: InformationOutput

        func run() async throws {
            let rows = try probabilities.flatMap(\.values).map { value throws(InputError) in
                do {
                    return InformationRow(
                        quantity: "content", unit: output.unit,
                        value: try informationContent(of: value, in: output.unit), probability: value)
                } catch {
                    throw InputError(.data, "found \(value), expected a probability above 0 and up to 1")
                }
            }
            try output.write(rows)
        }
    }

    struct Entropy: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "entropy", abstract: "The mean information of an outcome: -Σ p log p.",
            discussion: "Example: neuroscope information entropy 1 1 1 1 1 1 --normalize")

        @OptionGroup var distribution: DistributionArguments
        @OptionGroup var output: InformationOutput

        func run() async throws {
            let p = try distribution.distribution()
            try output.write([
                InformationRow(quantity: "entropy", unit: output.unit, value: p.entropy(in: output.unit))
            ])
        }
    }

    struct Divergence: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "kl", abstract: "What it costs to take Q for P: Σ p log(p/q).",
            discussion: "Example: neuroscope information kl 0.5 0.5 --against 0.9 0.1")

        @OptionGroup var distributions: PairArguments
        @OptionGroup var output: InformationOutput

        func run() async throws {
            let (p, q) = try distributions.pair()
            try output.write([
                InformationRow(quantity: "kl", unit: output.unit, value: p.divergence(from: q, in: output.unit))
            ])
        }
    }

    struct CrossEntropy: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "cross-entropy",
            abstract: "The mean information of P's outcomes to one who expects Q: -Σ p log q.",
            discussion: "Example: neuroscope information cross-entropy 0.5 0.5 --against 0.9 0.1")

        @OptionGroup var distributions: PairArguments
        @OptionGroup var output: InformationOutput

        func run() async throws {
            let (p, q) = try distributions.pair()
            try output.write([
                InformationRow(
                    quantity: "cross-entropy", unit: output.unit, value: p.crossEntropy(against: q, in: output.unit))
            ])
        }
    }
}
