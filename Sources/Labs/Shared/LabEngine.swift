import Messages
package import Shell

/// What works behind a lab while its screen stays responsive.
package protocol LabEngine: Sendable {
    associatedtype Request: Hashable, Sendable
    associatedtype Snapshot: SceneSnapshot
    associatedtype Order: Hashable, Sendable

    /// Carries out an order and returns what there is to say about it.
    ///
    /// - Throws: `InputError` where it cannot be done; then nothing has changed.
    func perform(_ order: Order) async throws -> String?
    /// Something newer than `version`, as soon as there is; nil when cancelled.
    func snapshot(_ request: Request, after version: Int?) async -> Snapshot?
    /// Goes on by some steps, then pauses.
    func advance(by steps: Int) async
    /// Ends its work.
    func shutDown() async
}

/// A lab's engine together with the files that a lab writes.
package struct LabSource<Engine: LabEngine>: SceneSource {
    let engine: Engine

    package enum Effect: SceneEffect {
        case order(Engine.Order)
        /// Writes `files`, contents by the ends of their names, and a picture into the current folder.
        case writeOut(stem: String, files: [String: String])
        case exit(ExitReason)

        package var exitReason: ExitReason? {
            if case .exit(let reason) = self { reason } else { nil }
        }

        package var needsPicture: Bool {
            if case .writeOut = self { true } else { false }
        }
    }

    package init(engine: Engine) {
        self.engine = engine
    }

    package func perform(_ effect: Effect, picture: String?) async throws -> String? {
        switch effect {
        case .order(let order): return try await engine.perform(order)
        case .writeOut(let stem, var files):
            files[".svg"] = picture
            let names = files.keys.sorted().map { stem + $0 }
            for name in names { try (files[String(name.dropFirst(stem.count))] ?? "").write(to: name) }
            return localized("wrote ") + names.joined(separator: ", ")
        case .exit: return nil
        }
    }

    package func snapshot(_ request: Engine.Request, after version: Int?) async -> Engine.Snapshot? {
        await engine.snapshot(request, after: version)
    }
}
