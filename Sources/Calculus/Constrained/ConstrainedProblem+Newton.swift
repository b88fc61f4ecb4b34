extension ConstrainedProblem {
    /// A point where the gradient of the Lagrangian vanishes.
    public struct StationaryPoint: Hashable, Sendable {
        public var point: [Double]
        public var multiplier: Double
        public var value: Double
        public var kind: StationaryPointKind
        /// Steps of Newton's method.
        public var iterations: Int
    }

    /// The lowest of the constrained minima that Newton's method finds from those starts.
    public func minimum(from starts: [[Double]]) -> StationaryPoint? {
        starts.compactMap { stationaryPoint(from: $0) }.filter { $0.kind == .minimum }.min { $0.value < $1.value }
    }

    /// Newton's method on the conditions grad f + lambda grad g = 0 and g = 0:
    ///
    ///     | H_L      grad g | | step        |     | grad L |
    ///     | grad g'  0      | | lambda step | = - | g      |
    ///
    /// with H_L the Hessian of L by the variables; steps are halved until the conditions are violated less. It
    /// begins at the multiplier that fits the start best.
    ///
    /// - Returns: nil where it finds none from there.
    public func stationaryPoint(from start: [Double]) -> StationaryPoint? {
        var point = start
        var sample = sample(at: point)
        var multiplier = bestMultiplier(sample)
        for iteration in 0..<100 {
            let violation = violation(sample, multiplier)
            guard violation.isFinite else { return nil }
            let size = Self.length(point + [multiplier])
            if violation <= 1e-13 * max(1, size) {
                return answer(point, multiplier, sample, iterations: iteration)
            }
            guard let step = newtonStep(at: point, sample, multiplier) else { return nil }
            var fraction = 1.0
            while true {
                let next = zip(point, step).map { $0 + fraction * $1 }
                let nextMultiplier = multiplier + fraction * step[point.count]
                let nextSample = self.sample(at: next)
                if self.violation(nextSample, nextMultiplier) < violation {
                    (point, multiplier, sample) = (next, nextMultiplier, nextSample)
                    break
                }
                fraction /= 2
                if fraction < 1e-10 {
                    return violation < 1e-8 * max(1, size)
                        ? answer(point, multiplier, sample, iterations: iteration) : nil
                }
            }
        }
        return nil
    }

    private func answer(
        _ point: [Double], _ multiplier: Double, _ sample: ConstrainedSample, iterations: Int
    ) -> StationaryPoint {
        StationaryPoint(
            point: point, multiplier: multiplier, value: sample.objective,
            kind: kind(at: point, sample, multiplier), iterations: iterations)
    }

    /// By the curvature of L along the curve; for two variables.
    private func kind(at point: [Double], _ sample: ConstrainedSample, _ multiplier: Double) -> StationaryPointKind {
        guard point.count == 2 else { return .degenerate }
        let hessian = lagrangianHessian(at: point, multiplier: multiplier)
        let tangent = [-sample.constraintGradient[1], sample.constraintGradient[0]]
        var curvature = 0.0
        for row in 0..<2 {
            for column in 0..<2 { curvature += tangent[row] * hessian[row][column] * tangent[column] }
        }
        if curvature == 0 || !curvature.isFinite { return .degenerate }
        return curvature > 0 ? .minimum : .maximum
    }

    /// The least squares solution of grad f + lambda grad g = 0.
    private func bestMultiplier(_ sample: ConstrainedSample) -> Double {
        let square = sample.constraintGradient.reduce(0) { $0 + $1 * $1 }
        let product = zip(sample.objectiveGradient, sample.constraintGradient).reduce(0) { $0 + $1.0 * $1.1 }
        return square > 0 ? -product / square : 0
    }

    private func violation(_ sample: ConstrainedSample, _ multiplier: Double) -> Double {
        Self.length(sample.lagrangianGradient(multiplier: multiplier) + [sample.constraint])
    }

    private func newtonStep(at point: [Double], _ sample: ConstrainedSample, _ multiplier: Double) -> [Double]? {
        var matrix = lagrangianHessian(at: point, multiplier: multiplier)
        for row in matrix.indices { matrix[row].append(sample.constraintGradient[row]) }
        matrix.append(sample.constraintGradient + [0])
        let right = sample.lagrangianGradient(multiplier: multiplier) + [sample.constraint]
        return LinearSystem(matrix: matrix, right: right.map { -$0 }).solution
    }

    private static func length(_ vector: [Double]) -> Double {
        vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
}

/// A small square system of linear equations.
struct LinearSystem {
    var matrix: [[Double]]
    var right: [Double]

    /// By Gaussian elimination with the largest pivot of each column; nil where the matrix is singular.
    var solution: [Double]? {
        var rows = zip(matrix, right).map { $0 + [$1] }
        let count = right.count
        for column in 0..<count {
            guard let pivot = (column..<count).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
                abs(rows[pivot][column]) > 1e-300
            else { return nil }
            rows.swapAt(column, pivot)
            for row in (column + 1)..<max(count, column + 1) {
                let factor = rows[row][column] / rows[column][column]
                for entry in column...count { rows[row][entry] -= factor * rows[column][entry] }
            }
        }
        var solution = [Double](repeating: 0, count: count)
        for row in (0..<count).reversed() {
            var rest = rows[row][count]
            for column in (row + 1)..<max(count, row + 1) { rest -= rows[row][column] * solution[column] }
            solution[row] = rest / rows[row][row]
        }
        return solution.allSatisfy(\.isFinite) ? solution : nil
    }
}
