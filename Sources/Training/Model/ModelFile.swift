import Foundation

/// A trained network as a file: layers with their parameters, and what is needed to go on training exactly.
struct ModelFile: Codable, Hashable, Sendable {
    struct Layer: Codable, Hashable, Sendable {
        var inputs: Int
        var outputs: Int
        var activation: String
        /// A row of `inputs` numbers for each of the `outputs`.
        var weights: [[Double]]
        var biases: [Double]
    }

    static let formatName = "neuroscope-model"
    static let currentVersion = 1

    var format = Self.formatName
    var version = Self.currentVersion
    var layers: [Layer]
    var state: ModelState?

    /// The sizes of the layers, inputs first: `2-4-1`.
    var shape: String {
        ([layers.first?.inputs ?? 0] + layers.map(\.outputs)).map(String.init).joined(separator: "-")
    }
}

/// What a run needs, beside weights and biases, to go on bit for bit.
struct ModelState: Codable, Hashable, Sendable {
    /// How raw inputs were shifted and scaled.
    struct InputScaling: Codable, Hashable, Sendable {
        var means: [Double]
        var scales: [Double]
    }

    var step: Int
    var samples: Int
    var optimizer: String
    var updates: Int
    /// The optimizer's numbers, a row per kind, laid out like the parameters: layer by layer weights, biases,
    /// learnt parameter.
    var slots: [[Double]]
    var order: BatchSequence.Place
    var dropoutGenerator: [UInt64]
    var slopeGenerator: [UInt64]
    var gradientNorm: Double?
    var learningRate: Double
    var stops: StopTracker
    /// The learnt parameter of each layer's activation; null where there is none.
    var learntParameters: [Double?]
    var inputScaling: InputScaling?
}
