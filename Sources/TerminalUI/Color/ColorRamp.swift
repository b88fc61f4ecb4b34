/// A row of colours that stands for a range of values, quantised so that few colour pairs are needed.
public struct ColorRamp: Hashable, Sendable {
    public let name: String
    /// From the lowest value to the highest; at least one.
    public let colors: [Color]
    /// The same steps, each an entry of the palette of 256 colours.
    private let entries: [Int]

    /// Spreads `steps` colours evenly over the stops, mixed in OKLab.
    public init(name: String, stops: [RGB], steps: Int = 21) {
        self.init(name: name, points: stops.map { OKLab($0) }, steps: steps)
    }

    /// `sides` are entries of the palette of 256 colours from low to high, each side an equal part of the ramp; where two
    /// sides meet they have an entry in common. Without any, the entries are those that follow the steps best.
    init(name: String, points: [OKLab], steps: Int, sides: [[Int]] = []) {
        self.name = name
        let steps = max(1, steps)
        guard let first = points.first, points.count > 1, steps > 1 else {
            colors = Array(repeating: points.first?.rgb.color ?? .standard, count: steps)
            entries = Array(repeating: points.first.map { ColorQuantizer.index256(of: $0.rgb) } ?? 16, count: steps)
            return
        }
        let places = (0..<steps).map { Double($0) / Double(steps - 1) }
        let mixed = places.map { place in
            let place = place * Double(points.count - 1)
            let index = min(Int(place), points.count - 2)
            return index < 0 ? first : points[index].mixed(with: points[index + 1], fraction: place - Double(index))
        }
        colors = mixed.map(\.rgb.color)
        entries = sides.isEmpty ? PaletteWalk.entries(for: mixed) : places.map { Self.entry(at: $0, of: sides) }
    }

    private static func entry(at place: Double, of sides: [[Int]]) -> Int {
        let place = place * Double(sides.count)
        let index = min(Int(place), sides.count - 1)
        return sides[index][Int(((place - Double(index)) * Double(sides[index].count - 1)).rounded())]
    }

    private init(name: String, colors: [Color], entries: [Int]) {
        self.name = name
        self.colors = colors
        self.entries = entries
    }

    /// The ramp as a terminal of the tier shows it best: with a palette its colours are those of the palette.
    public func shown(on tier: Capabilities.ColorTier) -> ColorRamp {
        guard tier == .indexed else { return self }
        return ColorRamp(name: name, colors: entries.map { ColorQuantizer.color(at: $0).color }, entries: entries)
    }

    /// The colour of a fraction in 0...1; beyond it the nearest end. Not a number gives the middle.
    public func color(at fraction: Double) -> Color { colors[index(at: fraction)] }

    /// The step of a fraction in 0...1.
    public func index(at fraction: Double) -> Int {
        guard !fraction.isNaN else { return colors.count / 2 }
        return Int((min(max(fraction, 0), 1) * Double(colors.count - 1)).rounded())
    }
}
