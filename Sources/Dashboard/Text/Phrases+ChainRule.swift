import TerminalUI

/// The words of the lab of the chain rule.
extension Phrases {
    static let nextRate = "the next rate"
    static let nextPath = "the next path"
    static let hintNextRate = "next rate"
    static let hintPath = "path"
    static func derivativeBy(_ name: String) -> String { "the derivative by \(name)" }
    static let onlyPath = "there is only this path"
    static func pathOf(_ index: Int, _ count: Int) -> String { "path \(index) of \(count)" }

    static func noPath(_ name: String) -> String { "\(name) does not reach the result" }
    static let chainStart = "each function in the chain has its own rate"
    static let chainStartAdvice = "s shows one after another"
    static let pathsAdd = "rates multiply along a path, paths add up"
    static let ratesMultiply = "the rates multiply along the path"

    static let pathTitle = "Along the path: each rate times those before"
    static let pathShortTitle = "Along the path"
    static func chainPlotTitle(_ name: String) -> String { "f against \(name), and its tangent" }
    static func pathsTitle(_ name: String) -> String { "All paths from \(name) to f" }
    static let pathColumn = "path"
    static let ratesColumn = "rates"
    static let productColumn = "product"
    static let sumOfPaths = "sum over the paths"
    static let sumOfMore = "sum over all paths, more than are listed"
    static func byNudge(_ name: String) -> String { "Δf/Δ\(name) of a nudge by 0.001" }
}
