/// Zero-filled storage of a fixed number of elements, aligned to 64 bytes and padded with zeros to
/// whole 64-byte lines, so that vector loops may run over the end.
///
/// The owner keeps `base` from being used after the buffer is gone and indices below `count`.
@safe public final class AlignedBuffer<Element: RealScalar> {
    public let count: Int
    /// The number of elements that may be read and written, `count` rounded up to whole lines.
    public let paddedCount: Int
    @unsafe public let base: UnsafeMutablePointer<Element>

    public init(count: Int) {
        let perLine = 64 / MemoryLayout<Element>.stride
        self.count = count
        paddedCount = max(1, (count + perLine - 1) / perLine) * perLine
        let raw = UnsafeMutableRawPointer.allocate(
            byteCount: paddedCount * MemoryLayout<Element>.stride, alignment: 64)
        unsafe base = raw.bindMemory(to: Element.self, capacity: paddedCount)
        unsafe base.initialize(repeating: 0, count: paddedCount)
    }

    public convenience init(_ elements: [Element]) {
        self.init(count: elements.count)
        replace(with: elements)
    }

    deinit { unsafe base.deallocate() }

    @inlinable
    public subscript(index: Int) -> Element {
        get {
            precondition(index >= 0 && index < count)
            return unsafe base[index]
        }
        set {
            precondition(index >= 0 && index < count)
            unsafe base[index] = newValue
        }
    }

    /// A copy of the elements, without the padding.
    public var array: [Element] { unsafe Array(UnsafeBufferPointer(start: base, count: count)) }

    /// Copies the elements in, as many as fit.
    public func replace(with elements: [Element]) {
        let fitting = min(count, elements.count)
        for index in 0..<fitting { unsafe base[index] = elements[index] }
    }

    public func fill(with element: Element) {
        unsafe base.update(repeating: element, count: count)
    }
}
