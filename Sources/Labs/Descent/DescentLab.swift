import Calculus
package import Recipes
package import Shell
package import TerminalUI

/// The lab of gradient descent: optimizers race down a function or the cost of a line through data.
package struct DescentLab: Lab {
    package typealias Engine = DescentEngine
    package typealias Response = LabResponse<DescentOrder>

    package static var bindings: [LabBinding<DescentAction>] { DescentAction.bindings }

    package let name: String
    let title: String
    /// The panels that the recipe asks for.
    let view: [String]
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
        view = recipe.view
        pace = recipe.pace
        if let descent = recipe.scene.lab as? DescentSpecification, case .data = descent.ground {
            beginsWithData = true
        } else {
            beginsWithData = false
        }
    }

    // MARK: Panels

    package var panels: [DescentPanel] {
        let isData = snapshot.map { !$0.samples.isEmpty } ?? beginsWithData
        var kinds = view.compactMap(DescentPanel.Kind.init).filter { $0 != .data || isData }
        if isData {
            kinds = [.data, .map] + kinds.filter { $0 != .data && $0 != .map && $0 != .steps }
        }
        // One that runs alone has no race; its distance stands with its steps.
        if snapshot?.racers.count == 1, kinds.count > 1 { kinds.removeAll { $0 == .race } }
        if stage != nil { kinds.removeAll { $0 == .steps || (isData && $0 == .race) } }
        if stage != nil { kinds.insert(.steps, at: isData ? 2 : min(1, kinds.count)) }
        if kinds.isEmpty { kinds = [.map] }
        return kinds.map { DescentPanel($0, isHero: $0 == .map && !isData) }
    }

    package func view(of panel: DescentPanel, isEntered: Bool) -> any PanelView {
        guard let snapshot else { return WaitingPanel() }
        switch panel.kind {
        case .map:
            return snapshot.surface.dimension == 1
                ? GraphPanel(snapshot: snapshot, followed: followed)
                : DescentMapPanel(snapshot: snapshot, followed: followed, isEntered: isEntered)
        case .race: return RacePanel(snapshot: snapshot, followed: followed)
        case .steps:
            if let stage, let explanation = snapshot.explanation, let racer = followedRacer {
                return ExplanationPanel(
                    explanation: explanation, label: racer.label, stage: stage, variables: snapshot.variables)
            }
            return StepsPanel(snapshot: snapshot, followed: followed)
        case .values:
            return ValuesPanel(snapshot: snapshot, scale: chartScale ?? Self.chartScale(for: snapshot.surface))
        case .data: return LineFitPanel(snapshot: snapshot, followed: followed)
        }
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

    package func request(_ panels: [(panel: DescentPanel, area: Rect)]) -> DescentRequest {
        var request = DescentRequest()
        request.followed = followed
        for (panel, area) in panels {
            switch panel.kind {
            case .map:
                let pixels = ContourField.resolution(for: area, showsAxes: true)
                request.map = DescentRequest.Map(
                    columns: pixels.columns, rows: pixels.rows / 2, viewport: viewport,
                    isLogarithmic: mapScale.map { $0 == .logarithmic })
            case .values: request.chartColumns = max(request.chartColumns, area.columns)
            case .steps:
                request.tableRows = max(0, area.rows - 1)
                request.explains = stage != nil
            case .race, .data: break
            }
        }
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
