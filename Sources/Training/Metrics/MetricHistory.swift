/// The course of one metric over a run of any length, in bounded memory.
///
/// A pyramid: level 0 holds the newest single values, each level above holds buckets of `fan` buckets of
/// the level below with their minimum, maximum and last value. A reader gets the finest level that still
/// reaches back to the first step, and what is newer than its last bucket from the levels below. So a spike of
/// one step in ten million is still seen, and reading costs the same however long the run is.
public struct MetricHistory: Sendable {
    private static let capacity = 4096
    private static let fan = 8

    private struct Level: Sendable {
        /// A ring: `start` is the oldest bucket.
        var buckets: [MetricBucket] = []
        var start = 0
        /// What has arrived since the last bucket was passed on to the level above.
        var pending: MetricBucket?
        var pendingCount = 0
        var hasDropped = false

        mutating func append(_ bucket: MetricBucket) {
            if buckets.count < MetricHistory.capacity {
                buckets.append(bucket)
            } else {
                buckets[start] = bucket
                start = start + 1 == buckets.count ? 0 : start + 1
                hasDropped = true
            }
        }

        var ordered: [MetricBucket] { Array(buckets[start...] + buckets[..<start]) }

        /// The buckets after a step.
        func newer(than step: Int) -> [MetricBucket] {
            var result: [MetricBucket] = []
            for offset in buckets.indices.reversed() {
                let bucket = buckets[(start + offset) % buckets.count]
                if bucket.step <= step { break }
                result.append(bucket)
            }
            return result.reversed()
        }

        /// Collects again what has arrived since the last bucket of the level above.
        mutating func gather(after step: Int) {
            let rest = newer(than: step).suffix(MetricHistory.fan - 1)
            pending = rest.dropFirst().reduce(rest.first) { $0?.merged(with: $1) }
            pendingCount = rest.count
        }
    }

    private var levels = [Level()]

    public init() {}

    public mutating func append(step: Int, value: Float) {
        append(MetricBucket(step: step, minimum: value, maximum: value, last: value), to: 0)
    }

    private mutating func append(_ bucket: MetricBucket, to index: Int) {
        if index == levels.count { levels.append(Level()) }
        levels[index].append(bucket)
        levels[index].pending = levels[index].pending.map { $0.merged(with: bucket) } ?? bucket
        levels[index].pendingCount += 1
        guard levels[index].pendingCount == Self.fan, let whole = levels[index].pending else { return }
        levels[index].pending = nil
        levels[index].pendingCount = 0
        append(whole, to: index + 1)
    }

    /// The whole course in at most `columns` buckets of equal numbers of steps. While the course grows the buckets stay
    /// the same, until all of them become wider by an eighth or so.
    public func buckets(columns: Int) -> [MetricBucket] {
        guard columns > 0, let finest = levels.firstIndex(where: { !$0.hasDropped }) else { return [] }
        var course = levels[finest].ordered
        for level in levels[..<finest].reversed() {
            course += level.newer(than: course.last?.step ?? .min)
        }
        guard let first = course.first, let last = course.last, course.count > columns else { return course }
        let width = Self.width(of: last.step - first.step + 1, columns: columns)
        var result: [MetricBucket] = []
        result.reserveCapacity(columns)
        var column = -1
        for bucket in course {
            let place = (bucket.step - first.step) / width
            if place == column {
                result[result.count - 1] = result[result.count - 1].merged(with: bucket)
            } else {
                result.append(bucket)
                column = place
            }
        }
        return result
    }

    /// The fewest steps a bucket that are a number of four binary digits, with zeros behind, and enough.
    private static func width(of steps: Int, columns: Int) -> Int {
        let fewest = max(1, (steps + columns - 1) / columns)
        let unit = 1 << max(0, Int.bitWidth - fewest.leadingZeroBitCount - 4)
        return (fewest + unit - 1) / unit * unit
    }

    /// Forgets everything after a step.
    public mutating func truncate(after step: Int) {
        for index in levels.indices {
            levels[index].buckets = levels[index].ordered.filter { $0.step <= step }
            levels[index].start = 0
        }
        for index in levels.indices {
            let passedOn = index + 1 < levels.count ? levels[index + 1].buckets.last?.step ?? .min : .min
            levels[index].gather(after: passedOn)
        }
    }
}

extension MetricBucket {
    /// Both, `other` being the later one. NaN counts as neither smaller nor larger.
    func merged(with other: MetricBucket) -> MetricBucket {
        MetricBucket(
            step: other.step, minimum: other.minimum < minimum || minimum.isNaN ? other.minimum : minimum,
            maximum: other.maximum > maximum || maximum.isNaN ? other.maximum : maximum, last: other.last)
    }
}

/// What a metric did over some neighbouring steps.
public struct MetricBucket: Hashable, Sendable {
    /// The last step in the bucket.
    public var step: Int
    public var minimum: Float
    public var maximum: Float
    public var last: Float

    public init(step: Int, minimum: Float, maximum: Float, last: Float) {
        self.step = step
        self.minimum = minimum
        self.maximum = maximum
        self.last = last
    }
}
