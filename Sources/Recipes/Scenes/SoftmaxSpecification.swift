import Datasets
import Messages

/// Logits that become probabilities.
public struct SoftmaxSpecification: Hashable, Sendable {
    /// Two to ten.
    public var logits: [Double]
    /// Above 0.
    public var temperature: Double
    /// The class that is right, counted from 1.
    public var target: Int
    /// Of the descent on the logits, above 0.
    public var learningRate: Double

    public init(logits: [Double] = [1, 2, 3], temperature: Double = 1, target: Int = 1, learningRate: Double = 0.5) {
        self.logits = logits
        self.temperature = temperature
        self.target = target
        self.learningRate = learningRate
    }

    /// The panels of the scene, the most useful first.
    public static let panelNames = ["bars", "values", "temperature", "gradient"]
    public static let classCounts = 2...10
    public static let temperatures = 0.01...100
    static let keys = ["logits", "temperature", "target", "learning_rate"]
}

extension RecipeParser {
    func softmax(_ value: RecipeValue) throws(InputError) -> SoftmaxSpecification {
        let section = try RecipeMapping(value, keys: SoftmaxSpecification.keys)
        var result = SoftmaxSpecification()
        if let value = section["logits"] {
            result.logits = []
            for element in try value.list("a list of logits such as [1, 2, 3]") {
                result.logits.append(try element.number("a finite number") { _ in true })
            }
            guard SoftmaxSpecification.classCounts.contains(result.logits.count) else {
                throw value.error("found \(result.logits.count) logits, expected two to ten")
            }
        }
        if let value = section["temperature"] {
            result.temperature = try value.number("a number from 0.01 to 100") {
                SoftmaxSpecification.temperatures.contains($0)
            }
        }
        if let value = section["target"] {
            let count = result.logits.count
            result.target = try value.integer("a class from 1 to \(count)", in: 1...count)
        }
        if let value = section["learning_rate"] {
            result.learningRate = try value.number("a number above 0, at most 1000") { $0 > 0 && $0 <= 1000 }
        }
        return result
    }
}
