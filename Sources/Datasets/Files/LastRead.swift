import Synchronization

/// What was read last, so that the variants, seeds and settings of a run need not read their files again.
final class LastRead<Key: Hashable & Sendable, Contents: Sendable>: Sendable {
    private let kept = Mutex<(key: Key, contents: Contents)?>(nil)

    /// What was read of unchanged files.
    func contents(for key: Key?) -> Contents? {
        kept.withLock { entry in
            guard let entry, entry.key == key else { return nil }
            return entry.contents
        }
    }

    func keep(_ contents: Contents, for key: Key?) {
        guard let key else { return }
        kept.withLock { $0 = (key, contents) }
    }
}
