/// How a caller learns how far the reading of a large file has come.
public struct LoadingProgress: Sendable {
    /// Gets the name of the file and the share of it, from 0 to 1, that has been read; called every megabyte or so.
    public let report: @Sendable (_ file: String, _ share: Double) -> Void

    public init(report: @escaping @Sendable (_ file: String, _ share: Double) -> Void) { self.report = report }

    /// Hears of whatever the present task reads.
    @TaskLocal public static var current: LoadingProgress?
}
