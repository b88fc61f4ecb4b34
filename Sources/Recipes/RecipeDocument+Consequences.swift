import Datasets
import NeuralNetworks

/// What changes along with a setting. Nothing is dropped that is among the paths `together`, which
/// are set by the same call.
extension RecipeDocument {
    /// Drops the options that the optimizer does not have.
    mutating func dropOptimizerOptions(keeping together: Set<String>) {
        guard var optimizer = root["optimizer"], optimizer.isMapping else { return }
        let name = optimizer["name"]?.text ?? OptimizerSpecification().name
        let known = RecipeKeys.optimizer + optimizers.options(of: name).map(\.name)
        drop(from: &optimizer, path: "optimizer", except: known, keeping: together)
        root["optimizer"] = optimizer
    }

    /// Drops the options that the schedule does not have.
    mutating func dropScheduleOptions(keeping together: Set<String>) {
        guard var schedule = root["optimizer"]?["schedule"], schedule.isMapping else { return }
        let name = schedule["name"]?.text ?? ScheduleSpecification().name
        let known = RecipeKeys.schedule + LearningRateSchedule.options(of: name).map(\.name)
        drop(from: &schedule, path: "optimizer.schedule", except: known, keeping: together)
        root["optimizer"]?["schedule"] = schedule
    }

    /// Drops the data sources other than `key`, and what only the source before could have.
    mutating func dropOtherSources(than key: String?, before: RecipeNode, keeping together: Set<String>) {
        guard var data = root["data"], data.isMapping else { return }
        let sources = RecipeKeys.sources.map(\.row.name)
        if let key, sources.contains(key) {
            for other in sources where other != key && !isProtected("data.\(other)", by: together) {
                data[other] = nil
            }
        }
        if let new = RecipeParser.source(in: data) {
            let old = RecipeParser.source(in: before["data"]) ?? DataSpecification().source
            var stale: [String] = []
            if old.key != new.key { stale = ["samples", "noise", "encoding", "standardize"] }
            if old != new, old.rawInputCount == nil || old.rawInputCount != new.rawInputCount {
                stale.append("features")
            }
            if new.task == .regression { stale.append("label_noise") }
            if old != new { stale += ["points", "removed_samples"] }
            if !new.allows(classes: data["classes"]?.text) { stale.append("classes") }
            for key in stale where !isProtected("data.\(key)", by: together) { data[key] = nil }
        }
        root["data"] = data
    }

    /// Drops `model.output` or `loss` where they do not go with each other or with the data: the
    /// output where the loss has changed, the loss where the output has, either where the data has.
    mutating func dropMisfits(keeping together: Set<String>, changed path: String) {
        guard let task = RecipeParser.task(of: root["data"]) else { return }
        let output = root["model"]?["output"]
        let outputName = output?.text ?? output?["name"]?.text
        let lossName = root["loss"]?.text
        if let outputName, !isProtected("model.output", by: together) {
            let isMisfit =
                path == "loss"
                ? !OutputRules.fits(output: outputName, loss: lossName, task: task)
                : !OutputRules.fits(output: outputName, loss: nil, task: task)
            if isMisfit { root["model"]?["output"] = nil }
        }
        if let lossName, path != "loss", !isProtected("loss", by: together) {
            let remaining = root["model"]?["output"] == nil ? nil : outputName
            if !OutputRules.fits(output: remaining, loss: lossName, task: task) { root["loss"] = nil }
        }
    }

    private func drop(
        from node: inout RecipeNode, path: String, except known: [String], keeping together: Set<String>
    ) {
        for entry in node.entries
        where !known.contains(entry.key) && !isProtected("\(path).\(entry.key)", by: together) {
            node[entry.key] = nil
        }
    }

    /// Whether `path`, the section that it stands in or something below it is among `together`.
    private func isProtected(_ path: String, by together: Set<String>) -> Bool {
        together.contains { $0 == path || path.hasPrefix($0 + ".") || $0.hasPrefix(path + ".") }
    }
}

extension DataSource {
    /// Whether it can have the number of classes that a recipe tells.
    fileprivate func allows(classes: String?) -> Bool {
        guard case .planar(let set) = self else { return false }
        return classes.flatMap { Int($0) }.map(set.classCounts.contains) ?? true
    }
}
