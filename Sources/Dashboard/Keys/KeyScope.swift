import Shell
import Messages

/// The headings of the help, in its order.
enum KeyGroup: CaseIterable, Hashable, Sendable {
    case run, tune, network, time, view, lanes, playground, images, other

    var heading: String {
        switch self {
        case .run: localized("Run")
        case .tune: localized("Tune")
        case .network: localized("Network and data")
        case .time: localized("Time")
        case .view: localized("View")
        case .lanes: localized("Side by side")
        case .playground: localized("Playground")
        case .images: localized("Images (inside the panel)")
        case .other: localized("More")
        }
    }
}

/// What the line of keys is about; each has its own order of hints.
enum KeyScope {
    /// A run, all lanes of a comparison, or one of them.
    case run, lanes, lane
    /// A cursor in a panel or in the common chart, or a panel that has keys of its own.
    case cursor, panel
}

extension Command {
    /// How much a hint matters, and which place from the left it has.
    typealias Prominence = (rank: Int, place: Int)

    /// With a hint in those scopes for which there is a prominence.
    func hint(
        _ label: String, _ name: String, in scope: KeyScope, run: Prominence? = nil, lanes: Prominence? = nil,
        lane: Prominence? = nil, cursor: Prominence? = nil, panel: Prominence? = nil
    ) -> Command {
        let prominence =
            switch scope {
            case .run: run
            case .lanes: lanes
            case .lane: lane
            case .cursor: cursor
            case .panel: panel
            }
        return prominence.map { hint(label, name, rank: $0.rank, place: -$0.place) } ?? self
    }
}
