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
