/// The paces that the keys reach.
package enum Pace {
    /// Steps a second, slowest first; beyond the last it is flat out.
    package static let ladder: [Double] = [1, 4, 16, 60, 250, 1000, 4000]

    package static func faster(than pace: Speed) -> Speed {
        guard case .stepsPerSecond(let rate) = pace else { return .maximum }
        return ladder.first { $0 > rate * 1.01 }.map(Speed.stepsPerSecond) ?? .maximum
    }

    package static func slower(than pace: Speed) -> Speed {
        guard case .stepsPerSecond(let rate) = pace else { return .stepsPerSecond(ladder[ladder.count - 1]) }
        return .stepsPerSecond(ladder.last { $0 < rate * 0.99 } ?? ladder[0])
    }
}
