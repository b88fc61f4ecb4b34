/// The path of a descent in bounded memory, for pictures.
///
/// Steps are gathered in buckets that grow wider as the descent grows older: 256 steps stand for
/// themselves, the next 256 buckets hold 2 steps each, the next 256 hold 4 and so on, so that the lively
/// beginning stays exact and a million steps fit in some 3,300 buckets. An edit starts again with single
/// steps. Where edits make too many buckets, neighbours are joined.
public struct DescentPath: Hashable, Sendable {
    /// Buckets of one width.
    static let bucketsPerWidth = 256
    /// Beyond this many, neighbours are joined.
    static let capacity = 8192

    /// The full buckets.
    private var full: [PathBucket] = []
    /// The bucket that is being filled.
    var open: PathBucket
    /// Steps that the open bucket still takes.
    var room = 0
    /// Steps per bucket.
    private var width = 1
    private var bucketsOfWidth = 1

    init(start: DescentStep) {
        open = PathBucket(step: start.step, point: start.point, value: start.value)
    }

    /// All buckets in the order of their steps.
    public var buckets: [PathBucket] { full + [open] }

    /// The number of buckets.
    public var count: Int { full.count + 1 }

    /// Puts the open bucket, which has no room left, to the full ones.
    mutating func close(opening next: PathBucket) {
        full.append(open)
        if full.count >= Self.capacity { join() }
        if bucketsOfWidth == Self.bucketsPerWidth {
            bucketsOfWidth = 0
            width *= 2
        }
        bucketsOfWidth += 1
        open = next
        room = width - 1
    }

    /// From here on steps stand for themselves again.
    mutating func refine() {
        width = 1
        bucketsOfWidth = 1
        room = 0
    }

    /// The path up to a step, which becomes its last.
    func truncated(after row: DescentStep) -> DescentPath {
        guard row.step < open.last.step else { return self }
        var path = self
        path.full = full.filter { $0.last.step < row.step }
        let cut = buckets.first { $0.first.step <= row.step && row.step <= $0.last.step }
        var vertices = (cut?.vertices ?? []).filter { $0.step < row.step }[...]
        let last = PathBucket(step: row.step, point: row.point, value: row.value)
        if let first = vertices.popFirst() {
            var joined = PathBucket(step: first.step, point: first.point, value: row.value)
            for vertex in vertices { joined.add(step: vertex.step, point: vertex.point, value: row.value) }
            joined.add(last)
            path.open = joined
        } else {
            path.open = last
        }
        path.refine()
        return path
    }

    private mutating func join() {
        var joined: [PathBucket] = []
        joined.reserveCapacity(full.count / 2 + 1)
        for index in stride(from: 0, to: full.count, by: 2) {
            var bucket = full[index]
            if index + 1 < full.count { bucket.add(full[index + 1]) }
            joined.append(bucket)
        }
        full = joined
    }

    /// The points of the path that a picture of so many dots can tell apart, in order; points that fall on the dot
    /// of the one before are left out.
    ///
    /// - Parameters:
    ///   - domain: the part of the plane that the picture shows.
    ///   - columns: dots across.
    ///   - rows: dots down; the step is not told apart where the domain has no height.
    ///   - last: the last step to take in; nil is all.
    /// - Returns: points to be joined by lines.
    public func vertices(
        in domain: SurfaceDomain, columns: Int, rows: Int, through last: Int? = nil
    ) -> [PathBucket.Vertex] {
        let scale = SIMD2(
            Double(max(1, columns)) / max(domain.x.upperBound - domain.x.lowerBound, .leastNormalMagnitude),
            Double(max(1, rows)) / max(domain.y.upperBound - domain.y.lowerBound, .leastNormalMagnitude))
        let origin = SIMD2(domain.x.lowerBound, domain.y.lowerBound)
        func dot(_ point: SIMD2<Double>) -> SIMD2<Double> { ((point - origin) * scale).rounded(.down) }
        let limit = last ?? Int.max
        var kept: [PathBucket.Vertex] = []
        var scratch: [PathBucket.Vertex] = []
        var current = SIMD2<Double>(.nan, .nan)
        for index in 0...full.count {
            let bucket = index < full.count ? full[index] : open
            if bucket.first.step > limit { break }
            if dot(bucket.lowestCorner) == current, dot(bucket.highestCorner) == current { continue }
            bucket.writeVertices(to: &scratch)
            for vertex in scratch where vertex.step <= limit {
                let place = dot(vertex.point)
                guard place != current else { continue }
                current = place
                kept.append(vertex)
            }
        }
        return kept
    }

    /// The values along the path, joined to about one stretch a column.
    ///
    /// - Parameters:
    ///   - columns: of the picture, all steps from 0 to `last` spread over them.
    ///   - last: the step at the right end of the picture.
    /// - Returns: stretches in the order of their steps.
    public func values(columns: Int, through last: Int) -> [PathValues] {
        let last = max(1, last)
        var stretches: [PathValues] = []
        var filled = -1
        for index in 0...full.count {
            let next = index < full.count ? full[index].values : open.values
            let column = Int(Double(next.step) / Double(last) * Double(columns))
            if column == filled, !stretches.isEmpty {
                stretches[stretches.count - 1].add(next)
            } else {
                stretches.append(next)
            }
            filled = column
        }
        return stretches
    }
}

/// The values of consecutive steps of a path.
public struct PathValues: Hashable, Sendable {
    /// The last of the steps.
    public var step: Int
    public var minimum: Double
    public var maximum: Double
    /// The value of the last step.
    public var last: Double

    /// Takes in the stretch that follows.
    mutating func add(_ next: PathValues) {
        step = next.step
        minimum = min(minimum, next.minimum)
        maximum = max(maximum, next.maximum)
        last = next.last
    }
}
