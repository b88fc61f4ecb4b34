/// Where the keyframes of a run lie on a landscape, each of them projected once.
package struct PathProjection {
    private var known: [Int: (parameters: [Double], place: SIMD2<Double>)] = [:]
    /// How many parameters have been projected so far.
    package private(set) var projectionCount = 0

    package init() {}

    /// Where the parameters of a path, in the order of steps, lie on axes, which are the same every time.
    package mutating func points(
        of path: [(step: Int, parameters: [Double])], on axes: LandscapeAxes
    ) -> [LandscapeSnapshot.Point] {
        var places = known
        known = [:]
        return path.map { step, parameters in
            let place: SIMD2<Double>
            // A keyframe that is still the same shares its memory, which makes the comparison short.
            if let found = places.removeValue(forKey: step), found.parameters == parameters {
                place = found.place
            } else {
                place = axes.place(of: parameters)
                projectionCount += 1
            }
            known[step] = (parameters, place)
            return LandscapeSnapshot.Point(step: step, place: place)
        }
    }
}
