import ArgumentParser
import Recipes
import Training

/// `PATH=VALUE`.
struct SettingArgument: ExpressibleByArgument {
    let setting: Setting

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else { return nil }
        setting = Setting(
            path: String(argument[..<equals]), value: String(argument[argument.index(after: equals)...]))
    }
}

/// `NAME=VALUE` with a finite number, or `true` or `false`, which are 1 and 0.
struct OptionArgument: ExpressibleByArgument {
    let name: String
    let value: Double

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let number = Self.number(parts[1]), number.isFinite else { return nil }
        name = String(parts[0])
        value = number
    }

    private static func number(_ text: Substring) -> Double? {
        switch text {
        case "true": 1
        case "false": 0
        default: Double(text)
        }
    }
}

/// `PATH=V1,V2,...`: a variant for each value.
struct ComparisonArgument: ExpressibleByArgument {
    let variants: [Variant]

    init?(argument: String) {
        guard let comparison = Comparison(argument) else { return nil }
        variants = comparison.variants
    }
}

/// `PATH=V1,V2,...`: a setting and the values to give it.
struct AxisArgument: ExpressibleByArgument {
    let axis: SweepAxis

    init?(argument: String) {
        guard let axis = SweepAxis(argument) else { return nil }
        self.axis = axis
    }
}

/// A figure by name.
struct MetricArgument: ExpressibleByArgument, CaseIterable {
    let metric: OutcomeMetric

    static var allCases: [MetricArgument] { OutcomeMetric.allCases.map(MetricArgument.init) }
    static var allValueStrings: [String] { OutcomeMetric.allCases.map(\.rawValue) }

    init(metric: OutcomeMetric) {
        self.metric = metric
    }

    init?(argument: String) {
        guard let metric = OutcomeMetric(rawValue: argument) else { return nil }
        self.metric = metric
    }
}
