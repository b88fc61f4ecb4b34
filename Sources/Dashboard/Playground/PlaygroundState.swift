import TerminalUI

/// What is seen of a playground, and what its keys act on.
struct PlaygroundState: Hashable, Sendable {
    /// The class of the points that a click adds, from 0 on.
    var pointClass = 0
    /// The target of the points that a click adds to a regression.
    var pointValue = 1.0
    /// Whether the boundary is drawn in the classes' plain colours.
    var isDiscrete = false
    var showsTestData = true
    /// The unit or the weight that the keys turn.
    var selection = UnitMapDiagram.Selection.unit(layer: 1, unit: 0)
    /// The place among the controls.
    var control = 0
    /// The layer whose view of the plane is shown; beyond the last hidden one for that one.
    var warpedLayer = Int.max
}
