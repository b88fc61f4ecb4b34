/// `PATH=V1,V2,...`: a variant for each value of one key.
public struct Comparison: Hashable, Sendable {
    private let settings: [Setting]

    /// - Returns: nil where ``Setting/alternatives(_:)`` is.
    public init?(_ text: String) {
        guard let settings = Setting.alternatives(text) else { return nil }
        self.settings = settings
    }

    public var values: [String] { settings.map(\.value) }
    /// Their labels are `PATH=V`.
    public var variants: [Variant] { settings.map { Variant(label: "\($0.path)=\($0.value)", settings: [$0]) } }
}
