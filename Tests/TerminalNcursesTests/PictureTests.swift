import Testing

@Suite("What a terminal emulator shows", .enabled(if: TmuxTerminal.isAvailable, "tmux is not installed"))
struct PictureTests {
    @Test("after any change from any frame the picture is the frame, cell by cell")
    func randomFrames() throws {
        let terminal = try TmuxTerminal(columns: 30, rows: 8)
        _ = try terminal.reports(until: "ready 30x8 indexed true")
        for round in 0..<80 {
            if round % 20 == 19 {
                let columns = 20 + round
                terminal.resize(columns: columns, rows: 9)
                _ = try terminal.reports(until: "resize \(columns)x9")
                _ = try terminal.reports(until: "drawn")
            }
            terminal.type("f")
            let reports = try terminal.reports(until: "drawn").filter { $0.hasPrefix("row ") }
            let rows = reports.map { String($0.dropFirst("row ".count)) }
            #expect(rows.count >= 8)
            try #require(terminal.shows(rows), "round \(round): \(terminal.picture()) instead of \(rows)")
        }
    }
}
