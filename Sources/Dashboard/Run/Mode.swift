/// What the keys of a training dashboard act on, as long as neither help nor a command line is open.
package enum Mode: Hashable, Sendable {
    case normal
    /// A range test over the scene, begun when there were that many results.
    case rangeTest(after: Int)
    /// The list of branches.
    case branches(selected: Int)
    /// The recipe as it stands, scrolled by some lines.
    case recipe(text: String, scroll: Int)
    /// A cursor in the focused panel; `x` and `y` in 0...1 from the left and from the top of its plot.
    case inspecting(PanelKind, x: Double, y: Double)
    /// A cursor in the common chart of all lanes, `x` in 0...1 from the left.
    case reading(x: Double)
}
