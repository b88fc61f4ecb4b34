import Synchronization

/// Where a data set can be drawn, worked out when it is first asked for: most runs and sweeps never draw.
final class DataDrawing: Sendable {
    struct Contents: Sendable {
        var plane: Plane?
        var train: [PlacedSample] = []
        var test: [PlacedSample] = []
    }

    private enum State {
        case pending(@Sendable () -> Contents)
        case known(Contents)
    }

    /// Of more samples than these in a part, so many are drawn, evenly picked.
    static let mostSamples = 2000

    private let state: Mutex<State>

    /// - Parameters:
    ///   - train: the training samples.
    ///   - test: the samples held out.
    ///   - ownCount: so many training samples at the end are always drawn.
    ///   - plane: called once, when the drawing is first asked for.
    init(train: Samples, test: Samples, ownCount: Int, plane: @escaping @Sendable () -> Plane?) {
        state = Mutex(
            .pending {
                guard let plane = plane() else { return Contents() }
                return Contents(
                    plane: plane,
                    train: plane.places(of: train, at: Self.picked(train.count, always: min(ownCount, train.count))),
                    test: plane.places(of: test, at: Self.picked(test.count, always: 0)))
            })
    }

    var contents: Contents {
        state.withLock { state in
            switch state {
            case .known(let contents): return contents
            case .pending(let make):
                let contents = make()
                state = .known(contents)
                return contents
            }
        }
    }

    /// Evenly spaced ones of `count` samples, and all of the last `always`.
    private static func picked(_ count: Int, always: Int) -> [Int] {
        let others = count - always
        let picked = min(others, mostSamples)
        return (0..<picked).map { $0 * others / picked } + Array(others..<count)
    }
}
