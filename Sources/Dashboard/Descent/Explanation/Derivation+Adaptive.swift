import Foundation

extension Derivation {
    /// A rate that falls with the squares of the gradients so far.
    mutating func adagrad(_ gradient: [Double]) -> [Double] {
        let epsilon = option("eps")
        let decay = option("lr_decay")
        let squares = add(Phrases.stageSumOfSquares, "v ← v + g²") { index in
            (
                "\(text(slots[index].first)) + \(text(gradient[index]))²",
                slots[index].first + gradient[index] * gradient[index]
            )
        }
        var rate = rate
        if decay > 0 {
            let plain = rate
            let passed = Double(number - 1)
            let falling = add(Phrases.stageRate, "η ← η / (1 + (t - 1) d)") { _ in
                ("\(constant(plain)) / (1 + \(constant(passed))·\(constant(decay)))", plain / (1 + passed * decay))
            }
            rate = falling[0]
        }
        return quotient(gradient, over: squares, symbols: ("g", "v"), rate: rate, epsilon: epsilon)
    }

    /// The gradient over the root of a running mean of its square.
    mutating func rmsprop(_ gradient: [Double]) -> [Double] {
        let (alpha, epsilon, momentum) = (option("alpha"), option("eps"), option("momentum"))
        var squares = runningSquare(gradient, weight: alpha, symbol: "α") { slots[$0].first }
        var symbol = "v"
        if option("centered") > 0 {
            let means = add(Phrases.stageFirstMoment, "ḡ ← α ḡ + (1 - α) g") { index in
                (
                    "\(constant(alpha))·\(text(slots[index].third)) + \(constant(1 - alpha))·\(text(gradient[index]))",
                    alpha * slots[index].third + (1 - alpha) * gradient[index]
                )
            }
            let plain = squares
            squares = add(Phrases.stageCentered, "c = v - ḡ²") { index in
                ("\(text(plain[index])) - \(text(means[index]))²", max(0, plain[index] - means[index] * means[index]))
            }
            symbol = "c"
        }
        guard momentum > 0 else {
            return quotient(gradient, over: squares, symbols: ("g", symbol), rate: rate, epsilon: epsilon)
        }
        let scaled = add(Phrases.stageScaled, "s = g / (√\(symbol) + ε)") { index in
            (
                "\(text(gradient[index])) / (√\(text(squares[index])) + ε)",
                gradient[index] / (squares[index].squareRoot() + epsilon)
            )
        }
        let velocity = add(Phrases.stageVelocity, "b ← μ b + s") { index in
            (
                "\(constant(momentum))·\(text(slots[index].second)) + \(text(scaled[index]))",
                momentum * slots[index].second + scaled[index]
            )
        }
        return add(Phrases.stageUpdate, "Δ = -η b") { index in
            ("-\(constant(rate))·\(text(velocity[index]))", -rate * velocity[index])
        }
    }

    /// Steps scaled by the ratio of running sizes of updates and gradients.
    mutating func adadelta(_ gradient: [Double]) -> [Double] {
        let (rho, epsilon) = (option("rho"), option("eps"))
        let squares = runningSquare(gradient, weight: rho, symbol: "ρ") { slots[$0].first }
        let steps = add(Phrases.stageScaled, "d = √(u + ε) / √(v + ε) · g") { index in
            (
                "√\(text(slots[index].second + epsilon)) / √\(text(squares[index] + epsilon)) · \(text(gradient[index]))",
                (slots[index].second + epsilon).squareRoot() / (squares[index] + epsilon).squareRoot() * gradient[index]
            )
        }
        _ = add(Phrases.stageUpdateSquares, "u ← ρ u + (1 - ρ) d²") { index in
            (
                "\(constant(rho))·\(text(slots[index].second)) + \(constant(1 - rho))·\(text(steps[index]))²",
                rho * slots[index].second + (1 - rho) * steps[index] * steps[index]
            )
        }
        return add(Phrases.stageUpdate, "Δ = -η d") { index in
            ("-\(constant(rate))·\(text(steps[index]))", -rate * steps[index])
        }
    }

    /// Moments of the gradient, corrected for their start at 0.
    mutating func adam(_ gradient: [Double]) -> [Double] {
        let (beta1, beta2, epsilon) = (option("beta1"), option("beta2"), option("eps"))
        let mean = add(Phrases.stageFirstMoment, "m ← β₁ m + (1 - β₁) g") { index in
            (
                "\(constant(beta1))·\(text(slots[index].first)) + \(constant(1 - beta1))·\(text(gradient[index]))",
                beta1 * slots[index].first + (1 - beta1) * gradient[index]
            )
        }
        var squares = runningSquare(gradient, weight: beta2, symbol: "β₂") { slots[$0].second }
        if option("amsgrad") > 0 {
            let plain = squares
            squares = add(Phrases.stageLargest, "v ← max(v, all before)") { index in
                ("max(\(text(plain[index])), \(text(slots[index].third)))", max(plain[index], slots[index].third))
            }
        }
        let (first, second) = (1 - pow(beta1, Double(number)), 1 - pow(beta2, Double(number)))
        let mean1 = add(Phrases.stageCorrectedFirst, "m̂ = m / (1 - β₁ᵗ)") { index in
            ("\(text(mean[index])) / (1 - \(constant(beta1))^\(number))", mean[index] / first)
        }
        let squares1 = add(Phrases.stageCorrectedSecond, "v̂ = v / (1 - β₂ᵗ)") { index in
            ("\(text(squares[index])) / (1 - \(constant(beta2))^\(number))", squares[index] / second)
        }
        return quotient(mean1, over: squares1, symbols: ("m̂", "v̂"), rate: rate, epsilon: epsilon)
    }

    private mutating func runningSquare(
        _ gradient: [Double], weight: Double, symbol: String, _ old: (Int) -> Double
    ) -> [Double] {
        add(Phrases.stageSecondMoment, "v ← \(symbol) v + (1 - \(symbol)) g²") { index in
            (
                "\(constant(weight))·\(text(old(index))) + \(constant(1 - weight))·\(text(gradient[index]))²",
                weight * old(index) + (1 - weight) * gradient[index] * gradient[index]
            )
        }
    }

    /// `Δ = -η a / (√b + ε)`
    private mutating func quotient(
        _ above: [Double], over below: [Double], symbols: (above: String, below: String), rate: Double, epsilon: Double
    ) -> [Double] {
        add(Phrases.stageUpdate, "Δ = -η \(symbols.above) / (√\(symbols.below) + ε)") { index in
            (
                "-\(constant(rate))·\(text(above[index])) / (√\(text(below[index])) + \(constant(epsilon)))",
                -rate * above[index] / (below[index].squareRoot() + epsilon)
            )
        }
    }
}
