import Datasets
import Foundation
import Messages

/// A file to write at the end of a run: its place is checked before the run, and it appears whole or not at all.
struct OutputFile {
    private let url: URL
    private let name: String
    /// A terminal, a pipe or `/dev/null`, which is written to as it is.
    private let isDevice: Bool

    /// - Throws: `InputError` (`cannotWrite`) where no such file can be written.
    init(path: String) throws(InputError) {
        name = path
        url = URL(filePath: path).resolvingSymlinksInPath()
        let type = try? FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
        if type == .typeDirectory {
            throw InputError(.cannotWrite, "cannot be written: it is a folder", file: path)
        }
        isDevice = type.map { $0 != .typeRegular } ?? false
        try check()
    }

    private func check() throws(InputError) {
        let place = isDevice || FileManager.default.fileExists(atPath: url.path) ? url.path : temporary.path
        let descriptor = open(place, O_WRONLY | O_CREAT | O_NOCTTY, 0o666)
        guard descriptor >= 0 else { throw failure(errorText(errno)) }
        close(descriptor)
        if place == temporary.path { unlink(place) }
    }

    /// Writes the contents.
    ///
    /// - Throws: `InputError` (`cannotWrite`).
    func write(_ text: String) throws(InputError) {
        try write { url throws(InputError) in
            do {
                try Data(text.utf8).write(to: url)
            } catch {
                throw failure(error.localizedDescription)
            }
        }
    }

    /// Lets `body` write to a temporary name, and gives what it wrote its own name.
    ///
    /// - Throws: `InputError` (`cannotWrite`).
    func write(_ body: (URL) throws(InputError) -> Void) throws(InputError) {
        do {
            try body(temporary)
        } catch {
            unlink(temporary.path)
            throw error
        }
        if isDevice {
            defer { unlink(temporary.path) }
            guard let device = FileHandle(forWritingAtPath: url.path), let data = try? Data(contentsOf: temporary),
                (try? device.write(contentsOf: data)) != nil
            else { throw failure("the device refused") }
        } else if rename(temporary.path, url.path) != 0 {
            let reason = errorText(errno)
            unlink(temporary.path)
            throw failure(reason)
        }
    }

    private var temporary: URL {
        let folder = isDevice ? FileManager.default.temporaryDirectory : url.deletingLastPathComponent()
        return folder.appending(path: ".\(url.lastPathComponent).\(getpid()).tmp")
    }

    private func failure(_ reason: String) -> InputError {
        InputError(.cannotWrite, "cannot be written: \(reason)", file: name)
    }
}
