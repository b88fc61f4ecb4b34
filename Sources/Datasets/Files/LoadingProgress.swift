/// How a caller learns how far the reading of a large file has come.
public enum LoadingProgress {
    /// Gets the name of the file and the share of it, from 0 to 1, that has been read; called every megabyte or so by
    /// whatever the present task reads.
    @TaskLocal public static var report: (@Sendable (_ file: String, _ share: Double) -> Void)?
}
