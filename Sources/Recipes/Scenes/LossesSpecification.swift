import Datasets
import Messages

/// The losses of one sample.
public struct LossesSpecification: Hashable, Sendable {
    /// From 0 to 1.
    public var target: Double
    /// Where the cursor is: the net input of a sigmoid output.
    public var netInput: Double
    /// Of the descents that begin at the cursor, above 0.
    public var learningRate: Double

    public init(target: Double = 1, netInput: Double = -4, learningRate: Double = 0.5) {
        self.target = target
        self.netInput = netInput
        self.learningRate = learningRate
    }

    /// The panels of the scene, the most useful first.
    public static let panelNames = ["curves", "gradient", "values", "slopes"]
    public static let netInputs = -8.0...8.0
    static let keys = ["target", "net_input", "learning_rate"]
}

extension RecipeParser {
    func lossCurves(_ value: RecipeValue) throws(InputError) -> LossesSpecification {
        let section = try RecipeMapping(value, keys: LossesSpecification.keys)
        var result = LossesSpecification()
        if let value = section["target"] {
            result.target = try value.number("a number from 0 to 1") { (0...1).contains($0) }
        }
        if let value = section["net_input"] {
            result.netInput = try value.number("a number from -8 to 8") { LossesSpecification.netInputs.contains($0) }
        }
        if let value = section["learning_rate"] {
            result.learningRate = try value.number("a number above 0, at most 1000") { $0 > 0 && $0 <= 1000 }
        }
        return result
    }
}
