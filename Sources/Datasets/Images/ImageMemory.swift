import Foundation

/// The images that were read last.
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

    private static let lastRead = LastRead<Key, LabelledImages>()

    /// The images of unchanged files.
    static func images(for key: Key?) -> LabelledImages? { lastRead.contents(for: key) }

    static func keep(_ images: LabelledImages, for key: Key?) {
        if images.byteCount <= mostBytes { lastRead.keep(images, for: key) }
    }
}
