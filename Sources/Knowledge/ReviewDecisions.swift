/// Decisions on doubtful facts, as a reader wrote them beside the rows of `jianbao inspect … review --format tsv`.
public struct ReviewDecisions: Hashable, Sendable {
    /// The decision on each fact, by id.
    public var byID: [String: ReviewItem.Decision]

    /// A line that cannot be read.
    public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
        /// One-based line.
        public var line: Int
        /// What is wrong and what to write.
        public var reason: String

        /// `line 3: …`.
        public var description: String { "line \(line): \(reason)" }
    }

    /// Reads rows of an id, a tab, `accept`, `reject` or `open`, and whatever follows; lines that begin with # are remarks.
    ///
    /// - Throws: `Problem` with the first line that has no decision.
    public init(tsv: String) throws(Problem) {
        byID = [:]
        var number = 0
        for line in tsv.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            var line = Substring(line)
            if line.utf8.last == 0x0D { line.removeLast() }
            if line.isEmpty || line.utf8.first == 0x23 { continue }
            let fields = line.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map {
                String(Substring($0))
            }
            guard fields.count >= 2 else {
                throw Problem(line: number, reason: "needs an id, a tab and accept, reject or open")
            }
            guard let decision = ReviewItem.Decision(rawValue: fields[1]) else {
                throw Problem(line: number, reason: "has the decision \(fields[1]); write accept, reject or open")
            }
            if decision != .open { byID[fields[0]] = decision }
        }
    }
}
