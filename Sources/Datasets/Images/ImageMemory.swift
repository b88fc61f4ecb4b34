import Foundation
import Synchronization

/// The images that were read last, so that the variants, seeds and settings of a run need not unfold their files again.
enum ImageMemory {
    /// Larger files are not kept.
    private static let mostBytes = 256 << 20

    /// Two files as they stand.
    struct Key: Hashable, Sendable {
        let images: FileStamp
        let labels: FileStamp

        /// - Returns: nil where a file is not there.
        init?(_ source: IDXSource, relativeTo directory: URL?) {
            guard let images = FileStamp(source.images, relativeTo: directory),
                let labels = FileStamp(source.labels, relativeTo: directory)
            else { return nil }
            self.images = images
            self.labels = labels
        }
    }

    private static let kept = Mutex<(key: Key, images: LabelledImages)?>(nil)

    /// The images of unchanged files.
    static func images(for key: Key?) -> LabelledImages? {
        kept.withLock { entry in
            guard let entry, entry.key == key else { return nil }
            return entry.images
        }
    }

    static func keep(_ images: LabelledImages, for key: Key?) {
        guard let key, images.byteCount <= mostBytes else { return }
        kept.withLock { $0 = (key, images) }
    }
}
