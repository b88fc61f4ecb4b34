import Messages

/// Something to tell until the next key.
package struct Notice: Hashable, Sendable {
    package var words: String
    package var isError: Bool

    package init(_ words: String, isError: Bool = false) {
        self.words = words
        self.isError = isError
    }

    /// What Enter says on a panel without a cursor.
    package static var nothingToPointAt: Notice {
        Notice(localized("nothing to point at in this panel; Tab goes to another"))
    }
}
