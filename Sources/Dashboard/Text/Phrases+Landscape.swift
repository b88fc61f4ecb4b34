import Messages
import TerminalUI
import Training

extension Phrases {

    static func landscapeTitles(_ landscape: LossLandscape) -> [String] {
        switch landscape.plane {
        case .path: return Phrases.pathTitles(landscape)
        case .random:
            return [
                localized("Loss landscape: two random directions, scaled unit by unit"),
                localized("Loss landscape: random plane"), localized("Random plane"),
            ]
        case .line:
            let short = localized("Loss on a line")
            guard !landscape.isFilledUp else { return [localized("Loss along a random direction"), short] }
            let step = NumberFormat.grouped(landscape.step)
            return [localized("Loss along the line from the beginning to step \(step)"), short]
        }
    }

    private static func pathTitles(_ landscape: LossLandscape) -> [String] {
        let shares = landscape.varianceShares.map { NumberFormat.percent($0) }
        guard shares.count == 2, !landscape.isFilledUp else {
            return [
                localized("Loss landscape: the path is too short for a plane of its own"),
                Phrases.title(of: .landscape),
            ]
        }
        return [
            localized("Loss landscape: plane of the path, \(shares[0]) of its variance across, \(shares[1]) up"),
            localized("Loss landscape: path, \(shares[0]) across, \(shares[1]) up"),
            localized("Path: \(shares[0]), \(shares[1])"), localized("Plane of the path"),
        ]
    }

    static func landscapeLegends(_ landscape: LossLandscape) -> [String] {
        let step = NumberFormat.grouped(landscape.step)
        guard landscape.rows > 1 else {
            return [localized("○ begin at -1  ● now  0 is step \(step)"), localized("0 is step \(step)")]
        }
        return [
            localized("○ begin ● now, projected  + made round step \(step)"),
            localized("○ begin ● now  + step \(step)"),
            localized("+ step \(step)"),
        ]
    }

    static func lossHere(_ loss: Double?, isLogarithmic: Bool) -> [String] {
        guard let loss else { return [] }
        let figure = NumberFormat.plainDecimal(loss, significantDigits: 4)
        return (isLogarithmic ? [localized("loss now \(figure), colours logarithmic")] : [])
            + [localized("loss now \(figure)"), figure]
    }

    static func loss(_ loss: Double, at place: SIMD2<Double>, isLine: Bool) -> String {
        let figure = loss.isFinite ? NumberFormat.plainDecimal(loss, significantDigits: 4) : localized("not finite")
        let x = NumberFormat.fixed(place.x, decimals: 2)
        let coordinates = isLine ? x : "\(x), \(NumberFormat.fixed(place.y, decimals: 2))"
        return localized("at \(coordinates): loss \(figure)")
    }

    static func plane(_ plane: LossLandscape.Plane) -> String {
        switch plane {
        case .path: localized("the plane of the path's two principal directions")
        case .random: localized("a plane of two random directions, each unit's as long as its weights")
        case .line: localized("the line from where the run began to where it is")
        }
    }

}
