import Foundation
import Synchronization

/// Notices the signals that end a run, so that it can end between two steps.
enum Interruption {
    /// Of constant size and lock-free, hence safe in a signal handler.
    private static let received = Atomic<Int32>(0)

    /// From now on SIGINT, SIGTERM and SIGHUP no longer end the process by themselves. A hang-up that is
    /// ignored, as under `nohup`, stays ignored.
    static func install() {
        received.store(0, ordering: .relaxed)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            var action = sigaction()
            if number == SIGHUP, sigaction(number, nil, &action) == 0, ignores(action) { continue }
            action = sigaction()
            let handler: @convention(c) (Int32) -> Void = { Interruption.received.store($0, ordering: .relaxed) }
            #if canImport(Darwin)
                action.__sigaction_u.__sa_handler = handler
            #else
                action.__sigaction_handler.sa_handler = handler
            #endif
            sigaction(number, &action, nil)
        }
    }

    /// The last of these signals, if one has come.
    static var signal: Int32? {
        let number = received.load(ordering: .relaxed)
        return number == 0 ? nil : number
    }

    private static func ignores(_ action: sigaction) -> Bool {
        #if canImport(Darwin)
            let handler = action.__sigaction_u.__sa_handler
        #else
            let handler = action.__sigaction_handler.sa_handler
        #endif
        return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
