import Calculus
import Datasets
import Messages
import TerminalUI

extension DescentRace {
    /// The samples that a line is laid through: the only input and the target.
    ///
    /// - Throws: `InputError` where the data cannot be made.
    static func samples(of data: DataSpecification, seed: UInt64) throws(InputError) -> [SIMD2<Double>] {
        let samples = try Dataset.make(data, seed: seed, relativeTo: nil).train
        let inputs = samples.raw.count / max(1, samples.count)
        return (0..<samples.count).map { SIMD2(samples.raw[$0 * inputs], samples.targets[$0]) }
    }

    /// The least-squares cost of y = p x + q.
    static func cost(of samples: [SIMD2<Double>]) -> any Surface {
        Regression(x: samples.map(\.x), y: samples.map(\.y))
    }

    /// Other samples of the same kind under the same racers.
    mutating func drawNewData() throws(InputError) -> String {
        guard let data else { return Self.noSamples }
        seed &+= 1
        var fresh = data
        fresh.seed = nil
        samples = try Self.samples(of: fresh, seed: seed)
        let began = start
        replaceSurface(Self.cost(of: samples))
        restart(from: began)
        return localized("from step 0 with new data (data.seed \(seed))")
    }
}

/// What is said of gradients that come from samples.
extension DescentRace {
    static func words(noise deviation: Double) -> String {
        deviation > 0 ? localized("noise \(NumberFormat.plainDecimal(deviation))") : localized("no noise")
    }

    static func words(batch: Int?) -> String {
        batch.map { localized("batch \(NumberFormat.grouped($0))") } ?? localized("batch all")
    }

    static var noSamples: String { localized("this surface is not made of samples, so there are no batches") }
}
