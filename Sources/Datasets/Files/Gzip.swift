import CZlib
package import Messages

/// Files compressed with gzip (RFC 1952).
package enum Gzip {
    /// The most bytes that a file may unfold to.
    static let limit = 4 << 30

    /// Whether `bytes` begin as a gzip file does.
    package static func isCompressed(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

    /// The contents of a gzip file; of several joined files the contents one after the other. Errors name
    /// the file as `file`.
    ///
    /// - Throws: `InputError` where the file is cut off or corrupt, or far too large.
    package static func decompressed(_ bytes: [UInt8], file: String) throws(InputError) -> [UInt8] {
        guard UInt64(bytes.count) <= UInt64(UInt32.max) else {
            throw InputError(.data, "found a compressed file of more than 4 GiB, expected a smaller one", file: file)
        }
        var stream = z_stream()
        guard neuroscope_gunzip_begin(&stream) == Z_OK else {
            throw InputError(.data, "there is no memory to unfold the gzip file", file: file)
        }
        defer { inflateEnd(&stream) }
        var input = bytes
        var output: [UInt8] = []
        output.reserveCapacity(min(limit, 4 * bytes.count))
        let outcome = input.withUnsafeMutableBufferPointer { buffer in
            stream.next_in = buffer.baseAddress
            stream.avail_in = UInt32(buffer.count)
            return inflate(&stream, into: &output)
        }
        switch outcome {
        case .complete: return output
        case .cutOff: throw InputError(.data, "the gzip file ends in the middle, expected all of it", file: file)
        case .tooLarge: throw InputError(.data, "the gzip file unfolds to more than 4 GiB", file: file)
        case .corrupt:
            throw InputError(.data, "the gzip file is corrupt: its contents do not match its checksum", file: file)
        }
    }

    private enum Outcome {
        case complete, cutOff, corrupt, tooLarge
    }

    /// Unfolds all that `stream` has, also where several gzip files were joined.
    private static func inflate(_ stream: inout z_stream, into output: inout [UInt8]) -> Outcome {
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let (status, count) = chunk.withUnsafeMutableBufferPointer { buffer in
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(buffer.count)
                let status = CZlib.inflate(&stream, Z_NO_FLUSH)
                return (status, buffer.count - Int(stream.avail_out))
            }
            output.append(contentsOf: chunk[..<count])
            if output.count > limit { return .tooLarge }
            switch status {
            case Z_STREAM_END:
                if stream.avail_in == 0 { return .complete }
                if inflateReset(&stream) != Z_OK { return .corrupt }
            case Z_OK:
                if stream.avail_in == 0, count < chunk.count { return .cutOff }
            case Z_BUF_ERROR: return .cutOff
            default: return .corrupt
            }
        }
    }
}
