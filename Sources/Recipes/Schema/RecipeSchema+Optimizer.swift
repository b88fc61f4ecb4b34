import NeuralNetworks

extension RecipeSchema {
    static var learningRate: SchemaNode { .number(above: 0).described("Before the schedule.") }
    static var clipNorm: SchemaNode { .number(above: 0).described("Longer gradients are scaled down to this L2 norm.") }

    static var optimizer: SchemaNode {
        anyOptimizer(extra: [("schedule", .reference("schedule")), ("clip_norm", .reference("clip_norm"))])
    }

    /// A name, or a mapping with the options of what it names, and with `extra` keys.
    package static func anyOptimizer(extra: [(key: String, node: SchemaNode)]) -> SchemaNode {
        let standard = OptimizerSpecification().name
        var nodes: [SchemaNode] = [.choice(optimizers.names)]
        for name in optimizers.names {
            let rate = optimizers.defaultLearningRate(of: name) ?? OptimizerSpecification().learningRate
            let own = optimizers.options(of: name).map { (key: $0.name, node: SchemaNode.option($0)) }
            nodes.append(
                .mapping(
                    [("name", .word(name)), ("learning_rate", learningRate.defaulting(to: .number(rate)))]
                        + own + extra,
                    required: name == standard ? [] : ["name"]))
        }
        return SchemaNode.any(of: nodes).defaulting(to: .string(standard))
    }

    static var schedule: SchemaNode {
        let names = LearningRateSchedule.names
        let standard = ScheduleSpecification()
        let warmUp = SchemaNode.whole(from: 0, to: 1_000_000_000).defaulting(to: .number(Double(standard.warmUp)))
            .described("Steps over which the rate rises linearly before the schedule begins.")
        var nodes: [SchemaNode] = [.choice(names)]
        for name in names {
            let own = LearningRateSchedule.options(of: name).map { (key: $0.name, node: scheduleOption($0)) }
            nodes.append(
                .mapping(
                    [("name", .word(name)), ("warm_up", warmUp)] + own,
                    required: name == standard.name ? [] : ["name"]))
        }
        return SchemaNode.any(of: nodes).defaulting(to: .string(standard.name))
            .described("How the learning rate changes over steps.")
    }

    private static func scheduleOption(_ option: LearningRateSchedule.Option) -> SchemaNode {
        let node: SchemaNode =
            option.isWhole
            ? .whole(from: Int(option.range.lowerBound))
            : .number(
                from: option.range.lowerBound,
                to: option.range.upperBound == .greatestFiniteMagnitude ? nil : option.range.upperBound)
        return option.defaultValue.map { node.defaulting(to: .number($0)) } ?? node
    }
}
