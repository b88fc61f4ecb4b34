package import Calculus
import Shell

/// One optimizer of a race.
package struct Racer: Sendable {
    /// The name on screen.
    package var label: String
    /// Whether it runs and is drawn; one that is switched on catches up.
    package var isOn = true
    package var descent: Descent

    package init(label: String, descent: Descent) {
        self.label = label
        self.descent = descent
    }

    /// A name that tells plain gradient descent, momentum and Nesterov's acceleration apart.
    static func label(of choice: OptimizerChoice) -> String {
        guard choice.name == "sgd", choice.option("momentum") > 0 else { return choice.name }
        return choice.option("nesterov") > 0 ? "nesterov" : "momentum"
    }

    /// Labels of which no two are the same: those that clash get what tells them apart. `chosen` are the labels that
    /// were told, nil where none was.
    static func labels(for settings: [DescentSettings], chosen: [String?] = []) -> [String] {
        var labels = settings.map { label(of: $0.optimizer) }
        for (index, label) in chosen.enumerated() { labels[index] = label ?? labels[index] }
        let details: [(DescentSettings) -> String] = [
            { "lr \(LearningRate.text($0.optimizer.learningRate))" }, { DescentRace.words(batch: $0.batch) },
        ]
        for detail in details {
            let before = labels
            for index in labels.indices {
                let same = settings.indices.filter { before[$0] == before[index] }
                guard Set(same.map { detail(settings[$0]) }).count > 1 else { continue }
                labels[index] = "\(before[index]) \(detail(settings[index]))"
            }
        }
        let before = labels
        for index in labels.indices where before.firstIndex(of: before[index]) != index {
            labels[index] = "\(before[index]) (\(index + 1))"
        }
        return labels
    }
}
