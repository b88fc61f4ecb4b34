import Datasets
package import Messages
import NeuralNetworks

extension RecipeParser {
    /// The optimizer in a recipe whose run has that many `steps`, on which some schedules depend.
    package static func optimizer(_ value: RecipeValue, steps: Int?) throws(InputError) -> OptimizerSpecification {
        var optimizer = OptimizerSpecification()
        guard value.node.isMapping else {
            optimizer.name = try value.name(among: optimizers.names)
            optimizer.learningRate = defaultLearningRate(of: optimizer.name)
            return optimizer
        }
        if let node = value.node["name"] {
            let name = RecipeValue(node: node, path: value.path + ".name", file: value.file)
            optimizer.name = try name.name(among: optimizers.names)
        }
        let known = optimizers.options(of: optimizer.name)
        let section = try RecipeMapping(value, keys: RecipeKeys.optimizer + known.map(\.name))
        optimizer.learningRate = defaultLearningRate(of: optimizer.name)
        if let value = section["learning_rate"] {
            optimizer.learningRate = try value.number("a number above 0") { $0 > 0 }
        }
        optimizer.options = try options(section, known)
        if let value = section["clip_norm"] { optimizer.clipNorm = try value.number("a number above 0") { $0 > 0 } }
        if let value = section["schedule"] { optimizer.schedule = try schedule(value, steps: steps) }
        return optimizer
    }

    private static func defaultLearningRate(of name: String) -> Double {
        optimizers.defaultLearningRate(of: name) ?? OptimizerSpecification().learningRate
    }

    private static func schedule(_ value: RecipeValue, steps: Int?) throws(InputError) -> ScheduleSpecification {
        var schedule = ScheduleSpecification()
        let names = LearningRateSchedule.names
        if value.node.isMapping {
            if let node = value.node["name"] {
                let name = RecipeValue(node: node, path: value.path + ".name", file: value.file)
                schedule.name = try name.name(among: names)
            }
            let known = LearningRateSchedule.options(of: schedule.name)
            let section = try RecipeMapping(value, keys: RecipeKeys.schedule + known.map(\.name))
            if let value = section["warm_up"] {
                schedule.warmUp = try value.integer("a whole number of steps, 0 or more", in: 0...1_000_000_000)
            }
            for option in known {
                guard let value = section[option.name] else { continue }
                schedule.options[option.name] = try value.number(option.expected) { option.isValid($0) }
            }
        } else {
            schedule.name = try value.name(among: names)
        }
        if LearningRateSchedule(schedule, steps: steps) == nil {
            throw value.error(
                "\(schedule.name) needs to know its length, expected the key steps here or in the recipe")
        }
        return schedule
    }
}
