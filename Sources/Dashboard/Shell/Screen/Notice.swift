/// Something to tell until the next key.
package struct Notice: Hashable, Sendable {
    package var words: String
    package var isError: Bool

    package init(_ words: String, isError: Bool = false) {
        self.words = words
        self.isError = isError
    }
}
