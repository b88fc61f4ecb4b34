import TerminalUI

/// One report of the mouse, in the two codings that terminals use.
struct MouseReport {
    let event: MouseEvent

    /// `button ; column ; row` and then `M` (pressed, moved, turned) or `m` (released); places count from 1.
    init?(sgr body: some Sequence<UInt8>, final: UInt8) {
        let values = ControlParameters(body).values
        guard values.count == 3, let code = values[0], let column = values[1], let row = values[2],
            final == UInt8(ascii: "M") || final == UInt8(ascii: "m")
        else { return nil }
        self.init(code: code, column: column, row: row, isRelease: final == UInt8(ascii: "m"))
    }

    /// Three bytes, each 32 above its value: button, column, row. A release doesn't tell its button.
    init?(x10 bytes: some Sequence<UInt8>) {
        let values = bytes.map { Int($0) - 32 }
        guard values.count == 3 else { return nil }
        self.init(code: values[0], column: values[1], row: values[2], isRelease: values[0] & 0x63 == 3)
    }

    private init?(code: Int, column: Int, row: Int, isRelease: Bool) {
        guard code >= 0, column >= 1, row >= 1, code < 128 else { return nil }
        let position = Position(column: column - 1, row: row - 1)
        let button: MouseEvent.Button =
            switch code & 3 {
            case 0: .left
            case 1: .middle
            case 2: .right
            default: .none
            }
        let isWheel = code & 64 != 0
        let isMotion = code & 32 != 0
        switch (isWheel, isMotion, code & 3) {
        case (true, _, 0): event = MouseEvent(action: .wheelUp, button: .none, position: position)
        case (true, _, 1): event = MouseEvent(action: .wheelDown, button: .none, position: position)
        case (true, _, _): return nil
        case (false, true, 3): event = MouseEvent(action: .move, button: .none, position: position)
        case (false, true, _): event = MouseEvent(action: .drag, button: button, position: position)
        default: event = MouseEvent(action: isRelease ? .release : .press, button: button, position: position)
        }
    }
}
