/// The candidate that `word` was probably meant to be: the one with the smallest edit distance,
/// unless even that one differs in more than a third of its letters (but two are always forgiven in
/// words of four letters and more, and one in shorter ones).
package func suggestion(for word: String, among candidates: [String]) -> String? {
    let typed = Array(word.lowercased())
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
        let letters = Array(candidate.lowercased())
        let longest = max(typed.count, letters.count)
        let forgiven = max(longest < 4 ? 1 : 2, longest / 3)
        let distance = editDistance(typed, letters)
        guard distance <= forgiven, distance < longest else { continue }
        if let known = best, known.distance <= distance { continue }
        best = (candidate, distance)
    }
    return best?.candidate
}

/// The candidates nearest to `word`, whatever its distance: at most `count`, those that begin alike before others.
package func nearest(to word: String, among candidates: [String], count: Int = 5) -> [String] {
    let typed = Array(word.lowercased())
    let ranked = candidates.enumerated().map { index, candidate in
        let letters = Array(candidate.lowercased())
        // A word of which a beginning or a part was typed is near, however much is missing.
        let missing = letters.count - typed.count
        let isPart = !typed.isEmpty && missing >= 0 && candidate.lowercased().contains(word.lowercased())
        return (candidate, isPart ? min(1, missing) : editDistance(typed, letters), index)
    }
    return ranked.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.prefix(count).map(\.0)
}

/// The number of insertions, deletions, replacements and swaps of neighbours that turn one word
/// into the other (optimal string alignment).
private func editDistance(_ first: [Character], _ second: [Character]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: second.count + 1)
    var previous = Array(0...second.count)
    for row in first.indices {
        var current = [row + 1]
        current.reserveCapacity(second.count + 1)
        for column in second.indices {
            let replacement = previous[column] + (first[row] == second[column] ? 0 : 1)
            var distance = min(replacement, previous[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                distance = min(distance, beforePrevious[column - 1] + 1)
            }
            current.append(distance)
        }
        beforePrevious = previous
        previous = current
    }
    return previous[second.count]
}
