import Labs
import Shell
import FrameSnapshots
import TerminalUI
import Testing

/// A lab on its screen, and what a user may do with it.
struct LabScreen<Shown: ManualLab> {
    var scene: LabScene<Shown>

    init(_ lab: Shown, size: Size = Size(columns: 120, rows: 36)) {
        scene = LabScene(lab: lab, size: size)
    }

    var lab: Shown { scene.lab }
    var text: String { scene.view(size: scene.size, capabilities: .noColor).text }
    var complaint: String? { scene.notice.flatMap { $0.isError ? $0.words : nil } }

    mutating func press(_ keys: String) {
        for character in keys { _ = scene.update(.event(.key(.character(character)))) }
    }
    mutating func press(_ key: Key, times: Int = 1) { for _ in 0..<times { _ = scene.update(.event(.key(key))) } }
    mutating func type(_ command: String) {
        press(":" + command)
        press(.enter)
    }
    mutating func pass(_ elapsed: Duration) {
        _ = scene.update(.snapshot(FrameTicker.Tick(version: 1, elapsed: elapsed)))
    }

    /// The screen at each size, every panel alone, and one in ASCII.
    func expectSnapshots(_ name: String) {
        for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)] {
            expectSnapshot(
                scene.view(size: size, capabilities: .noColor), named: "\(name)-\(size.columns)x\(size.rows)")
        }
        let small = Size(columns: 80, rows: 24)
        for (index, panel) in scene.lab.panels.enumerated() {
            var alone = scene
            alone.focus = panel
            alone.isZoomed = true
            let capabilities = index == 0 ? Capabilities.ascii : .noColor
            expectSnapshot(
                alone.view(size: small, capabilities: capabilities), named: "\(name)-\(panel.rawValue)")
        }
    }

    /// No size makes it fail, no key has two meanings, and without Unicode there is ASCII alone.
    mutating func expectRobust() {
        let triggers = lab.commands.flatMap(\.triggers)
        let keys = triggers.flatMap(\.keys)
        let taken = keys.filter { key in keys.count { $0 == key } > 1 }
        #expect(taken.isEmpty)
        for trigger in triggers {
            #expect(trigger.explanation.displayWidth <= 28, "\(trigger.explanation)")
            #expect(trigger.label.displayWidth <= 9, "\(trigger.label)")
        }
        for key in keys + [.tab, .character("z"), .character("?"), .escape] {
            press(key)
            for size in [(0, 0), (1, 1), (39, 11), (40, 12), (66, 14), (110, 30)] {
                let size = Size(columns: size.0, rows: size.1)
                #expect(scene.view(size: size, capabilities: .full).size == size)
                let frame = scene.view(size: size, capabilities: .ascii)
                #expect(frame.cells.allSatisfy { $0.scalar.isASCII })
            }
        }
    }

    /// Formulas that cannot be read leave everything as it was and say why.
    mutating func expectRefusals(_ others: [String] = []) {
        let long = Array(repeating: "x", count: 300).joined(separator: "+")
        let deep = String(repeating: "(", count: 10_000) + "x"
        for bad in ["x +", "foo(x)", "", "1..2", "x y", long, deep] + others {
            type("f " + bad)
            #expect(complaint?.isEmpty == false, "\(bad.prefix(20))")
        }
        for bad in ["set", "set q=1", "set x=", "nonsense"] {
            type(bad)
            #expect(complaint?.isEmpty == false, "\(bad)")
        }
    }
}
