import Messages
import Shell
import TerminalUI
package import Training

/// What the user has chosen to see of the loss landscape.
package struct LandscapeState: Hashable, Sendable {
    package var plane = LossLandscape.Plane.path
    /// Grows with every wish for a new one.
    package var number = 0
    /// The part that is shown.
    package var window = LandscapeWindow()
    /// Whether a picture waits until it is ready.
    package var isAwaited = false

    var request: LandscapeRequest { LandscapeRequest(plane: plane, number: number, isAwaited: isAwaited) }
}

extension DashboardModel {
    /// Whether the landscape is among the panels on the screen.
    var showsLandscape: Bool {
        showsLanes
            ? tilePanels.contains(.landscape) : layout(size: size).panels.contains { $0.kind == .landscape }
    }

    /// Shows the landscape over the whole screen, cuts it otherwise, or has it made anew.
    mutating func survey(_ action: Action) {
        guard action != .landscape else {
            showAlone(.landscape)
            return
        }
        guard showsLandscape else {
            notice = Notice(localized("V shows the loss landscape"))
            return
        }
        if action == .nextPlane {
            let planes = LossLandscape.Plane.allCases
            let index = planes.firstIndex(of: landscape.plane) ?? 0
            landscape.plane = planes[(index + 1) % planes.count]
            landscape.window = LandscapeWindow()
            notice = Notice(landscape.plane.words)
        } else {
            landscape.number += 1
            notice = Notice(localized("the landscape round step \(NumberFormat.grouped(lane?.row.step ?? 0))"))
        }
    }

    /// `:landscape path`, `random` or `line`.
    mutating func landscapeCommand(_ argument: String) {
        guard let plane = LossLandscape.Plane(rawValue: argument) else {
            notice = Notice(localized(":landscape wants path, random or line"), isError: true)
            return
        }
        landscape.plane = plane
        landscape.window = LandscapeWindow()
        if !showsLandscape { showAlone(.landscape) }
        notice = Notice(plane.words)
    }

    /// Shows less or more of it about a place in 0...1 of what is shown.
    mutating func zoomLandscape(by factor: Double, about place: (x: Double, y: Double)) {
        landscape.window = landscape.window.zoomed(by: factor, about: place)
    }

    /// One panel over the whole screen, or what was there before.
    mutating func showAlone(_ kind: PanelKind) {
        if isZoomed, focusedPanel == kind {
            (isZoomed, focus, addedPanel) = (false, nil, nil)
            if compare.returnsToLanes { (compare.isOpen, compare.returnsToLanes) = (false, false) }
        } else {
            compare.returnsToLanes = showsLanes
            compare.isChartFocused = false
            zoom(on: kind)
        }
    }
}

/// The part of a landscape that is shown, in 0...1 from the left and from the top of all of it.
package struct LandscapeWindow: Hashable, Sendable {
    private var left = 0.0
    private var top = 0.0
    private var side = 1.0

    private static let smallestSide = 1.0 / 64

    func zoomed(by factor: Double, about place: (x: Double, y: Double)) -> LandscapeWindow {
        var window = self
        window.side = min(1, max(LandscapeWindow.smallestSide, side * factor))
        window.left = min(max(0, left + place.x * (side - window.side)), 1 - window.side)
        window.top = min(max(0, top + place.y * (side - window.side)), 1 - window.side)
        return window
    }

    func domain(of landscape: LossLandscape) -> ChartDomain {
        let (x, y) = (landscape.xRange, landscape.yRange)
        let (width, height) = (x.upperBound - x.lowerBound, y.upperBound - y.lowerBound)
        let (low, high) = (x.lowerBound + left * width, y.upperBound - top * height)
        return ChartDomain(x: low...(low + side * width), y: (high - side * height)...high)
    }
}

extension LossLandscape.Plane {
    fileprivate var words: String {
        switch self {
        case .path: localized("the plane of the path's two principal directions")
        case .random: localized("a plane of two random directions, each unit's as long as its weights")
        case .line: localized("the line from where the run began to where it is")
        }
    }
}
