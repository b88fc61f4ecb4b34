/// A panel of the scene for classification and regression.
package enum PanelKind: String, CaseIterable, Hashable, Sendable {
    case boundary, loss, accuracy, network, health
}
