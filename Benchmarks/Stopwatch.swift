#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Times work in rounds: one to warm up and to find how often a round repeats the work, then those that count.
struct Stopwatch {
    /// Rounds that count.
    var rounds = 5
    /// What a round takes at least.
    var roundDuration = Duration.milliseconds(200)

    /// How often a second work can be done.
    struct Rates: Sendable {
        /// One per round, ascending.
        var perSecond: [Double]
        /// The median by the processor time of all threads, which a busy machine disturbs less.
        var perProcessorSecond: Double

        var median: Double { perSecond[perSecond.count / 2] }
        var best: Double { perSecond[perSecond.count - 1] }

        /// The rates of the parts of work that holds so many of them.
        func scaled(by parts: Double) -> Rates {
            Rates(perSecond: perSecond.map { $0 * parts }, perProcessorSecond: perProcessorSecond * parts)
        }
    }

    /// `work` does the work that many times.
    func measure(_ work: (_ count: Int) throws -> Void) rethrows -> Rates {
        var count = 1
        while true {
            let elapsed = try duration(of: count, work)
            if elapsed >= roundDuration / 4 {
                count = max(1, Int(Double(count) * (roundDuration / elapsed)))
                break
            }
            count *= elapsed < roundDuration / 64 ? 8 : 2
        }
        var rates: [Double] = []
        var processorRates: [Double] = []
        for _ in 0..<rounds {
            let begin = Stopwatch.processorSeconds
            rates.append(Double(count) / (try duration(of: count, work) / .seconds(1)))
            processorRates.append(Double(count) / (Stopwatch.processorSeconds - begin))
        }
        return Rates(perSecond: rates.sorted(), perProcessorSecond: processorRates.sorted()[rounds / 2])
    }

    /// Processor time that this process has used.
    static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
    }

    private func duration(of count: Int, _ work: (Int) throws -> Void) rethrows -> Duration {
        let clock = ContinuousClock()
        let begin = clock.now
        try work(count)
        return clock.now - begin
    }
}
