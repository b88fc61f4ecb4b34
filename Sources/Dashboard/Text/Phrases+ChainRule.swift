import Messages
import TerminalUI

/// The words of the lab of the chain rule.
extension Phrases {
    static var nextRate: String { localized("the next rate") }
    static var nextPath: String { localized("the next path") }
    static var hintNextRate: String { localized("next rate") }
    static var hintPath: String { localized("path") }
    static func derivativeBy(_ name: String) -> String { localized("the derivative by \(name)") }
    static var onlyPath: String { localized("there is only this path") }
    static func pathOf(_ index: Int, _ count: Int) -> String { localized("path \(index) of \(count)") }

    static func noPath(_ name: String) -> String { localized("\(name) does not reach the result") }
    static var chainStart: String { localized("each function in the chain has its own rate") }
    static var chainStartAdvice: String { localized("s shows one after another") }
    static var pathsAdd: String { localized("rates multiply along a path, paths add up") }
    static var ratesMultiply: String { localized("the rates multiply along the path") }

    static var pathTitle: String { localized("Along the path: each rate times those before") }
    static var pathShortTitle: String { localized("Along the path") }
    static func chainPlotTitle(_ name: String) -> String { localized("f against \(name), and its tangent") }
    static func pathsTitle(_ name: String) -> String { localized("All paths from \(name) to f") }
    static var pathColumn: String { localized("path") }
    static var ratesColumn: String { localized("rates") }
    static var productColumn: String { localized("product") }
    static var sumOfPaths: String { localized("sum over the paths") }
    static var sumOfMore: String { localized("sum over all paths, more than are listed") }
    static func byNudge(_ name: String) -> String { localized("Δf/Δ\(name) of a nudge by 0.001") }
}
