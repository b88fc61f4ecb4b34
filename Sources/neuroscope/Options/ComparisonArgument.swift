import ArgumentParser
import Training

/// `PATH=V1,V2,...`: a variant for each value.
struct ComparisonArgument: ExpressibleByArgument {
    let variants: [Variant]

    init?(argument: String) {
        guard let settings = Setting.alternatives(argument) else { return nil }
        variants = settings.map { Variant(label: "\($0.path)=\($0.value)", settings: [$0]) }
    }
}
