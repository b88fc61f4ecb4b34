package import Recipes
package import Shell

/// Which panel of a training run.
///
/// The panels declare themselves: see ``TrainingPanel``.
package struct PanelKind: PanelIdentity, RawRepresentable, CaseIterable {
    /// The panels there are: to add one is to add it here.
    package static let allCases: [PanelKind] = [
        .boundary, .loss, .accuracy, .network, .health, .depth, .histograms, .weights, .collapse, .backward, .units,
        .controls, .warp, .landscape, .images, .confusion, .mistakes, .filters, .draw, .excitement,
    ]
    /// The panels of a recipe that names none.
    static let usual: [PanelKind] = [.boundary, .loss, .network, .health]

    /// What recipes may say of them.
    package static var names: PanelNames {
        PanelNames(all: allCases.map(\.rawValue), usual: usual.map(\.rawValue))
    }

    let type: any TrainingPanel.Type

    init(_ type: any TrainingPanel.Type) {
        self.type = type
    }

    /// The panel that a recipe calls by that name.
    package init?(rawValue: String) {
        guard let kind = PanelKind.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = kind
    }

    package var rawValue: String { type.name }
    var title: String { type.title }
    package var isHero: Bool { type.isHero }
    package var isNarrow: Bool { type.isNarrow }
    package var weight: Int { type.weight }
    package var breadth: Int { type.breadth }

    package static func == (left: PanelKind, right: PanelKind) -> Bool { left.type == right.type }
    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(type)) }
}

package typealias DashboardLayout = PanelLayout<PanelKind>
