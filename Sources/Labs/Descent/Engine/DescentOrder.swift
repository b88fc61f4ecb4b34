import Calculus
package import Recipes

/// What the keys ask of a race.
package enum DescentOrder: Hashable, Sendable {
    case start, pause
    case step(Int)
    case setPace(Speed)
    /// Every rate times or by ``LearningRate/factor``.
    case raiseRates, lowerRates
    /// Every rate times or by 10.
    case raiseRatesTenfold, lowerRatesTenfold
    case raiseNoise, lowerNoise
    /// The batch of one racer, or of all of them.
    case raiseBatch(racer: Int?), lowerBatch(racer: Int?)
    case toggle(racer: Int)
    /// The next optimizer of the registry, or the one before, in the place of this one.
    case changeOptimizer(racer: Int, by: Int)
    case restart
    case restartFrom(SIMD2<Double>)
    /// The start moves, in parts of the part of the plane that is shown.
    case moveStart(by: SIMD2<Double>)
    case restartAnywhere
    case newData
    /// The next surface, or the one before.
    case changeSurface(by: Int)
    /// The surface of that name, or the function that the expression says.
    case setFunction(String)
    /// Other optimizers, by their names.
    case setRacers([String])
    case seek(Int)
    case scrub(by: Int)
    case showPresent
    case set(path: String, value: String)
}

/// What a screen shows of a race, and so needs to know.
package struct DescentRequest: Hashable, Sendable {
    /// The part of the plane on screen and the cells of the map; nil where no map is shown.
    package struct Map: Hashable, Sendable {
        package var columns: Int
        package var rows: Int
        /// nil for the surface's own.
        package var viewport: Viewport?
        package var isLogarithmic: Bool?

        package init(columns: Int, rows: Int, viewport: Viewport? = nil, isLogarithmic: Bool? = nil) {
            self.columns = columns
            self.rows = rows
            self.viewport = viewport
            self.isLogarithmic = isLogarithmic
        }
    }

    package var map: Map?
    /// Columns of the chart of values; 0 where there is none.
    package var chartColumns = 0
    /// Rows of the table; 0 where there is none.
    package var tableRows = 0
    /// The racer that the table and the explained step follow.
    package var followed = 0
    package var explains = false

    package init() {}
}

/// How the part of the plane on screen differs from the surface's own: moved by parts of it, and magnified.
package struct Viewport: Hashable, Sendable {
    /// The name of the surface that it is a view of.
    package var surface: String
    package var center: SIMD2<Double>
    /// Above 1 for less of the plane.
    package var magnification: Double

    package init(surface: String, center: SIMD2<Double>, magnification: Double) {
        self.surface = surface
        self.center = center
        self.magnification = magnification
    }
}
