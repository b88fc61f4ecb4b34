import Foundation

/// The inverse of the sigmoid: ln(a / (1 - a)).
enum Logit {
    static func value(_ probability: Double) -> Double { log(probability) - log1p(-probability) }
}
