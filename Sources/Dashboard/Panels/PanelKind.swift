import Messages
package import Shell

/// A panel of the scene for classification and regression.
package enum PanelKind: String, CaseIterable, PanelIdentity {
    case boundary, loss, accuracy, network, health, depth, histograms, weights, collapse, backward, units, controls,
        warp
    case landscape
    case images, confusion, mistakes, filters, draw, excitement

    package var isHero: Bool { self == .boundary || self == .warp || self == .landscape }
    package var isNarrow: Bool { self == .network || self == .health }
    package var weight: Int { self == .units ? 2 : 1 }
}

package typealias DashboardLayout = PanelLayout<PanelKind>

extension PanelKind {
    package var title: String {
        switch self {
        case .boundary: localized("Decision boundary")
        case .loss: localized("Loss")
        case .accuracy: localized("Accuracy")
        case .network: localized("Network")
        case .health: localized("Health")
        case .depth: localized("Layer by layer")
        case .histograms: localized("Net inputs z and activations a")
        case .weights: localized("Weights by layer")
        case .collapse: localized("The stack as one layer")
        case .backward: localized("One step explained, number by number")
        case .units: localized("Units over the plane")
        case .controls: localized("Controls")
        case .warp: localized("The plane as a layer sees it")
        case .landscape: localized("Loss landscape")
        case .images: localized("Images and what they are taken for")
        case .confusion: localized("Confusion matrix")
        case .mistakes: localized("The worst mistakes")
        case .filters: localized("What each unit looks for")
        case .draw: localized("Draw one yourself")
        case .excitement: localized("How units add up to an answer")
        }
    }
}
