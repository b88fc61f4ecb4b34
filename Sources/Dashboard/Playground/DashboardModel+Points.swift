import Datasets
import Messages
import Recipes
import Shell
import TerminalUI
import Training

extension DashboardModel {
    /// Whether clicks and keys change the data.
    var isPlayground: Bool {
        panels.contains(.controls) && !isComparing && lane?.dataset.plane?.projection == nil
    }

    /// A key while a cross hair is in the plane; nil where it has its usual meaning.
    mutating func pressInPlane(_ key: Key, x: Double, y: Double) -> [Effect]? {
        guard isPlayground, let dataset = lane?.dataset, let plane = dataset.plane else { return nil }
        let place = plane.point(acrossShare: x, downShare: y)
        switch key {
        case .delete, .backspace: return removePoint(nearestTo: place)
        case .character(let character) where character.isASCII && character.isNumber:
            guard dataset.task == .regression else {
                return choosesClass(character) == nil ? [] : addPoint(at: place)
            }
            prompt("point \(place.text) \(character)")
        case .character(":") where dataset.task == .regression:
            prompt("point \(place.text) ")
        default: return nil
        }
        return []
    }

    /// Takes the class of that key as the one that points are to have.
    ///
    /// - Returns: its name; nil where there is none.
    mutating func choosesClass(_ key: Character) -> String? {
        guard let dataset = lane?.dataset, dataset.task != .regression else { return nil }
        let keys = PointClass.keys(of: dataset)
        guard let index = keys.firstIndex(of: key) else {
            notice = Notice(Self.unknownClass(keys.map(String.init)), isError: true)
            return nil
        }
        playground.pointClass = index
        return dataset.classNames[index]
    }

    private static func unknownClass(_ names: [String]) -> String {
        localized("the classes are \(names.joined(separator: ", "))")
    }

    /// What a click on the map does, and with which class or value.
    var clickWords: String {
        guard let dataset = lane?.dataset, isPlayground else { return localized("add, remove a point") }
        guard dataset.task != .regression else {
            return localized("add a point of \(NumberFormat.plainDecimal(playground.pointValue)), remove one")
        }
        let index = min(playground.pointClass, dataset.classNames.count - 1)
        let mark = String(Character(MapMark.scalar(index, .train, drawingContext)))
        return localized("add \(mark) \(dataset.classNames[index]), remove a point")
    }

    /// A click on the map; nil beside it.
    mutating func clickInPlane(_ mouse: MouseEvent, in interior: Rect) -> [Effect]? {
        guard mouse.action == .press, let lane, let plane = lane.dataset.plane else { return nil }
        let geometry = BoundaryPanel.geometry(in: interior, lane: lane, plane: plane)
        guard let place = geometry.point(at: mouse.position) else { return nil }
        focus = .boundary
        mode = .normal
        guard isPlayground else {
            guard mouse.button == .left else { return [] }
            let share = plane.shares(of: place)
            mode = .inspecting(.boundary, x: share.x, y: share.y)
            return []
        }
        if mouse.button == .right { return removePoint(nearestTo: place) }
        let isOnPoint = presentPoints.contains { geometry.position(x: $0.x, y: $0.y) == mouse.position }
        return isOnPoint ? removePoint(nearestTo: place) : addPoint(at: place)
    }

    // MARK: Edits

    private mutating func addPoint(at place: SIMD2<Double>) -> [Effect] {
        guard let dataset = lane?.dataset else { return [] }
        let isRegression = dataset.task == .regression
        // Other data may have fewer classes than those for which the class was chosen.
        let pointClass = min(playground.pointClass, dataset.classNames.count - 1)
        let answer = isRegression ? playground.pointValue : Double(pointClass)
        let name = isRegression ? NumberFormat.plainDecimal(answer) : dataset.classNames[pointClass]
        let points = recipe.data.points + [[place.x.rounded(to: 3), place.y.rounded(to: 3), answer]]
        let effects = apply(.points(points))
        notice = Notice(localized("added a point of \(name), \(presentPoints.count) to train on"))
        return effects
    }

    private mutating func removePoint(nearestTo place: SIMD2<Double>) -> [Effect] {
        let distance = { (point: PresentPoint) in
            (point.x - place.x) * (point.x - place.x) + (point.y - place.y) * (point.y - place.y)
        }
        guard let nearest = presentPoints.min(by: { distance($0) < distance($1) }) else { return [] }
        let data = recipe.data
        let effects: [Effect]
        switch nearest.origin {
        case .own(let index):
            var points = data.points
            points.remove(at: index)
            effects = apply(.points(points))
        case .source(let index): effects = apply(.removedSamples(data.removedSamples.union([index])))
        }
        notice = Notice(localized("removed a point, \(presentPoints.count) to train on"))
        return effects
    }

    /// `:point X Y CLASS` or `:point X Y VALUE`.
    mutating func pointCommand(_ argument: String) -> [Effect] {
        let numbers = argument.split(separator: " ").map { Double($0) }
        guard isPlayground, let dataset = lane?.dataset, dataset.plane != nil, numbers.count == 3,
            let x = numbers[0], let y = numbers[1], let answer = numbers[2] ?? (dataset.task == .regression ? nil : 0)
        else {
            notice = Notice(
                localized("in a playground: point X Y CLASS, or point X Y VALUE of a regression"), isError: true)
            return []
        }
        if dataset.task == .regression {
            playground.pointValue = answer
        } else {
            let name = String(argument.split(separator: " ")[2])
            guard let index = PointClass.index(of: name, in: dataset) else {
                notice = Notice(Self.unknownClass(dataset.classNames), isError: true)
                return []
            }
            playground.pointClass = index
        }
        return addPoint(at: SIMD2(x, y))
    }

    // MARK: What there is

    /// A training sample, with edits that no snapshot shows yet.
    struct PresentPoint {
        enum Origin {
            /// A place among the samples of the source.
            case source(Int)
            /// A place among the points that were added.
            case own(Int)
        }

        var x: Double
        var y: Double
        var origin: Origin
    }

    var presentPoints: [PresentPoint] {
        guard let lane, lane.dataset.rawCount == 2 else { return [] }
        let (shown, wanted) = (lane.recipe.data, recipe.data)
        let train = lane.dataset.train
        var result: [PresentPoint] = []
        var place = 0
        for index in 0..<max(0, train.count - shown.points.count) {
            while shown.removedSamples.contains(place) { place += 1 }
            if !wanted.removedSamples.contains(place) {
                result.append(
                    PresentPoint(x: train.raw[2 * index], y: train.raw[2 * index + 1], origin: .source(place)))
            }
            place += 1
        }
        for (index, point) in wanted.points.enumerated() where point.count >= 2 {
            result.append(PresentPoint(x: point[0], y: point[1], origin: .own(index)))
        }
        return result
    }
}

/// How the classes of a data set are asked for.
enum PointClass {
    /// The key of every class: its name where all names are digits, as on the map's border, or else its number from 1 on.
    static func keys(of dataset: Dataset) -> [Character] {
        let names = dataset.classNames
        if names.allSatisfy({ $0.count == 1 && $0.allSatisfy(\.isNumber) }) { return names.compactMap(\.first) }
        return names.indices.prefix(9).compactMap { String($0 + 1).first }
    }

    /// A class by its name, or else by its key.
    static func index(of text: String, in dataset: Dataset) -> Int? {
        dataset.classNames.firstIndex(of: text) ?? keys(of: dataset).firstIndex { String($0) == text }
    }
}

extension Plane {
    /// The point at shares of the width from the left and of the height from the top.
    func point(acrossShare x: Double, downShare y: Double) -> SIMD2<Double> {
        SIMD2(
            self.x.lowerBound + x * (self.x.upperBound - self.x.lowerBound),
            self.y.upperBound - y * (self.y.upperBound - self.y.lowerBound))
    }

    func shares(of point: SIMD2<Double>) -> (x: Double, y: Double) {
        (
            (point.x - x.lowerBound) / (x.upperBound - x.lowerBound),
            (y.upperBound - point.y) / (y.upperBound - y.lowerBound)
        )
    }
}

extension SIMD2<Double> {
    /// `0.42 -0.31`.
    fileprivate var text: String { "\(x.rounded(to: 3)) \(y.rounded(to: 3))" }
}

extension Double {
    func rounded(to decimals: Int) -> Double {
        let factor = (0..<decimals).reduce(1.0) { factor, _ in factor * 10 }
        return (self * factor).rounded() / factor
    }
}
