/// The way through the palette of 256 colours that follows a row of colours best.
///
/// Each step taken by itself would be the nearest entry, and the row would waver: the palette is coarse, and greys
/// and neighbouring hues are often nearer than a lighter or darker entry of the hue that is wanted. The walk keeps
/// the hue, never turns back in lightness while the row doesn't, and of all such ways is the nearest.
enum PaletteWalk {
    /// An entry may differ so much in hue, in degrees; within this chroma it counts as grey and has none.
    private static let hueTolerance = 18.0
    private static let greyChroma = 0.02

    /// A way that ends at an entry.
    private struct Way {
        var cost: Double
        var entries: [Int]
    }

    /// As many entries as there are colours; where no way is to be found, the nearest ones.
    static func entries(for row: [OKLab]) -> [Int] {
        var ways: [Way] = []
        for (index, wanted) in row.enumerated() {
            let direction = index == 0 ? 0 : wanted.lightness - row[index - 1].lightness
            ways = candidates.compactMap { candidate in
                guard let cost = cost(of: candidate.color, for: wanted) else { return nil }
                if index == 0 { return Way(cost: cost, entries: [candidate.entry]) }
                let before = ways.filter { goesOn(from: $0, to: candidate, direction: direction) }
                guard let best = before.min(by: { $0.cost < $1.cost }) else { return nil }
                return Way(cost: best.cost + cost, entries: best.entries + [candidate.entry])
            }
        }
        return ways.min { $0.cost < $1.cost }?.entries ?? row.map { ColorQuantizer.index256(of: $0.rgb) }
    }

    private static let candidates = (16...255).map {
        (entry: $0, color: OKLab(ColorQuantizer.color(at: $0)))
    }

    private static func goesOn(from way: Way, to next: (entry: Int, color: OKLab), direction: Double) -> Bool {
        guard let last = way.entries.last, last != next.entry else { return true }
        let rise = next.color.lightness - candidates[last - 16].color.lightness
        return direction >= 0 ? rise > 0 : rise < 0
    }

    /// How far an entry is from what is wanted; `nil` where its hue is another. Too grey is worse than too strong.
    private static func cost(of entry: OKLab, for wanted: OKLab) -> Double? {
        let turn = abs(entry.hueDegrees - wanted.hueDegrees)
        let turned = min(turn, 360 - turn)
        if entry.chroma > greyChroma, wanted.chroma < 0.012 || turned > hueTolerance { return nil }
        let lightness = entry.lightness - wanted.lightness
        let chroma = entry.chroma - wanted.chroma
        let isTooGrey = entry.chroma < greyChroma && wanted.chroma > 0.025
        return lightness * lightness + (chroma < 0 ? 1.5 : 0.15) * chroma * chroma + (isTooGrey ? 0.004 : 0)
    }
}
