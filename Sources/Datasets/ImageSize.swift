/// The extent of images whose pixels are a data set's raw inputs.
///
/// The raw inputs are then grey values from 0 (paper) to 1 (ink), row by row from the top left.
public struct ImageSize: Hashable, Sendable {
    /// In pixels.
    public let width: Int
    /// In pixels.
    public let height: Int

    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    public var pixelCount: Int { width * height }
}
