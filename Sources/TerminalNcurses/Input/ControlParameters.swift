/// The decimal parameters of a control sequence, separated by semicolons.
struct ControlParameters {
    private(set) var values: [Int?] = [nil]

    /// Numbers above 65535 are cut to it; an empty parameter is nil.
    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let digit = Int(byte - UInt8(ascii: "0"))
                values[values.count - 1] = min(65_535, (values[values.count - 1] ?? 0) * 10 + digit)
            default: values.append(nil)
            }
        }
    }

    var first: Int? { values[0] }
}
