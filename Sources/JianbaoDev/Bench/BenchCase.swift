import Jianbao

/// Something that is timed.
struct BenchCase: Sendable {
    /// What a case's figure is.
    enum Measure: Sendable {
        /// Input bytes a second.
        case throughput
        /// The time of one run.
        case duration
    }

    /// Its name, as `decode.utf8`.
    var name: String
    /// What it does, in a few words.
    var summary: String
    /// What its figure is.
    var measure: Measure
    /// The figure that it is to reach on one core, in the unit of its measure; nil when there is none.
    var target: Double?
    /// Makes ready what is not timed, and returns what is: it returns the bytes that it worked on.
    var prepare: @Sendable (BenchInput) throws -> () throws -> Int

    /// A case whose figure is MB/s.
    static func throughput(
        _ name: String, _ summary: String, target: Double? = nil,
        _ prepare: @escaping @Sendable (BenchInput) throws -> () throws -> Int
    ) -> BenchCase {
        BenchCase(name: name, summary: summary, measure: .throughput, target: target, prepare: prepare)
    }

    /// A case whose figure is milliseconds.
    static func duration(
        _ name: String, _ summary: String, _ prepare: @escaping @Sendable (BenchInput) throws -> () throws -> Void
    ) -> BenchCase {
        BenchCase(name: name, summary: summary, measure: .duration) { input in
            let body = try prepare(input)
            return {
                try body()
                return 0
            }
        }
    }
}

/// A case that is being run, with the seconds of its rounds.
struct BenchRun {
    let `case`: BenchCase
    let body: () throws -> Int
    private(set) var seconds: [Double] = []
    private(set) var bytes = 0
    private(set) var failure: String?

    init(case: BenchCase, body: @escaping () throws -> Int) {
        self.case = `case`
        self.body = body
    }

    mutating func warmUp() {
        do { bytes = try body() } catch { failure = "\(error)" }
    }

    mutating func measure() {
        guard failure == nil else { return }
        let clock = ContinuousClock()
        let elapsed = clock.measure {
            do { bytes = try body() } catch { failure = "\(error)" }
        }
        seconds.append(Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18)
    }

    /// The median, the least and the most seconds of a round.
    var median: Double { seconds.isEmpty ? 0 : seconds.sorted()[seconds.count / 2] }
    var least: Double { seconds.min() ?? 0 }
    var most: Double { seconds.max() ?? 0 }

    /// Megabytes a second, or milliseconds.
    func figure(_ seconds: Double) -> Double {
        switch `case`.measure {
        case .throughput: seconds > 0 ? Double(bytes) / seconds / 1e6 : 0
        case .duration: seconds * 1e3
        }
    }
}
