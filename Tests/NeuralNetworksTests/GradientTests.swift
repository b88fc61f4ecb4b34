import NeuralNetworks
import Numerics
import Testing

/// The largest disagreement between the computed gradient and central differences, as a share of the
/// tolerance (absolute 1e-6 plus relative 1e-5).
func worstDisagreement(
    _ experiment: Experiment<Double>, loss: any Loss, tampering: (AlignedBuffer<Double>) -> Void = { _ in }
) -> Double {
    let pass = NetworkPass(experiment.network, like: experiment.block, loss: loss)
    _ = pass.gradient(experiment.block)
    tampering(pass.gradients)
    let parameters = experiment.network.parameters
    var worst = 0.0
    for index in 0..<parameters.count {
        let kept = parameters[index]
        let epsilon = 1e-6
        parameters[index] = kept + epsilon
        let above = pass.evaluate(experiment.block)
        parameters[index] = kept - epsilon
        let below = pass.evaluate(experiment.block)
        parameters[index] = kept
        let difference = (above - below) / (2 * epsilon)
        worst = max(worst, abs(difference - pass.gradients[index]) / (1e-6 + 1e-5 * abs(difference)))
    }
    return worst
}

@Suite("Gradients")
struct GradientTests {
    @Test(
        "every activation's gradient agrees with central differences through every loss", arguments: activations.names)
    func activationsAgree(name: String) throws {
        let activation = try activations.make(name)
        for lossName in losses.names {
            let loss = try losses.make(lossName)
            for (output, units) in try outputs(for: loss) {
                for hidden in [[], [4], [5, 3]] {
                    let experiment = try Experiment<Double>(
                        hidden: hidden, activation: activation, outputs: units, output: output, samples: 5)
                    #expect(
                        worstDisagreement(experiment, loss: loss) < 1,
                        "\(name) \(lossName) \(output.name) \(hidden)")
                }
            }
        }
    }

    @Test("every activation works as an output too", arguments: activations.names)
    func outputsAgree(name: String) throws {
        for lossName in ["mean_squared_error", "sum_squared_error", "huber"] {
            let experiment = try Experiment<Double>(
                hidden: [4], activation: try activations.make("tanh"), outputs: 2, output: try OutputActivation(name),
                samples: 6)
            #expect(worstDisagreement(experiment, loss: try losses.make(lossName)) < 1, "\(name) \(lossName)")
        }
    }

    @Test("a planted error makes the check fail")
    func plantedError() throws {
        let experiment = try Experiment<Double>(
            hidden: [4], activation: try activations.make("tanh"), outputs: 1, output: try OutputActivation("sigmoid"),
            samples: 5)
        let loss = try losses.make("binary_cross_entropy")
        #expect(worstDisagreement(experiment, loss: loss) < 1)
        #expect(worstDisagreement(experiment, loss: loss) { $0[3] *= 1.001 } > 1)
    }

    @Test("cross-entropy's gradient by the logit is output minus target")
    func crossEntropyCancels() throws {
        let experiment = try Experiment<Double>(
            hidden: [], activation: try activations.make("tanh"), outputs: 1, output: try OutputActivation("sigmoid"),
            samples: 1)
        let pass = NetworkPass(
            experiment.network, like: experiment.block, loss: try losses.make("binary_cross_entropy"))
        _ = pass.gradient(experiment.block)
        let bias = experiment.network.architecture.layers[0].biases.lowerBound
        #expect(isClose(pass.gradients[bias], pass.outputs[0] - experiment.block.targets[0], relative: 1e-12))
    }
}
