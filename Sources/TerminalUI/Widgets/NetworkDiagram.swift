/// The units of a network by layer with the weights between them.
public struct NetworkDiagram: Widget {
    public struct Layer: Hashable, Sendable {
        /// Outputs of the first units; not all of a large layer need be given. Empty: unknown.
        public var values: [Float]
        /// Units of the layer, at least `values.count`.
        public var count: Int

        public init(values: [Float], count: Int? = nil) {
            self.values = values
            self.count = max(values.count, count ?? 0)
        }
    }

    /// A unit picked by the user: its edges are drawn bright and the others dim.
    public struct Selection: Hashable, Sendable {
        public var layer: Int
        public var unit: Int

        public init(layer: Int, unit: Int) {
            self.layer = layer
            self.unit = unit
        }
    }

    /// The inputs first, the outputs last.
    public var layers: [Layer]
    /// `weights[layer][to][from]`: from unit `from` of `layers[layer]` to unit `to` of the next one.
    /// Those of units without values may be left out.
    public var weights: [[[Float]]]
    /// `nil` or missing ones: x₁, x₂, ...
    public var inputNames: [String]?
    /// `nil` or missing ones: y, or y₁, y₂, ...
    public var outputNames: [String]?
    public var selected: Selection?

    public init(
        layers: [Layer], weights: [[[Float]]] = [], inputNames: [String]? = nil, outputNames: [String]? = nil,
        selected: Selection? = nil
    ) {
        self.layers = layers
        self.weights = weights
        self.inputNames = inputNames
        self.outputNames = outputNames
        self.selected = selected
    }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
    }
}
