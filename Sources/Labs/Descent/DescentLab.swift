import Calculus
package import Recipes
import Shell
package import TerminalUI

/// The lab of gradient descent: optimizers race down a function or the cost of a line through data.
package struct DescentLab: Lab {
    package typealias Engine = DescentEngine
    package typealias Response = LabResponse<DescentOrder>

    package let name: String
    let title: String
    /// The panels that the recipe asks for.
    let view: [Panel]
    /// Whether it begins with a line through data.
    let beginsWithData: Bool
    /// The pace of now, which keys step along.
    var pace: Speed
    package var snapshot: DescentSnapshot?
    /// The part of the plane on screen; nil for all of it.
    var viewport: Viewport?
    /// nil: as the surface prefers.
    var mapScale: AxisScale?
    /// nil: logarithmic where the lowest value is known.
    var chartScale: AxisScale?
    /// The racer that table, arrows and explanation are about.
    var followed = 0
    /// The stage of the update that is explained.
    var stage: Int?
    /// Whether arrows move the view and not the start, while the map is entered.
    var isPanning = false
    /// Where the mouse was while it drags the view.
    var dragPosition: Position?
    var showsClock = true

    package init(recipe: Recipe) {
        name = recipe.name
        title = recipe.title
        view = recipe.view.compactMap(Panel.init)
        pace = recipe.pace
        if let descent = recipe.scene.lab as? DescentSpecification, case .data = descent.ground {
            beginsWithData = true
        } else {
            beginsWithData = false
        }
    }

    // MARK: Panels

    package typealias Panel = LabPanel<DescentLab>

    package static var allPanels: [Panel] { [.map, .race, .steps, .values, .data] }

    package var panels: [Panel] {
        let isData = snapshot.map { !$0.samples.isEmpty } ?? beginsWithData
        var panels = view.filter { $0 != .data || isData }
        if isData {
            panels = [.data, .map] + panels.filter { $0 != .data && $0 != .map && $0 != .steps }
        }
        // One that runs alone has no race; its distance stands with its steps.
        if snapshot?.racers.count == 1, panels.count > 1 { panels.removeAll { $0 == .race } }
        if stage != nil { panels.removeAll { $0 == .steps || (isData && $0 == .race) } }
        if stage != nil { panels.insert(.steps, at: isData ? 2 : min(1, panels.count)) }
        if panels.isEmpty { panels = [.map] }
        for index in panels.indices { panels[index].isHero = panels[index] == .map && !isData }
        return panels
    }

    /// A panel once the engine has told something.
    func panelView(_ make: (DescentSnapshot) -> any PanelView) -> any PanelView {
        guard let snapshot else { return WaitingPanel() }
        return make(snapshot)
    }

    static func chartScale(for surface: any Surface) -> AxisScale {
        surface.minimumValue.map { $0 >= 0 } == true ? .logarithmic : .linear
    }

    var followedRacer: DescentSnapshot.Racer? {
        guard let snapshot, snapshot.racers.indices.contains(followed) else { return nil }
        return snapshot.racers[followed]
    }

    // MARK: The engine

    package mutating func start() -> [DescentOrder] { [.start] }

    package mutating func receive(_ snapshot: DescentSnapshot) {
        self.snapshot = snapshot
        followed = min(followed, max(0, snapshot.racers.count - 1))
        if viewport?.surface != snapshot.surface.name { viewport = nil }
    }

    package func request(_ panels: [(panel: Panel, area: Rect)]) -> DescentRequest {
        var request = DescentRequest()
        request.followed = followed
        for (panel, area) in panels { panel.addNeed(of: self, area: area, to: &request) }
        return request
    }

    package mutating func hideClock() { showsClock = false }

    package var files: [String: String] {
        guard let snapshot else { return [:] }
        return [".csv": RaceTable(snapshot).csv]
    }
}

/// What a panel shows before the engine has told anything.
struct WaitingPanel: PanelView {
    var titles: [String] { [""] }
    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {}
}

/// The values of a race as a table, a row per step that any curve has.
struct RaceTable {
    private let labels: [String]
    private let rows: [(step: Int, values: [Double?])]

    init(_ snapshot: DescentSnapshot) {
        labels = snapshot.racers.map(\.label)
        var values: [Int: [Double?]] = [:]
        for (index, racer) in snapshot.racers.enumerated() {
            for point in racer.curve {
                values[Int(point.x), default: Array(repeating: nil, count: snapshot.racers.count)][index] = point.last
            }
        }
        rows = values.sorted { $0.key < $1.key }.map { (step: $0.key, values: $0.value) }
    }

    /// Comma-separated, a header line first; empty where a curve has no finite value.
    var csv: String {
        let header = (["step"] + labels.map { $0.contains(",") ? "\"\($0)\"" : $0 }).joined(separator: ",")
        let lines = rows.map { row in
            ([String(row.step)] + row.values.map { $0.map { $0.isFinite ? "\($0)" : "" } ?? "" }).joined(separator: ",")
        }
        return ([header] + lines).joined(separator: "\n") + "\n"
    }
}
