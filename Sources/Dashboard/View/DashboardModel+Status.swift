import Messages
package import Shell
import TerminalUI
import Training

extension DashboardModel {
    /// The verdict and the notice of now.
    package var statusLine: StatusLine {
        var line = StatusLine(verdict: lane.map { $0.verdict.words }, notice: notice)
        if isComparing, let lane { line.verdict?.subject = lane.name }
        if state.hasEnded, state != .diverged, let ending = lane?.ending {
            line.ending = "\(state.words): \(ending)"
        }
        if let lane, lane.row.step < lane.timeline.presentStep {
            line.verdict = VerdictWords(
                mark: "◂", finding: localized("looking back"),
                advice: localized("space goes on from here in a new branch, End returns"), tone: .warning)
        }
        return line
    }
}
