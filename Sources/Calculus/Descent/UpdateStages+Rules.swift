internal import Foundation
internal import NeuralNetworks

extension UpdateStages {
    /// The update from a state along a gradient.
    mutating func explain(_ optimizer: OptimizerChoice, _ state: DescentState, gradient: SIMD2<Double>) {
        set("rate", optimizer.learningRate)
        set("p", state.point)
        let slots = (
            first: SIMD2(state.slots.x.first, state.slots.y.first),
            second: SIMD2(state.slots.x.second, state.slots.y.second),
            third: SIMD2(state.slots.x.third, state.slots.y.third)
        )
        for name in ["beta1", "beta2", "eps", "momentum", "dampening", "alpha", "rho", "lr_decay", "weight_decay"] {
            set(name, optimizer.option(name))
        }
        add("g", "the gradient at {p}", gradient)
        switch optimizer.rule {
        case .sgd: explainSGD(optimizer, state, momentum: slots.first)
        case .adagrad: explainAdagrad(optimizer, state, squares: slots.first)
        case .rmsprop: explainRMSprop(optimizer, slots.first, buffer: slots.second, mean: slots.third)
        case .adadelta: explainAdadelta(optimizer, squares: slots.first, updates: slots.second)
        case .adam, .adamw: explainAdam(optimizer, state, slots.first, slots.second, largest: slots.third)
        case .lion: explainLion(optimizer, momentum: slots.first)
        case .other: return
        }
        add("p", "{p} + {update}", self["p"] + self["update"])
    }

    /// The weight decay that enters the gradient.
    private mutating func addWeightDecay(_ optimizer: OptimizerChoice) {
        guard optimizer.option("weight_decay") != 0 else { return }
        add("g", "{g} + {weight_decay} * {p}", self["g"] + self["weight_decay"] * self["p"])
    }

    /// The weight decay that shrinks the parameters directly.
    private mutating func addDecoupledDecay(_ optimizer: OptimizerChoice) {
        guard optimizer.option("weight_decay") != 0 else { return }
        add("p", "{p} * (1 - {rate} * {weight_decay})", self["p"] * (1 - self["rate"] * self["weight_decay"]))
    }

    private mutating func explainSGD(_ optimizer: OptimizerChoice, _ state: DescentState, momentum: SIMD2<Double>) {
        addWeightDecay(optimizer)
        guard optimizer.option("momentum") != 0 else {
            return add("update", "-{rate} * {g}", -self["rate"] * self["g"])
        }
        set("m", momentum)
        if state.updates == 0 || optimizer.option("dampening") == 0 {
            add("m", "{momentum} * {m} + {g}", self["momentum"] * momentum + self["g"])
        } else {
            add(
                "m", "{momentum} * {m} + (1 - {dampening}) * {g}",
                self["momentum"] * momentum + (1 - self["dampening"]) * self["g"])
        }
        guard optimizer.option("nesterov") != 0 else {
            return add("update", "-{rate} * {m}", -self["rate"] * self["m"])
        }
        add("d", "{g} + {momentum} * {m}", self["g"] + self["momentum"] * self["m"])
        add("update", "-{rate} * {d}", -self["rate"] * self["d"])
    }

    private mutating func explainAdagrad(_ optimizer: OptimizerChoice, _ state: DescentState, squares: SIMD2<Double>) {
        addWeightDecay(optimizer)
        if optimizer.option("lr_decay") != 0 {
            set("t", Double(state.updates + 1))
            add(
                "rate", "{rate} / (1 + ({t} - 1) * {lr_decay})", self["rate"] / (1 + (self["t"] - 1) * self["lr_decay"])
            )
        }
        set("v", squares)
        add("v", "{v} + {g}^2", squares + self["g"] * self["g"])
        add("update", "-{rate} * {g} / (sqrt({v}) + {eps})", -self["rate"] * self["g"] / (root("v") + self["eps"]))
    }

    private mutating func explainRMSprop(
        _ optimizer: OptimizerChoice, _ squares: SIMD2<Double>, buffer: SIMD2<Double>, mean: SIMD2<Double>
    ) {
        addWeightDecay(optimizer)
        set("v", squares)
        add("v", "{alpha} * {v} + (1 - {alpha}) * {g}^2", mix("alpha", squares, self["g"] * self["g"]))
        var square = "v"
        if optimizer.option("centered") != 0 {
            set("mean", mean)
            add("mean", "{alpha} * {mean} + (1 - {alpha}) * {g}", mix("alpha", mean, self["g"]))
            let variance = self["v"] - self["mean"] * self["mean"]
            add("variance", "{v} - {mean}^2", variance.replacing(with: 0, where: variance .< 0))
            square = "variance"
        }
        add("d", "{g} / (sqrt({\(square)}) + {eps})", self["g"] / (root(square) + self["eps"]))
        if optimizer.option("momentum") > 0 {
            set("m", buffer)
            add("m", "{momentum} * {m} + {d}", self["momentum"] * buffer + self["d"])
            return add("update", "-{rate} * {m}", -self["rate"] * self["m"])
        }
        add("update", "-{rate} * {d}", -self["rate"] * self["d"])
    }

    private mutating func explainAdadelta(
        _ optimizer: OptimizerChoice, squares: SIMD2<Double>, updates: SIMD2<Double>
    ) {
        addWeightDecay(optimizer)
        set("v", squares)
        set("u", updates)
        add("v", "{rho} * {v} + (1 - {rho}) * {g}^2", mix("rho", squares, self["g"] * self["g"]))
        set("top", updates + self["eps"])
        set("bottom", self["v"] + self["eps"])
        add(
            "d", "sqrt({u} + {eps}) / sqrt({v} + {eps}) * {g}", root("top") / root("bottom") * self["g"])
        add("u", "{rho} * {u} + (1 - {rho}) * {d}^2", mix("rho", updates, self["d"] * self["d"]))
        add("update", "-{rate} * {d}", -self["rate"] * self["d"])
    }

    private mutating func explainAdam(
        _ optimizer: OptimizerChoice, _ state: DescentState, _ mean: SIMD2<Double>, _ squares: SIMD2<Double>,
        largest: SIMD2<Double>
    ) {
        if case .adamw = optimizer.rule { addDecoupledDecay(optimizer) } else { addWeightDecay(optimizer) }
        let number = Double(state.updates + 1)
        set("t", number)
        set("m", mean)
        set("v", squares)
        add("m", "{beta1} * {m} + (1 - {beta1}) * {g}", mix("beta1", mean, self["g"]))
        add("v", "{beta2} * {v} + (1 - {beta2}) * {g}^2", mix("beta2", squares, self["g"] * self["g"]))
        var square = "v"
        if optimizer.option("amsgrad") != 0 {
            set("largest", largest)
            add("largest", "max({largest}, {v})", largest.replacing(with: self["v"], where: self["v"] .> largest))
            square = "largest"
        }
        let corrections = (1 - pow(optimizer.option("beta1"), number), 1 - pow(optimizer.option("beta2"), number))
        add("m corrected", "{m} / (1 - {beta1}^{t})", self["m"] / corrections.0)
        add("v corrected", "{\(square)} / (1 - {beta2}^{t})", self[square] / corrections.1)
        add(
            "update", "-{rate} * {m corrected} / (sqrt({v corrected}) + {eps})",
            -self["rate"] * self["m corrected"] / (root("v corrected") + self["eps"]))
    }

    private mutating func explainLion(_ optimizer: OptimizerChoice, momentum: SIMD2<Double>) {
        addDecoupledDecay(optimizer)
        set("m", momentum)
        add("c", "{beta1} * {m} + (1 - {beta1}) * {g}", mix("beta1", momentum, self["g"]))
        add("m", "{beta2} * {m} + (1 - {beta2}) * {g}", mix("beta2", momentum, self["g"]))
        let sign = SIMD2(self["c"].x.signum, self["c"].y.signum)
        add("update", "-{rate} * sign({c})", -self["rate"] * sign)
    }

    private func root(_ symbol: String) -> SIMD2<Double> { self[symbol].squareRoot() }

    private func mix(_ share: String, _ old: SIMD2<Double>, _ new: SIMD2<Double>) -> SIMD2<Double> {
        self[share] * old + (1 - self[share]) * new
    }
}

extension Double {
    fileprivate var signum: Double { self > 0 ? 1 : self < 0 ? -1 : self }
}
