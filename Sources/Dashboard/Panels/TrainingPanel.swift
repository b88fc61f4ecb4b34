import Shell
import Datasets
import TerminalUI
import Training

/// A panel of a training run: what it draws, and all that the screen has to know of it.
///
/// The only other place that knows a panel is the list ``PanelKind/allCases``.
protocol TrainingPanel: PanelView, SendableMetatype {
    /// The word with which a recipe's `view` names it.
    static var name: String { get }
    /// What it is called, whatever it shows at the moment.
    static var title: String { get }
    static var isHero: Bool { get }
    static var isNarrow: Bool { get }
    static var weight: Int { get }
    static var breadth: Int { get }
    /// The keys that the help lists because the panel is there.
    static var keys: KeyGroup? { get }
    /// Where the cursor is as the panel is entered, in 0...1 from the left and from the top; nil where there is
    /// nothing to point at.
    static var entry: (x: Double, y: Double)? { get }
    /// The panel that takes its place where the data cannot fill it.
    static var standIn: PanelKind? { get }

    /// Whether it tells the value under the pointer.
    static var readsPointer: Bool { get }

    /// Whether this data can fill it.
    static func canShow(_ dataset: Dataset) -> Bool
    /// Asks for what it needs to know of the run to fill `interior`.
    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel)

    /// The panel as the screen shows it of a lane; the cursor, in 0...1 from the left and from the top, is nil but
    /// while the panel is entered or read.
    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?)

    /// The place of the plot under the pointer, in 0...1 from the left and from the top; nil beside the plot.
    func place(at position: Position, in interior: Rect, context: DrawingContext) -> (x: Double, y: Double)?
    /// A key while the panel is entered and the cursor at `x` and `y`; nil where it has its usual meaning.
    static func press(_ key: Key, x: Double, y: Double, on screen: inout DashboardModel) -> [Effect]?
    /// A mouse event over the panel, whose inside is `interior`; nil where it has its usual meaning.
    static func point(_ mouse: MouseEvent, in interior: Rect, on screen: inout DashboardModel) -> [Effect]?
    /// The line of keys while the panel is entered; nil for that of a cursor that arrows move.
    static func hints(on screen: DashboardModel) -> [FooterView.Hint]?
}

extension TrainingPanel {
    static var isHero: Bool { false }
    static var isNarrow: Bool { false }
    static var weight: Int { 1 }
    static var breadth: Int { 5 }
    static var keys: KeyGroup? { nil }
    static var entry: (x: Double, y: Double)? { nil }
    static var standIn: PanelKind? { nil }
    static var readsPointer: Bool { false }
    func place(at position: Position, in interior: Rect, context: DrawingContext) -> (x: Double, y: Double)? { nil }
    static func canShow(_ dataset: Dataset) -> Bool { true }
    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {}
    static func press(_ key: Key, x: Double, y: Double, on screen: inout DashboardModel) -> [Effect]? { nil }
    static func point(_ mouse: MouseEvent, in interior: Rect, on screen: inout DashboardModel) -> [Effect]? { nil }
    static func hints(on screen: DashboardModel) -> [FooterView.Hint]? { nil }
}

extension SnapshotRequest {
    /// Asks for curves over the steps in a plot of that width.
    mutating func showCurves(columns: Int) { historyColumns = max(historyColumns, 2 * columns) }
}
