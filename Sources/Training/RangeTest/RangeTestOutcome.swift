/// The last range test of a run.
public struct RangeTestOutcome: Hashable, Sendable {
    /// 1 for the first test of a run, and so on.
    public var number: Int
    /// A result for each lane, in their order.
    public var results: [RangeTestResult]

    public init(number: Int, results: [RangeTestResult]) {
        self.number = number
        self.results = results
    }
}
