package import Foundation

/// Where the program keeps what it remembers between runs: `$XDG_STATE_HOME/neuroscope`, or else
/// `~/.local/state/neuroscope`.
package enum StateFolder {
    package static var standard: URL {
        if let state = ProcessInfo.processInfo.environment["XDG_STATE_HOME"], state.hasPrefix("/") {
            return URL(filePath: state).appending(path: "neuroscope")
        }
        return FileManager.default.homeDirectoryForCurrentUser.appending(path: ".local/state/neuroscope")
    }
}
