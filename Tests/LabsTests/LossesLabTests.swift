import Labs
import NeuralNetworks
import Recipes
import Shell
import TerminalUI
import Testing

@Suite("The losses lab")
struct LossesLabTests {
    private static func lab(steps: Int = 0) -> LossesLab {
        var lab = LossesLab(LossesSpecification(), name: "losses", title: "Losses and their gradients")
        lab.advance(by: steps)
        return lab
    }

    @Test("its screen looks as recorded, after some steps of both descents")
    func snapshots() { LabScreen(Self.lab(steps: 20)).expectSnapshots("losses") }

    @Test("every loss of the registry is shown")
    func registry() {
        #expect(ShownLoss.all.map(\.name) == losses.names)
        let screen = LabScreen(Self.lab())
        for name in losses.names { #expect(screen.text.contains(name), "\(name)") }
        #expect(ShownLoss.all.map(\.shortName) == ["MSE", "SSE", "BCE", "CCE", "KL", "huber", "hinge"])
    }

    /// L and ∂L/∂a at a = 0.3, y = 1 and y = 0, by hand: ln 0.3 = -1.203973, ln 0.7 = -0.356675.
    static let values: [(String, Double, Double, Double, Double)] = [
        ("mean_squared_error", 0.49, -1.4, 0.09, 0.6), ("sum_squared_error", 0.245, -0.7, 0.045, 0.3),
        ("binary_cross_entropy", 1.203972804325936, -3.3333333333333335, 0.35667494393873245, 1.4285714285714286),
        ("categorical_cross_entropy", 1.203972804325936, -3.3333333333333335, 0.35667494393873245, 1.4285714285714286),
        ("kl_divergence", 1.203972804325936, -3.3333333333333335, 0.35667494393873245, 1.4285714285714286),
        ("huber", 0.245, -0.7, 0.045, 0.3), ("hinge", 0.7, -1, 1.3, 1),
    ]

    @Test("values and derivatives at 0.3 are those worked out by hand", arguments: values)
    func handValues(name: String, value: Double, slope: Double, valueOfZero: Double, slopeOfZero: Double) throws {
        let loss = try #require(ShownLoss.all.first { $0.name == name })
        #expect(abs(loss.value(0.3, target: 1) - value) < 1e-12)
        #expect(abs(loss.derivative(0.3, target: 1) - slope) < 1e-12)
        #expect(abs(loss.value(0.3, target: 0) - valueOfZero) < 1e-12)
        #expect(abs(loss.derivative(0.3, target: 0) - slopeOfZero) < 1e-12)
    }

    @Test("the divergence is less than the cross-entropy by the target's entropy")
    func divergence() throws {
        let cross = try #require(ShownLoss.all.first { $0.name == "binary_cross_entropy" })
        let divergence = try #require(ShownLoss.all.first { $0.name == "kl_divergence" })
        // H(0.7, 0.3) = 0.6108643 nat.
        for output in [0.1, 0.5, 0.7, 0.9] {
            let gap = cross.value(output, target: 0.7) - divergence.value(output, target: 0.7)
            #expect(abs(gap - 0.6108643020548935) < 1e-12)
        }
    }

    @Test("derivatives by the output and by the net input are those of central differences", arguments: losses.names)
    func differences(name: String) throws {
        let loss = try #require(ShownLoss.all.first { $0.name == name })
        let reach = 1e-6, sigmoid = Sigmoid()
        for target in [0, 0.2, 0.7, 1] {
            // Away from the kinks of Huber and hinge.
            for z in [-5.03, -2.01, -0.4, 0.3, 1.7, 4.11] {
                let output = sigmoid.value(z)
                let byOutput =
                    (loss.value(output + 1e-7, target: target) - loss.value(output - 1e-7, target: target)) / 2e-7
                let slope = loss.derivative(output, target: target)
                #expect(abs(slope - byOutput) <= 1e-5 * max(1, abs(slope)), "\(target) \(z)")
                let byNetInput =
                    (loss.value(sigmoid.value(z + reach), target: target)
                        - loss.value(sigmoid.value(z - reach), target: target)) / (2 * reach)
                #expect(abs(loss.netInputDerivative(z, target: target) - byNetInput) < 1e-7, "\(target) \(z)")
            }
        }
    }

    @Test("the gradient of squared error vanishes where sigmoid is sure and wrong, that of cross-entropy is a - y")
    func vanishing() throws {
        let screen = LabScreen(Self.lab())
        // σ(-4) = 0.01798621: a - y = -0.98201379, times 2 σ′ = 2 · 0.01766271 for squared error.
        #expect(screen.text.contains("-0.9820") && screen.text.contains("-0.0347"))
        #expect(screen.text.contains("σ′(z) starves MSE"))
        let squared = try #require(ShownLoss.all.first), cross = ShownLoss.all[2]
        #expect(abs(squared.netInputDerivative(-4, target: 1) - -0.03469004) < 1e-7)
        #expect(abs(cross.netInputDerivative(-4, target: 1) - -0.98201379) < 1e-7)
        #expect(squared.netInputDerivative(-30, target: 1) > -1e-12 && cross.netInputDerivative(-30, target: 1) < -0.99)
    }

    @Test("from the same bad start cross-entropy arrives long before squared error")
    func race() {
        let lab = Self.lab(steps: 40)
        let outputs = lab.descents.map { Sigmoid().value($0.netInput) }
        #expect(lab.descents.map(\.loss) == ["mean_squared_error", "binary_cross_entropy"])
        #expect(outputs[0] < 0.1 && outputs[1] > 0.9)
    }

    @Test("output, net input and target are turned by hand and go together")
    func hands() {
        var screen = LabScreen(Self.lab())
        screen.type("set output=0.5")
        #expect(screen.lab.netInput == 0)
        screen.press(.right)
        #expect(screen.lab.output == 0.52 && screen.lab.netInput > 0)
        screen.press(.down, times: 3)
        #expect(screen.lab.target == 0.7)
        screen.scene.focus = .gradient
        screen.type("set z=2")
        screen.press(.left)
        #expect(screen.lab.netInput == 1.9 && abs(screen.lab.output - 0.869891525637) < 1e-9)
        screen.type("set output=-0.2")
        #expect(!screen.lab.hasNetInput && screen.text.contains("no probability"))
        screen.press("l")
        #expect(screen.lab.selection == 1)
        for bad in ["set", "set target=2", "set q=1", "set y=x", "set learning_rate=0", "nothing"] {
            screen.type(bad)
            #expect(screen.complaint?.isEmpty == false, "\(bad)")
        }
        screen.expectRobust()
    }

    @Test("a click on a curve sets the output")
    func mouse() {
        var screen = LabScreen(Self.lab())
        let click = MouseEvent(action: .press, button: .left, position: Position(column: 34, row: 8))
        _ = screen.scene.update(.event(.mouse(click)))
        #expect(screen.lab.output > 0.3 && screen.lab.output < 0.7)
    }
}
