/// What is seen of images, and the one that is drawn by hand.
struct ImageState: Hashable, Sendable {
    /// The place of the chosen image among the test samples, or among the training samples where none are held out.
    var selected = 0
    /// The first layer's units begin with this one, in screens of them.
    var filterPage = 0
    /// Grey values of the drawing, row by row; empty before the first stroke.
    var drawing: [Double] = []
    /// The pixel under the cursor, from the left and from the top.
    var pixel = Pixel(x: 0, y: 0)
    /// Where the stroke of the mouse was last; nil between strokes.
    var strokeEnd: Pixel?

    struct Pixel: Hashable, Sendable {
        var x: Int
        var y: Int
    }
}
