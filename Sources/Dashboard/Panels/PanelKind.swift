/// What a layout has to know of a panel.
package protocol PanelIdentity: Hashable, Sendable {
    /// Whether it is the picture that the screen is about, and takes a side of its own.
    var isHero: Bool { get }
    /// Whether it reads well at half of the width, beside another such panel.
    var isNarrow: Bool { get }
    /// How much of a stack's height it takes, compared with others.
    var weight: Int { get }
}

extension PanelIdentity {
    package var weight: Int { 1 }
}

/// A panel of the scene for classification and regression.
package enum PanelKind: String, CaseIterable, PanelIdentity {
    case boundary, loss, accuracy, network, health, depth, histograms, weights, collapse, backward, units, controls, warp
    case landscape
    case images, confusion, mistakes, filters, draw, excitement

    package var isHero: Bool { self == .boundary || self == .warp || self == .landscape }
    package var isNarrow: Bool { self == .network || self == .health }
    package var weight: Int { self == .units ? 2 : 1 }
}
