internal import Numerics

extension NetworkPass {
    /// Turns the output's net inputs into outputs, fills its deltas and returns the weighted sum of losses.
    func outputLoss(_ block: SampleBlock<Scalar>) -> Double {
        activateOutput()
        let last = values.count - 1
        let units = network.architecture.outputs
        let isSoftmax = network.architecture.layers[last].activation.unitwise == nil
        if case .crossEntropy(let minusEntropy) = loss.form {
            return isSoftmax
                ? softmaxCrossEntropy(block, units: units, minusEntropy: minusEntropy)
                : sigmoidCrossEntropy(block, units: units, minusEntropy: minusEntropy)
        }
        let sum = elementwiseLoss(block, units: units)
        if isSoftmax {
            throughSoftmax(units: units)
        } else {
            learntGradient(of: last)
            Self.scale(deltas[last], by: derivatives[last])
        }
        return sum
    }

    /// -sum of y log a with log a = (z - largest z) - log sum of e^(z - largest z).
    private func softmaxCrossEntropy(_ block: SampleBlock<Scalar>, units: Int, minusEntropy: Bool) -> Double {
        let z = netInputs[values.count - 1]
        var sum = 0.0
        for sample in 0..<stride {
            let weight = block.weights[sample]
            var largest = z[sample]
            for unit in 1..<max(1, units) { largest = max(largest, z[unit * stride + sample]) }
            var powers: Scalar = 0
            var mass: Scalar = 0
            for unit in 0..<units {
                powers += Scalar.exp(z[unit * stride + sample] - largest)
                mass += block.targets[unit * stride + sample]
            }
            let logSum = Scalar.log(powers)
            for unit in 0..<units {
                let index = unit * stride + sample
                let target = block.targets[index]
                deltas[values.count - 1][index] = (mass * outputs[index] - target) * weight
                guard weight != 0, target != 0 else { continue }
                let entropy = minusEntropy ? target * Scalar.log(target) : 0
                sum += Double((entropy - target * (z[index] - largest - logSum)) * weight)
            }
        }
        return sum
    }

    /// softplus(z) - y z as (max(z, 0) - y z) + log(1 + e^-|z|), so that the loss of a sample that is nearly
    /// right keeps its digits.
    private func sigmoidCrossEntropy(_ block: SampleBlock<Scalar>, units: Int, minusEntropy: Bool) -> Double {
        let z = netInputs[values.count - 1]
        var sum = 0.0
        for unit in 0..<units {
            for sample in 0..<stride {
                let index = unit * stride + sample
                let weight = block.weights[sample]
                let target = block.targets[index]
                deltas[values.count - 1][index] = (outputs[index] - target) * weight
                guard weight != 0 else { continue }
                let logit = z[index]
                var value = max(logit, 0) - target * logit + Scalar.log1p(Scalar.exp(-abs(logit)))
                if minusEntropy, target > 0, target < 1 {
                    value += target * Scalar.log(target) + (1 - target) * Scalar.log1p(-target)
                }
                sum += Double(value * weight)
            }
        }
        return sum
    }

    private func elementwiseLoss(_ block: SampleBlock<Scalar>, units: Int) -> Double {
        let scale = Scalar(loss.outputScale(outputs: units))
        var sum = 0.0
        for unit in 0..<units {
            for sample in 0..<stride {
                let index = unit * stride + sample
                let weight = block.weights[sample] * scale
                let target = block.targets[index]
                deltas[values.count - 1][index] = loss.derivative(outputs[index], target: target) * weight
                if weight != 0 { sum += Double(loss.value(outputs[index], target: target) * weight) }
            }
        }
        return sum
    }

    /// From the derivative by the outputs g to the one by z: a_i (g_i - sum over j of a_j g_j).
    private func throughSoftmax(units: Int) {
        let deltas = deltas[values.count - 1]
        for sample in 0..<stride {
            var inner: Scalar = 0
            for unit in 0..<units { inner += outputs[unit * stride + sample] * deltas[unit * stride + sample] }
            for unit in 0..<units {
                let index = unit * stride + sample
                deltas[index] = outputs[index] * (deltas[index] - inner)
            }
        }
    }
}
