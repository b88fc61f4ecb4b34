#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A variable of the process's environment, and the value that it had.
struct EnvironmentVariable {
    private let name: String
    private let valueBefore: String?

    init(_ name: String) {
        self.name = name
        valueBefore = unsafe getenv(name).map { unsafe String(cString: $0) }
    }

    func set(_ value: String) { unsafe setenv(name, value, 1) }

    /// Gives it back the value that it had, or takes it away again.
    func restore() {
        if let valueBefore { unsafe setenv(name, valueBefore, 1) } else { unsafe unsetenv(name) }
    }
}
