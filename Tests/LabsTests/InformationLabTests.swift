import Labs
import Datasets
import Information
import Messages
import Recipes
import FrameSnapshots
import Shell
import TerminalUI
import Testing

@Suite("Labs of information")
struct InformationLabTests {
    private typealias Kind = InformationSpecification.Kind

    private static func content(_ p: Double = 0.1) throws -> ContentLab {
        try ContentLab(
            InformationSpecification(kind: .content, p: .probabilities([p])), name: "content", title: "Content")
    }

    private static func lab(
        _ kind: InformationSpecification.Kind, p: InformationSpecification.Source? = nil,
        q: InformationSpecification.Source? = nil, seed: UInt64 = 1
    ) throws -> DistributionLab {
        try DistributionLab(
            InformationSpecification(kind: kind, p: p, q: q), seed: seed, name: "information", title: "Information")
    }

    private static func agree(_ found: Double, _ expected: Double) -> Bool { abs(found - expected) <= 1e-12 }

    // MARK: content

    @Test("rare events tell more: p = 0.1 reads 3.3219 bit, p = 0.9 reads 0.1520 bit")
    func contentOnScreen() throws {
        var screen = LabScreen(try Self.content())
        #expect(Self.agree(screen.lab.content, 3.321928094887362))
        #expect(screen.text.contains("3.3219 bit"))
        screen.type("set p=0.9")
        #expect(Self.agree(screen.lab.content, 0.15200309344504995))
        #expect(screen.text.contains("0.1520 bit"))
        screen.press("U")
        #expect(screen.text.contains("0.1054 nat"))
        screen.press("U")
        #expect(screen.text.contains("0.0458 dit"))
    }

    @Test("the cursor goes by hundredths, below 0.01 by thousandths, and never to 0")
    func contentSteps() throws {
        var screen = LabScreen(try Self.content(0.02))
        screen.press(.left)
        #expect(screen.lab.probability == 0.01)
        screen.press(.left, times: 20)
        #expect(screen.lab.probability == 0.001)
        screen.press(.right, times: 10)
        #expect(screen.lab.probability == 0.02)
        screen.press(.end)
        #expect(screen.lab.probability == 1 && screen.lab.content == 0 && screen.lab.isAtEnd)
        for bad in ["0", "-0.5", "1.1", "x", "nan"] {
            screen.type("p " + bad)
            #expect(screen.complaint?.isEmpty == false && screen.lab.probability == 1)
        }
        screen.expectRobust()
    }

    @Test("the screen of information content looks as recorded")
    func contentSnapshots() throws { LabScreen(try Self.content()).expectSnapshots("information-content") }

    // MARK: entropy

    @Test("a coin has 1 bit, a die 2.5850 bit, a certain outcome 0, each against log n")
    func entropyOnScreen() throws {
        var screen = LabScreen(try Self.lab(.entropy, p: .preset("coin")))
        #expect(screen.lab.p.entropy() == 1)
        #expect(screen.text.contains("1.0000 bit") && screen.text.contains("as uncertain as 2 outcomes can be"))
        screen.type("set p=die")
        #expect(Self.agree(screen.lab.p.entropy(), 2.584962500721156))
        #expect(screen.text.contains("2.5850 bit"))
        screen.type("set p=1,0,0")
        #expect(screen.lab.p.entropy() == 0)
        #expect(screen.text.contains("certain: one outcome has it all") && screen.text.contains("log₂ 3 = 1.5850 bit"))
        screen.type("set p=letters")
        #expect(screen.lab.p.count == 26 && abs(screen.lab.p.entropy() - 4.1758) < 1e-4)
        #expect(screen.text.contains("[e]") == false)
    }

    @Test("a bar that is turned takes from the others by their proportions")
    func turning() throws {
        var screen = LabScreen(try Self.lab(.entropy, p: .probabilities([0.5, 0.25, 0.25])))
        screen.press(.up)
        #expect(screen.lab.p.probabilities[0] == 0.51)
        #expect(Self.agree(screen.lab.p.probabilities[1], 0.245) && Self.agree(screen.lab.p.probabilities[2], 0.245))
        screen.press("-")
        #expect(Self.agree(screen.lab.p.probabilities[1], 0.25))
        screen.press(.right)
        screen.press("}")
        #expect(screen.lab.p.probabilities[1] == 0.251)
        for _ in 0..<20 { screen.press("*") }
        #expect(screen.lab.p.probabilities == [0, 1, 0])
        screen.press("_")
        #expect(screen.lab.p.probabilities[1] == 0.9 && Self.agree(screen.lab.p.probabilities[0], 0.05))
    }

    @Test("steps level p out, and the entropy only grows, up to log n")
    func levelling() throws {
        var lab = try Self.lab(.entropy, p: .preset("letters"))
        var last = lab.p.entropy()
        while !lab.isAtEnd {
            lab.step()
            #expect(lab.p.entropy() > last)
            last = lab.p.entropy()
        }
        #expect(Self.agree(last, 4.700439718141093))
    }

    @Test("distributions that are none are refused with the reason, and nothing changes")
    func refusals() throws {
        var screen = LabScreen(try Self.lab(.divergence, p: .preset("coin"), q: .preset("loaded_coin")))
        for bad in ["p=0.5,0.6", "p=-1,2", "p=", "q=dice", "r=1", "p=0.5,x", "lr=0.1", ""] {
            screen.type("set " + bad)
            #expect(screen.complaint?.isEmpty == false, "\(bad)")
            #expect(screen.lab.p.probabilities == [0.5, 0.5])
        }
        screen.type("set p=0.5,0.6")
        #expect(screen.complaint == "the probabilities sum to 1.1, expected 1")
    }

    @Test("a recipe's distribution that does not sum to 1 is a data error that says so")
    func recipeErrors() throws {
        for (key, value) in [("p", "[0.5, 0.6]"), ("q", "[0.1, 0.1, 0.1]"), ("p", "[-0.5, 1.5]"), ("p", "dice")] {
            let error = #expect(throws: InputError.self) {
                let document = try RecipeDocument(
                    yaml: "scene: information\ninformation: {kind: divergence, \(key): \(value)}\n", name: "wrong",
                    scenes: LabCatalog.scenes)
                _ = try LabCatalog.demonstration(of: document.recipe())
            }
            #expect(error?.kind == .data && error?.key == "information.\(key)")
            if value.hasSuffix("0.6]") { #expect(error?.message == "the probabilities sum to 1.1, expected 1") }
        }
    }

    @Test("the screen of entropy looks as recorded")
    func entropySnapshots() throws {
        LabScreen(try Self.lab(.entropy, p: .preset("loaded_die"))).expectSnapshots("information-entropy")
        let letters = LabScreen(try Self.lab(.entropy, p: .preset("letters")))
        expectSnapshot(
            letters.scene.view(size: Size(columns: 80, rows: 24), capabilities: .noColor),
            named: "information-letters-80x24")
    }

    // MARK: divergence

    @Test("the divergence is not symmetric, and 0 only between equals")
    func divergence() throws {
        var screen = LabScreen(
            try Self.lab(.divergence, p: .probabilities([0.9, 0.1]), q: .probabilities([0.5, 0.5])))
        // 0.9 log2 1.8 + 0.1 log2 0.2, and 0.5 log2 (5/9) + 0.5 log2 5
        #expect(Self.agree(screen.lab.p.divergence(from: screen.lab.q), 0.5310044064107188))
        #expect(Self.agree(screen.lab.q.divergence(from: screen.lab.p), 0.7369655941662062))
        #expect(screen.text.contains("0.5310 bit") && screen.text.contains("0.7370 bit"))
        #expect(screen.text.contains("H(p,q) = H(p) + D(p‖q) = 0.4690 + 0.5310 = 1.0000 bit"))
        screen.press(" ")
        for _ in 0..<40 { screen.pass(.seconds(1)) }
        #expect(screen.lab.p == screen.lab.q && screen.lab.isAtEnd)
        #expect(screen.text.contains("p = q: both divergences are 0"))
    }

    @Test("an infinite divergence is said in words")
    func infinite() throws {
        var screen = LabScreen(
            try Self.lab(.divergence, p: .probabilities([0.5, 0.5]), q: .probabilities([1, 0])))
        #expect(screen.text.contains("D(p‖q) is infinite: q excludes 2, which p allows"))
        #expect(screen.text.contains("∞ bit"))
        screen.press(",")
        screen.press(.right)
        screen.press(.up)
        #expect(!screen.text.contains("∞ bit"))
        screen.expectRobust()
    }

    @Test("a mouse drag turns the bar under it")
    func mouse() throws {
        var screen = LabScreen(try Self.lab(.divergence, p: .preset("die"), q: .preset("loaded_die")))
        let before = screen.lab.q
        let mouse = MouseEvent(action: .drag, button: .left, position: Position(column: 30, row: 24))
        _ = screen.scene.update(.event(.mouse(mouse)))
        #expect(screen.lab.side == .q && screen.lab.q != before)
        #expect(Self.agree(screen.lab.q.probabilities.reduce(0, +), 1))
    }

    @Test("the screen of divergence looks as recorded")
    func divergenceSnapshots() throws {
        LabScreen(try Self.lab(.divergence, p: .preset("loaded_die"), q: .preset("die")))
            .expectSnapshots("information-divergence")
    }

    // MARK: cross-entropy

    @Test("the descent takes the cross-entropy down to H(p) and the divergence to 0")
    func descent() throws {
        var lab = try Self.lab(.crossEntropy, p: .probabilities([0.6, 0.3, 0.1]), q: .probabilities([0.1, 0.3, 0.6]))
        var gap = lab.lossRow.divergence
        for _ in 0..<200 {
            lab.step()
            #expect(lab.lossRow.divergence <= gap)
            gap = lab.lossRow.divergence
        }
        lab.advance(by: 20_000)
        // H(p) of 0.6, 0.3, 0.1 in nats
        #expect(Self.agree(lab.crossEntropy, 0.8979457248567798))
        #expect(lab.lossRow.divergence < 1e-12 && lab.isAtEnd)
        #expect(LabScreen(lab).text.contains("is at its limit H(p)"))
    }

    @Test("one step is z - rate (q - p)")
    func oneStep() throws {
        var lab = try Self.lab(.crossEntropy, p: .probabilities([0.75, 0.25]), q: .probabilities([0.5, 0.5]))
        lab.step()
        // Logits differ by 2 · 0.5 · 0.25 after the step, so q is the logistic function of 0.25.
        #expect(Self.agree(lab.q.probabilities[0], 0.5621765008857981))
    }

    @Test("the rate and both distributions change while it goes down, and the changes are marked")
    func liveChanges() throws {
        var screen = LabScreen(try Self.lab(.crossEntropy, p: .preset("loaded_die"), q: .preset("die")))
        screen.press("ss+")
        #expect(screen.lab.descent.learningRate == 0.625)
        #expect(screen.text.contains("lr 0.5→0.625"))
        screen.press("s")
        screen.press(.up)
        #expect(screen.lab.p.probabilities[0] == 0.11 && screen.lab.descent.target == screen.lab.p)
        screen.press(",")
        screen.press(.up)
        #expect(Self.agree(screen.lab.q.probabilities.reduce(0, +), 1))
        #expect(screen.lab.descent.step == 3)
        screen.press("r")
        #expect(screen.lab.descent.step == 0 && screen.lab.losses.rows.count == 1)
        screen.expectRobust()
    }

    @Test("the screen of cross-entropy looks as recorded")
    func crossEntropySnapshots() throws {
        var lab = try Self.lab(
            .crossEntropy, p: .probabilities([0.6, 0.25, 0.1, 0.05]), q: .probabilities([0.05, 0.1, 0.25, 0.6]))
        lab.advance(by: 60)
        LabScreen(lab).expectSnapshots("information-cross-entropy")
    }

    // MARK: the game

    @Test("a target that is met counts and brings the next; the same seed brings the same targets")
    func game() throws {
        var screen = LabScreen(try Self.lab(.guess, seed: 4))
        var targets: [Double] = []
        for round in 1...3 {
            let target = try #require(screen.lab.game?.target)
            targets.append(target)
            // By bisection on the first bar: towards 0 the divergence grows without bound.
            var low = 1e-9, high = screen.lab.p.probabilities[0]
            for _ in 0..<60 where screen.lab.game?.hits.count == round - 1 {
                let middle = (low + high) / 2, rest = (1 - middle)
                let others = Array(screen.lab.p.probabilities.dropFirst())
                let sum = others.reduce(0, +)
                let q = [middle] + others.map { $0 / sum * rest }
                if try screen.lab.p.divergence(from: Distribution(normalizing: q)) > target {
                    low = middle
                } else {
                    high = middle
                }
                screen.type("set q=" + q.map { "\($0)" }.joined(separator: ","))
            }
            #expect(screen.lab.game?.hits.count == round)
            #expect(screen.text.contains("hit with"))
        }
        let hits = try #require(screen.lab.game?.hits)
        #expect(hits.allSatisfy { abs($0.found - $0.target) <= 0.01 && $0.turns > 0 })
        #expect(hits.map(\.target) == targets)
        screen.press("r")
        #expect(screen.lab.game?.hits.isEmpty == true && screen.lab.game?.target == targets[0])
        #expect(try Self.lab(.guess, seed: 4).game?.target == targets[0])
        screen.press("n")
        #expect(screen.lab.game?.hits.isEmpty == true && screen.lab.game?.target != targets[0])
        screen.press(" ")
        #expect(!screen.lab.clock.isRunning)
        screen.type("set p=0.5,0.5,0")
        #expect(screen.complaint == "p is given: turn q")
        screen.expectRobust()
    }

    @Test("the screen of the game looks as recorded")
    func gameSnapshots() throws { LabScreen(try Self.lab(.guess)).expectSnapshots("information-guess") }
}
