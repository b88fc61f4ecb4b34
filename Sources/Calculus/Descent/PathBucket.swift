/// Consecutive steps of a path, reduced to what a picture can show of them: the first and the last point,
/// those furthest to each side, and the range of the values.
public struct PathBucket: Hashable, Sendable {
    /// A point and the step it belongs to.
    public struct Vertex: Hashable, Sendable {
        public var step: Int
        public var point: SIMD2<Double>
    }

    public private(set) var first: Vertex
    public private(set) var last: Vertex
    public private(set) var lowestX: Vertex
    public private(set) var highestX: Vertex
    public private(set) var lowestY: Vertex
    public private(set) var highestY: Vertex
    public private(set) var minimumValue: Double
    public private(set) var maximumValue: Double
    public private(set) var lastValue: Double

    @inline(__always)
    init(step: Int, point: SIMD2<Double>, value: Double) {
        let vertex = Vertex(step: step, point: point)
        (first, last, lowestX, highestX, lowestY, highestY) = (vertex, vertex, vertex, vertex, vertex, vertex)
        (minimumValue, maximumValue, lastValue) = (value, value, value)
    }

    @inline(__always)
    mutating func add(step: Int, point: SIMD2<Double>, value: Double) {
        let vertex = Vertex(step: step, point: point)
        last = vertex
        if point.x < lowestX.point.x { lowestX = vertex }
        if point.x > highestX.point.x { highestX = vertex }
        if point.y < lowestY.point.y { lowestY = vertex }
        if point.y > highestY.point.y { highestY = vertex }
        if value < minimumValue { minimumValue = value }
        if value > maximumValue { maximumValue = value }
        lastValue = value
    }

    /// Takes in the bucket that follows.
    mutating func add(_ next: PathBucket) {
        last = next.last
        if next.lowestX.point.x < lowestX.point.x { lowestX = next.lowestX }
        if next.highestX.point.x > highestX.point.x { highestX = next.highestX }
        if next.lowestY.point.y < lowestY.point.y { lowestY = next.lowestY }
        if next.highestY.point.y > highestY.point.y { highestY = next.highestY }
        minimumValue = min(minimumValue, next.minimumValue)
        maximumValue = max(maximumValue, next.maximumValue)
        lastValue = next.lastValue
    }

    var values: PathValues {
        PathValues(step: last.step, minimum: minimumValue, maximum: maximumValue, last: lastValue)
    }

    /// The number of steps.
    public var count: Int { last.step - first.step + 1 }

    /// The corner of the smallest values of the rectangle around the points.
    var lowestCorner: SIMD2<Double> { SIMD2(lowestX.point.x, lowestY.point.y) }
    /// The corner of the largest values.
    var highestCorner: SIMD2<Double> { SIMD2(highestX.point.x, highestY.point.y) }

    /// The kept points in the order of their steps, each once.
    public var vertices: [Vertex] {
        var all: [Vertex] = []
        writeVertices(to: &all)
        return all
    }

    /// Puts ``vertices`` in place of what `all` held.
    func writeVertices(to all: inout [Vertex]) {
        all.removeAll(keepingCapacity: true)
        all.append(first)
        if first.step == last.step { return }
        for vertex in [lowestX, highestX, lowestY, highestY] {
            var place = all.count
            while place > 0, all[place - 1].step > vertex.step { place -= 1 }
            if all[place - 1].step != vertex.step { all.insert(vertex, at: place) }
        }
        if all[all.count - 1].step != last.step { all.append(last) }
    }
}
