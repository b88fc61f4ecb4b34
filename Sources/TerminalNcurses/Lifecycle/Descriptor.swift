import CNcurses

/// Reads what a descriptor has, up to the size of the buffer: the number of bytes, 0 where there are
/// none now, nil at its end.
func readBytes(from descriptor: Int32, into buffer: inout [UInt8]) -> Int? {
    let count = unsafe buffer.withUnsafeMutableBufferPointer { bytes in
        unsafe terminal_read(descriptor, bytes.baseAddress, UInt(bytes.count))
    }
    return count < 0 ? nil : Int(count)
}
