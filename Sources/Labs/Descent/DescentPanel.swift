import Shell

/// A panel of the descent lab.
package struct DescentPanel: PanelIdentity, RawRepresentable {
    package enum Kind: String, CaseIterable, Sendable {
        case map, race, steps, values, data
    }

    package var kind: Kind
    package var isHero: Bool

    package init(_ kind: Kind, isHero: Bool = false) {
        self.kind = kind
        self.isHero = isHero
    }

    package init?(rawValue: String) {
        guard let kind = Kind(rawValue: rawValue) else { return nil }
        self.init(kind, isHero: kind == .map)
    }

    package var rawValue: String { kind.rawValue }
    package var isNarrow: Bool { false }
}
