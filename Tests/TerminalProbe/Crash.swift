import TerminalNcurses
import TerminalUI

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The ways to crash, by the key that asks for each.
enum Crash: Character {
    case trap = "T"
    case badAddress = "S"
    case abnormalEnd = "A"
    case stackOverflow = "O"

    func happen() {
        switch self {
        case .trap: Self.trap()
        case .badAddress: UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
        case .abnormalEnd: abort()
        case .stackOverflow: print(Self.depth(1))
        }
    }

    static func trap() { fatalError("the probe was told to trap") }

    /// Traps on this thread while the terminal's thread is busy drawing.
    static func whileDrawing(_ screen: NcursesScreen?) async {
        guard let screen else { return }
        let size = await screen.size()
        let drawing = Task.detached { await drawForever(on: screen) }
        for mark in 0..<8 { await screen.present(Frame(size: size, fill: Cell(Unicode.Scalar(UInt8(65 + mark))))) }
        trap()
        await drawing.value
    }

    static func drawForever(on screen: NcursesScreen) async {
        let size = await screen.size()
        for round in 0... {
            let mark = Unicode.Scalar(UInt8(33 + round % 90))
            await screen.present(Frame(size: size, fill: Cell(mark)))
        }
    }

    private static func depth(_ level: Int) -> Int {
        level > 1_000_000_000 ? level : depth(level + 1) &+ depth(level + 2) &+ 1
    }
}
