/// A line of the launcher's list.
package enum LauncherLine: Hashable {
    /// A heading, and how many demos stand under it.
    case group(String, count: Int)
    /// A demo with its place among those shown.
    case demo(DemoEntry, index: Int)
    case gap

    /// The place of the demo on this line.
    package var demo: Int? {
        if case .demo(_, let index) = self { index } else { nil }
    }
}
