import Messages
import Shell
import TerminalUI

extension DashboardModel {
    /// Changes what is seen of the run and nothing of the run itself.
    mutating func look(_ action: Action) {
        switch action {
        case .inspect: beginInspecting()
        case .axis:
            lossScale = lossScale == .logarithmic ? .linear : .logarithmic
            notice = Notice(lossScale == .logarithmic ? localized("logarithmic axis") : localized("linear axis"))
        case .smoothing:
            let weights = DashboardModel.smoothingWeights
            smoothing = weights[((weights.firstIndex(of: smoothing) ?? 0) + 1) % weights.count]
            notice = Notice(
                smoothing == 0
                    ? localized("smoothing off") : localized("smoothing \(NumberFormat.plainDecimal(smoothing))"))
        case .back: if isZoomed { isZoomed = false } else { compare.isOpen = false }
        default: break
        }
    }

    /// Shows one panel alone, as `render --panel` does, of the first lane where there are several.
    package mutating func zoom(on kind: PanelKind) {
        focus = kind
        addedPanel = kind
        compare.isOpen = true
        isZoomed = true
    }

    /// One lane or one panel over the whole screen, or what was there before.
    mutating func zoomOrBack() {
        if isZoomed, addedPanel == focusedPanel {
            mode = .normal
            showAlone(focusedPanel)
        } else if isZoomed {
            isZoomed = false
        } else if isComparing {
            compare.isOpen = false
        } else {
            isZoomed = true
        }
    }

    /// Shows one step in numbers over the whole screen, or what was there before.
    mutating func explain() {
        showAlone(.backward)
        if isZoomed { mode = .inspecting(.backward, x: 0, y: 0) }
    }

    private mutating func beginInspecting() {
        let kind = focusedPanel
        guard let entry = kind.type.entry else {
            notice = .nothingToPointAt
            return
        }
        mode = .inspecting(kind, x: entry.x, y: entry.y)
    }

    /// How far one arrow key moves the cursor.
    func cursorStep(in kind: PanelKind) -> (x: Double, y: Double) {
        guard let area = layout(size: size).area(of: kind)?.inset(columns: 1, rows: 1), !area.isEmpty else {
            return (0.05, 0.05)
        }
        return (1 / Double(area.columns), 1 / Double(area.rows))
    }
}
