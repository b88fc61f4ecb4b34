extension Derivation {
    /// Gradient descent, with momentum and Nesterov's acceleration on demand.
    mutating func sgd(_ gradient: [Double]) -> [Double] {
        let momentum = option("momentum")
        guard momentum > 0 else {
            return add(Phrases.stageUpdate, "Δ = -η g") { index in
                ("-\(constant(rate))·\(text(gradient[index]))", -rate * gradient[index])
            }
        }
        let share = number == 1 ? 1 : 1 - option("dampening")
        let velocity = add(Phrases.stageVelocity, share == 1 ? "m ← μ m + g" : "m ← μ m + (1 - d) g") { index in
            let old = slots[index].first
            let factor = share == 1 ? "" : "\(constant(share))·"
            return (
                "\(constant(momentum))·\(text(old)) + \(factor)\(text(gradient[index]))",
                momentum * old + share * gradient[index]
            )
        }
        var direction = velocity
        if option("nesterov") > 0 {
            direction = add(Phrases.stageLookAhead, "a = g + μ m") { index in
                (
                    "\(text(gradient[index])) + \(constant(momentum))·\(text(velocity[index]))",
                    gradient[index] + momentum * velocity[index]
                )
            }
        }
        return add(Phrases.stageUpdate, option("nesterov") > 0 ? "Δ = -η a" : "Δ = -η m") { index in
            ("-\(constant(rate))·\(text(direction[index]))", -rate * direction[index])
        }
    }

    /// Steps of equal size by the sign of an interpolated momentum.
    mutating func lion(_ gradient: [Double]) -> [Double] {
        let (near, far) = (option("beta1"), option("beta2"))
        let direction = add(Phrases.stageDirection, "c = β₁ m + (1 - β₁) g") { index in
            (
                "\(constant(near))·\(text(slots[index].first)) + \(constant(1 - near))·\(text(gradient[index]))",
                near * slots[index].first + (1 - near) * gradient[index]
            )
        }
        _ = add(Phrases.stageFirstMoment, "m ← β₂ m + (1 - β₂) g") { index in
            (
                "\(constant(far))·\(text(slots[index].first)) + \(constant(1 - far))·\(text(gradient[index]))",
                far * slots[index].first + (1 - far) * gradient[index]
            )
        }
        return add(Phrases.stageUpdate, "Δ = -η sign(c)") { index in
            let sign = direction[index] > 0 ? 1.0 : direction[index] < 0 ? -1.0 : 0
            return ("-\(constant(rate))·\(text(sign))", -rate * sign)
        }
    }
}
