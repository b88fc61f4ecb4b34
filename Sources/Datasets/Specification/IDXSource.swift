/// Images and their labels in two files in MNIST's format, compressed with gzip or not.
public struct IDXSource: Hashable, Sendable {
    /// The file of the images; relative paths are relative to the recipe.
    public var images: String
    /// The file of the labels, one for each image.
    public var labels: String

    public init(images: String, labels: String) {
        self.images = images
        self.labels = labels
    }
}
