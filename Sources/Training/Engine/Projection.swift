import Numerics

/// Points of any number of dimensions put onto a plane.
///
/// Up to two dimensions are taken as they are. Of more, the plane is that of the points' two principal components.
struct Projection {
    let axes: WarpSnapshot.Axes
    private let plane: PrincipalPlane?

    /// - Parameter points: what the plane is to show, as many numbers each.
    init(of points: [[Double]]) {
        let width = points.first?.count ?? 0
        axes = width > 2 ? .principalComponents : .units
        plane = width > 2 ? PrincipalPlane(inputs: points.flatMap { $0 }, columns: width) : nil
    }

    /// The place of a point; not a number where the points do not lie in a plane because some are not finite.
    func callAsFunction(_ point: [Double]) -> SIMD2<Double> {
        guard axes == .principalComponents else {
            return SIMD2(point.first ?? 0, point.count > 1 ? point[1] : 0)
        }
        guard let place = plane?.place(of: point) else { return SIMD2(repeating: .nan) }
        return SIMD2(place.x, place.y)
    }
}
