import Labs
import NeuralNetworks
import Recipes
import TerminalUI
import Testing

@Suite("The softmax lab")
struct SoftmaxLabTests {
    private static func lab(_ specification: SoftmaxSpecification = SoftmaxSpecification()) -> SoftmaxLab {
        SoftmaxLab(specification, name: "softmax", title: "Softmax turned by hand")
    }

    @Test("its screen looks as recorded")
    func snapshots() { LabScreen(Self.lab()).expectSnapshots("softmax") }

    @Test("it opens with softmax(1, 2, 3) = 0.0900, 0.2447, 0.6652, their sum and the loss, at every size")
    func numbers() {
        for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36)] {
            let screen = LabScreen(Self.lab(), size: size)
            for figure in ["0.0900", "0.2447", "0.6652", "adds up to 1.0000", "2.4076", "-0.9100", "3.407606"] {
                #expect(screen.text.contains(figure), "\(figure)")
            }
        }
    }

    @Test("logits, temperature and classes are turned by hand")
    func knobs() {
        var screen = LabScreen(Self.lab())
        screen.press("+++")
        #expect(screen.lab.logits == [1.3, 2, 3])
        screen.press(.up, times: 2)
        #expect(screen.lab.knob == .temperature)
        screen.press("-")
        #expect(screen.lab.softmax.temperature == 0.9)
        screen.type("set T=0.01")
        #expect(screen.lab.probabilities[2] > 1 - 1e-12)
        screen.type("set temperature=2")
        screen.type("set logits=1,2,3")
        #expect(screen.text.contains("0.1863") && screen.text.contains("0.5065"))
        screen.press("j")
        #expect(screen.lab.logits == [1, 2, 3, 0])
        screen.press("JJJ")
        #expect(screen.lab.logits == [1, 2] && screen.complaint != nil)
        screen.press(",")
        #expect(screen.lab.target == 1)
        screen.press("J")
        for bad in [
            "set", "set z9=1", "set z1=x", "set logits=1", "set T=0", "set T=-1", "set target=7", "set z1=inf",
            "nothing",
        ] {
            screen.type(bad)
            #expect(screen.complaint?.isEmpty == false, "\(bad)")
        }
        screen.expectRobust()
    }

    @Test("logits of a thousand neither overflow nor change what is shown")
    func extremes() {
        var screen = LabScreen(Self.lab())
        screen.press("dd")
        #expect(screen.lab.logits == [1001, 1002, 1003])
        #expect(screen.text.contains("0.6652") && screen.text.contains("1003.408"))
        screen.type("set logits=-1000,0,1000")
        #expect(screen.text.contains("loss 2000") && !screen.text.contains("nan") && !screen.text.contains("inf"))
    }

    @Test("a step takes the rate times a - y off every logit, and the descent ends with the class that is right")
    func descent() throws {
        var screen = LabScreen(Self.lab())
        let shares = screen.lab.probabilities
        screen.press("s")
        for (index, logit) in screen.lab.logits.enumerated() {
            let expected = Double(index + 1) - 0.5 * (shares[index] - (index == 0 ? 1 : 0))
            #expect(abs(logit - expected) < 1e-15)
        }
        var loss = screen.lab.crossEntropy
        screen.press(" ")
        for _ in 0..<2000 where !screen.lab.isAtEnd {
            screen.pass(.seconds(1))
            #expect(screen.lab.crossEntropy < loss)
            loss = screen.lab.crossEntropy
        }
        #expect(screen.lab.isAtEnd && screen.lab.probabilities[0] >= 0.999)
        screen.press("r")
        #expect(screen.lab.logits == [1, 2, 3])
    }
}
