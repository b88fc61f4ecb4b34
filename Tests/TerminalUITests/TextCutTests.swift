import TerminalUI
import Testing

@Suite("Cutting text")
struct TextCutTests {
    @Test(
        "whole words and numbers give way, and nothing before the ellipsis waits for a number",
        arguments: [
            ("a = 12 b", 6, "a…"), ("loss 12,345 now", 10, "loss…"), ("w·x = 0.5 + 1.25", 8, "w·x…"),
            ("layer 3 of 10", 9, "layer…"), ("step (12 of 20)", 9, "step…"), ("第 12 步之后", 6, "第…"),
            ("decision", 5, "deci…"), ("short", 5, "short"), ("12 of 20", 4, "…"), ("x₁ over y", 5, "x₁ o…"),
        ])
    func words(text: String, columns: Int, expected: String) {
        #expect(text.truncated(to: columns) == expected)
    }

    @Test(
        "digits that matter least give way first",
        arguments: [
            ("z = 0.273624", 10, "z = 0.2736"), ("0.273624", 5, "0.274"), ("0.273624", 3, "0.3"),
            ("-0.0012345", 8, "-0.00123"),
            ("1.23456e-7", 7, "1.23e-7"), ("12,345", 5, "12.3k"), ("99.96 %", 5, "100 %"),
            ("h1.2 0.55555", 10, "h1.2 0.556"),
        ])
    func digits(text: String, columns: Int, expected: String) {
        #expect(text.truncated(to: columns) == expected)
    }

    @Test("no length ends in a part of a number")
    func everyLength() {
        for text in ["y₂  z = 1.25·0.5 + 3.75·(-0.125) + 1.57363 = 2.73 (8 of 12)", "更新 12.5，步 1,240 (约 3e-5)"] {
            for columns in 0...text.displayWidth {
                let cut = text.truncated(to: columns)
                #expect(cut.displayWidth <= columns)
                #expect(cut.matches(of: #/[0-9.=(·]\s*…/#).isEmpty, "\(cut)")
            }
        }
    }

    @Test("a formula goes on below its beginning")
    func wrapping() {
        #expect("z = 1 + 2 + 3".wrapped(to: 7, indent: 2) == ["z = 1 +", "  2 + 3"])
        #expect("  led".wrapped(to: 9, indent: 2) == ["  led"])
        #expect("".wrapped(to: 3) == [""])
    }
}
