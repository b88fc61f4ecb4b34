import Datasets
public import Foundation
public import Messages

/// Runs on their way, written down while they go on, so that a crash loses little.
///
/// Each running program has a file of its own in `$XDG_STATE_HOME/neuroscope`, or else in
/// `~/.local/state/neuroscope`; a run that ends in good order takes its file away.
public struct RunJournal: Sendable {
    /// The file of this run.
    public let url: URL

    /// - Parameters:
    ///   - name: the recipe's name.
    ///   - folder: where journals are kept.
    ///   - process: the number of the process that runs it.
    public init(name: String, folder: URL = RunJournal.standardFolder, process: Int32 = getpid()) {
        let safe = name.map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : "_" }
        url = folder.appending(path: "\(String(safe))-\(process).run")
    }

    /// Where journals are kept unless told.
    public static var standardFolder: URL { StateFolder.standard }

    /// Writes the run as it stands, whole or not at all.
    ///
    /// - Throws: `InputError` (`cannotWrite`).
    public func write(_ run: RunFile) throws(InputError) {
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(run.yaml.utf8).write(to: url, options: .atomic)
        } catch {
            throw InputError(
                .cannotWrite, "the journal cannot be written: \(error.localizedDescription)", file: url.path)
        }
    }

    /// Takes the file away.
    public func remove() { try? FileManager.default.removeItem(at: url) }

    /// Takes the journal of a program that is gone away, once its run has been taken up; any other file stays.
    public static func discard(_ url: URL, in folder: URL = RunJournal.standardFolder) {
        guard abandoned(in: folder).contains(where: { $0.standardizedFileURL == url.standardizedFileURL }) else {
            return
        }
        try? FileManager.default.removeItem(at: url)
    }

    /// Journals of runs of the same recipe that were cut off, the newest first.
    public func abandoned() -> [URL] {
        let prefix = url.lastPathComponent.prefix { $0 != "." }.split(separator: "-").dropLast().joined(separator: "-")
        return RunJournal.abandoned(in: url.deletingLastPathComponent()).filter {
            $0.deletingPathExtension().lastPathComponent.split(separator: "-").dropLast().joined(separator: "-")
                == prefix
        }
    }

    /// The journals of programs that are no longer there, the newest first.
    public static func abandoned(in folder: URL = RunJournal.standardFolder) -> [URL] {
        let keys: [URLResourceKey] = [.contentModificationDateKey]
        let files =
            (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: keys)) ?? []
        let date = { (url: URL) in
            (try? url.resourceValues(forKeys: Set(keys)))?.contentModificationDate ?? .distantPast
        }
        return files.filter { isAbandoned($0) }.sorted { date($0) > date($1) }
    }

    private static func isAbandoned(_ url: URL) -> Bool {
        guard url.pathExtension == "run",
            let process = url.deletingPathExtension().lastPathComponent.split(separator: "-").last.flatMap({ Int32($0) }
            )
        else { return false }
        return kill(process, 0) != 0 && errno == ESRCH
    }
}
