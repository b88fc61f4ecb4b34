package import Foundation

#if canImport(Darwin)
    import Darwin
#endif

/// Finds the demos and all else that comes with the program, from any working directory.
///
/// In a checkout the root is the folder that holds `demos` and `assets`; after `make install` it is
/// `PREFIX/share/neuroscope` beside `PREFIX/bin/neuroscope`.
package struct AssetLocator: Hashable, Sendable {
    /// The folder that holds `demos` and `assets`.
    package let root: URL

    package init(root: URL) {
        self.root = root
    }

    /// The folder of the recipes.
    package var demos: URL { root.appending(path: "demos") }
    /// The folder of everything else that is read at run time.
    package var assets: URL { root.appending(path: "assets") }
    /// The folder of the data sets.
    package var datasets: URL { assets.appending(path: "datasets") }

    /// The folder of the lessons, which has a folder for each language.
    package var lessons: URL { assets.appending(path: "lessons") }

    /// The folder of the files of translations.
    package var languages: URL { assets.appending(path: "languages") }

    /// The environment variable that names the root and is asked first.
    package static let environmentVariable = "NEUROSCOPE_ASSETS"

    /// Finds the root for this process.
    ///
    /// - Throws: `InputError` of kind `missingFile` if there is none; in English, as the translations are missing too.
    package static func standard() throws(InputError) -> AssetLocator {
        try locate(environment: ProcessInfo.processInfo.environment, executable: runningExecutable())
    }

    /// Finds the root by the environment variable, or else above `executable`: the first folder that
    /// holds `demos` and `assets` itself or in `share/neuroscope`.
    package static func locate(
        environment: [String: String], executable: URL?
    ) throws(InputError) -> AssetLocator {
        if let named = environment[environmentVariable], !named.isEmpty {
            let root = URL(filePath: named, directoryHint: .isDirectory)
            guard holdsAssets(root) else {
                throw InputError(
                    .missingFile,
                    Wording(verbatim: "\(environmentVariable) names a folder without \"demos\" and \"assets\""),
                    file: named)
            }
            return AssetLocator(root: root)
        }
        var folder = executable?.resolvingSymlinksInPath().deletingLastPathComponent().standardizedFileURL
        while let current = folder {
            let installed = current.appending(path: "share/neuroscope")
            if holdsAssets(current) { return AssetLocator(root: current) }
            if holdsAssets(installed) { return AssetLocator(root: installed) }
            let parent = current.deletingLastPathComponent()
            folder = parent.path == current.path ? nil : parent
        }
        throw InputError(
            .missingFile,
            Wording(
                verbatim: "the folders \"demos\" and \"assets\" are not beside the program; "
                    + "set \(environmentVariable) to their parent"))
    }

    private static func holdsAssets(_ folder: URL) -> Bool {
        ["demos", "assets/datasets"].allSatisfy { name in
            var isDirectory: ObjCBool = false
            let exists = FileManager.default.fileExists(
                atPath: folder.appending(path: name).path, isDirectory: &isDirectory)
            return exists && isDirectory.boolValue
        }
    }

    private static func runningExecutable() -> URL? {
        #if os(Linux)
            if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
                return URL(filePath: path)
            }
        #elseif canImport(Darwin)
            var size = UInt32(4096)
            var buffer = [CChar](repeating: 0, count: Int(size))
            if _NSGetExecutablePath(&buffer, &size) == 0 {
                let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
                return URL(filePath: String(decoding: bytes, as: UTF8.self))
            }
        #endif
        return CommandLine.arguments.first.map { URL(filePath: $0) }
    }
}
