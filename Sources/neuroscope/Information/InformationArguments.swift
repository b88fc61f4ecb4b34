import ArgumentParser
import Datasets
import Information
import Messages

/// One number, or several with commas between them.
struct ProbabilitiesArgument: ExpressibleByArgument {
    let values: [Double]

    init?(argument: String) {
        let numbers = argument.split(separator: ",", omittingEmptySubsequences: false).map {
            Double($0.trimmingPrefix { $0 == " " })
        }
        values = numbers.compactMap(\.self)
        guard values.count == numbers.count, !values.isEmpty else { return nil }
    }
}

struct DistributionArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("The probabilities.", valueName: "P"))
    var probabilities: [ProbabilitiesArgument]

    @Flag(help: "Divide the numbers by their sum.")
    var normalize = false

    /// - Throws: `InputError` (`data`) where they are no distribution.
    func distribution() throws(InputError) -> Distribution {
        try Distribution(probabilities, normalizes: normalize)
    }
}

struct PairArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("The probabilities that are true.", valueName: "P"))
    var probabilities: [ProbabilitiesArgument]

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("The probabilities that are expected, as many.", valueName: "Q ..."))
    var against: [ProbabilitiesArgument] = []

    @Flag(help: "Divide the numbers by their sums.")
    var normalize = false

    func validate() throws {
        if against.isEmpty { throw ValidationError("--against: found no probabilities, expected as many as before it") }
    }

    /// - Throws: `InputError` (`data`) where one of them is no distribution, or they differ in length.
    func pair() throws(InputError) -> (p: Distribution, q: Distribution) {
        let p = try Distribution(probabilities, normalizes: normalize)
        let q: Distribution
        do {
            q = try Distribution(against, normalizes: normalize)
        } catch {
            var error = error
            error.key = "--against"
            throw error
        }
        guard p.count == q.count else {
            throw InputError(.data, "found \(q.count) probabilities, expected \(p.count)", key: "--against")
        }
        return (p, q)
    }
}

extension Distribution {
    /// - Throws: `InputError` (`data`) where the numbers are no distribution.
    fileprivate init(_ arguments: [ProbabilitiesArgument], normalizes: Bool) throws(InputError) {
        let values = arguments.flatMap(\.values)
        do {
            self = normalizes ? try Distribution(normalizing: values) : try Distribution(values)
        } catch {
            var hint = ""
            if case .wrongSum(let sum) = error, sum > 0 { hint = "; --normalize divides by the sum" }
            throw InputError(.data, "\(error)\(hint)")
        }
    }
}
