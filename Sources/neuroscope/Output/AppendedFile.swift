import Datasets
import Foundation
import Messages

/// A file that grows line by line and outlives the program that writes it, however that ends.
struct AppendedFile: ~Copyable {
    private let descriptor: Int32
    private let name: String

    /// Opens the file, creates it where there is none, and keeps other programs of this kind off it.
    ///
    /// - Throws: `InputError` (`cannotWrite`).
    init(path: String) throws(InputError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_NOCTTY | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Self.failure(path, errorText(errno)) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
            close(descriptor)
            throw Self.failure(path, "another program is writing it")
        }
        self.descriptor = descriptor
        name = path
    }

    deinit { close(descriptor) }

    /// What the file holds; nothing where it is a pipe or a device.
    ///
    /// - Throws: `InputError` (`cannotWrite`).
    func contents() throws(InputError) -> Data {
        guard isRegular else { return Data() }
        do {
            return try Data(contentsOf: URL(filePath: name))
        } catch {
            throw Self.failure(name, "it cannot be read")
        }
    }

    /// Cuts off what follows a length in bytes.
    ///
    /// - Throws: `InputError` (`cannotWrite`).
    func truncate(to length: Int) throws(InputError) {
        guard isRegular else { return }
        guard ftruncate(descriptor, off_t(length)) == 0 else { throw Self.failure(name, errorText(errno)) }
    }

    /// Appends a line in one piece.
    ///
    /// - Throws: `InputError` (`cannotWrite`).
    func append(line: String) throws(InputError) {
        let bytes = Array((line + "\n").utf8)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                throw Self.failure(name, errorText(errno))
            }
        }
    }

    private var isRegular: Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    private static func failure(_ name: String, _ reason: String) -> InputError {
        InputError(.cannotWrite, "cannot be written: \(reason)", file: name)
    }
}
