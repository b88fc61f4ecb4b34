package import TerminalUI

/// Leaves cells as the terminal shows them where the new ones differ by a shade only.
///
/// While a network learns, most pixels of a map go back and forth between two neighbouring steps of a ramp, and with
/// full colour each change costs forty bytes. In a moving picture nobody tells the two apart; a cell that stands
/// still for some frames is drawn as it is to be. Until then a pixel that has to change takes the colours of the one
/// drawn before it where they are as near.
package struct ShadeTolerance {
    /// Distances in OKLab that count as none: about a step of a ramp of 21.
    private static let distance = 0.05
    /// After so many equal frames a cell stands still.
    package static let stillFrames = 20

    private var last: Frame?
    /// For each cell the frames since it changed.
    private var ages: [Int] = []
    private var known: [Color: OKLab] = [:]

    package init() {}

    /// The new frame with the shown cells in the place of those that look almost like them.
    package mutating func frame(_ new: Frame, over shown: Frame) -> Frame {
        defer { last = new }
        guard new.size == shown.size else { return new }
        if last?.size != new.size { ages = Array(repeating: 0, count: new.size.columns * new.size.rows) }
        var result = new
        for row in 0..<new.size.rows {
            // The left neighbour where it is drawn too: the same colours once more cost nothing.
            var drawn: Cell?
            for column in 0..<new.size.columns {
                let (cell, before) = (new[column, row], shown[column, row])
                let index = row * new.size.columns + column
                ages[index] = last?[column, row] == cell ? ages[index] + 1 : 0
                if cell != before, ages[index] < Self.stillFrames {
                    if looksLike(before, cell) {
                        result[column, row] = before
                    } else if let drawn, Self.halves(cell) != nil, looksLike(drawn, cell) {
                        result[column, row] = drawn
                    }
                }
                drawn = result[column, row] == before ? nil : result[column, row]
            }
        }
        return result
    }

    private mutating func looksLike(_ before: Cell, _ cell: Cell) -> Bool {
        guard before.style.attributes == cell.style.attributes else { return false }
        if let (upper, lower) = Self.halves(before), let (newUpper, newLower) = Self.halves(cell) {
            return isNear(upper, newUpper) && isNear(lower, newLower)
        }
        return before.scalar == cell.scalar && isNear(before.style.foreground, cell.style.foreground)
            && isNear(before.style.background, cell.style.background)
    }

    /// The colours of the upper and the lower half of a pixel of a map; `nil` for another cell.
    private static func halves(_ cell: Cell) -> (Color, Color)? {
        guard cell.style.attributes.isEmpty else { return nil }
        switch cell.scalar {
        case "▀": return (cell.style.foreground, cell.style.background)
        case " ": return (cell.style.background, cell.style.background)
        default: return nil
        }
    }

    private mutating func isNear(_ first: Color, _ second: Color) -> Bool {
        if first == second { return true }
        guard let first = point(first), let second = point(second) else { return false }
        let lightness = first.lightness - second.lightness
        let (a, b) = (first.a - second.a, first.b - second.b)
        return lightness * lightness + a * a + b * b < Self.distance * Self.distance
    }

    private mutating func point(_ color: Color) -> OKLab? {
        if let point = known[color] { return point }
        guard let point = color.components.map({ OKLab($0) }) else { return nil }
        if known.count > 4096 { known.removeAll(keepingCapacity: true) }
        known[color] = point
        return point
    }
}
