package import Calculus
package import Recipes
import Shell
package import TerminalUI

/// A race as its screen shows it.
package struct DescentSnapshot: SceneSnapshot {
    package struct Racer: Sendable {
        package var label: String
        package var isOn: Bool
        package var settings: DescentSettings
        /// The row of the step that is shown.
        package var row: DescentStep
        package var status: DescentStatus
        package var verdict: DescentVerdict
        /// The step at which it came to the lowest value.
        package var reachedStep: Int?
        package var distance: Double?
        /// Samples that its batches have used.
        package var samples: Int
        /// The points of the path that the map can tell apart.
        package var path: [SIMD2<Double>]
        /// The values along the path where the function has one variable.
        package var pathValues: [Double]
        package var curve: [ChartPoint]
    }

    package var version: Int
    package var surface: any Surface
    package var start: SIMD2<Double>
    package var racers: [Racer]
    /// The present.
    package var step: Int
    package var shownStep: Int
    package var stepLimit: Int?
    package var isRunning: Bool
    package var pace: Speed
    package var stepsPerSecond: Double?
    /// The part of the plane on screen.
    package var domain: SurfaceDomain
    package var field: ContourField?
    /// Points of the graph where the function has one variable.
    package var graph: [SIMD2<Double>]
    /// Rows of the followed racer, up to the one that is shown.
    package var rows: [DescentStep]
    /// What the followed racer's next update will be, without noise.
    package var nextUpdate: SIMD2<Double>?
    /// The update that led to the row that is shown, stage by stage.
    package var explanation: UpdateExplanation?
    /// Steps after which something was changed, and what.
    package var edits: [RaceEdit]
    /// The samples, where the surface is the cost of a line through data.
    package var samples: [SIMD2<Double>]

    package var hasEnded: Bool { racers.allSatisfy { !$0.isOn || $0.status != .running } }
}

/// One update of a racer, taken apart.
package struct UpdateExplanation: Hashable, Sendable {
    /// The step that it leads to.
    package var step: Int
    package var stages: [UpdateStage]
}

/// A change to a race and the step after which it was made.
package struct RaceEdit: Hashable, Sendable {
    package var step: Int
    package var label: String
}
