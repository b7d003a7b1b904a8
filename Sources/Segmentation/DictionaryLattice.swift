import TextModel

/// The cheapest way through the words of ICU's dictionary, as ICU itself cuts runs of Han.
///
/// Source: ICU's `CjkBreakEngine`: each word has its cost, a character that is no word costs 255, words have at most 20
/// units; of two ways that cost the same the one found first stays. A parity test holds it to ICU.
struct DictionaryLattice {
    private static let unknownCost: Int32 = 255
    private static let longest = 20
    // Scratch: the cost of the best way to each place, and where its last word begins.
    private var costs: [Int32] = []
    private var origins: [Int32] = []

    /// Cuts a run of Han into words.
    mutating func cut(_ run: UnsafeBufferPointer<UInt16>, words: WordTrie, at offset: Int, into tokens: inout [Token]) {
        let n = run.count
        costs.removeAll(keepingCapacity: true)
        costs.append(contentsOf: repeatElement(Int32.max, count: n + 1))
        origins.removeAll(keepingCapacity: true)
        origins.append(contentsOf: repeatElement(0, count: n + 1))
        costs.withUnsafeMutableBufferPointer { costs in
            origins.withUnsafeMutableBufferPointer { origins in
                costs[0] = 0
                for i in 0..<n {
                    let here = costs[i]
                    if here == Int32.max { continue }
                    var hasSingle = false
                    words.forEachWord(in: run, at: i) { end, _, facts in
                        let cost = Int32(facts.cost)
                        if cost == 0 || end &- i > Self.longest { return }
                        if end == i &+ 1 { hasSingle = true }
                        if here &+ cost < costs[end] {
                            costs[end] = here &+ cost
                            origins[end] = Int32(i)
                        }
                    }
                    if !hasSingle, here &+ Self.unknownCost < costs[i &+ 1] {
                        costs[i &+ 1] = here &+ Self.unknownCost
                        origins[i &+ 1] = Int32(i)
                    }
                }
            }
        }
        let first = tokens.count
        var end = n
        while end > 0 {
            let begin = Int(origins[end])
            tokens.append(Token(start: offset + begin, end: offset + end))
            end = begin
        }
        tokens[first...].reverse()
    }
}

/// The words of a run by the dictionary's costs alone, for tests.
package enum DictionaryCut {
    package static func ends(_ run: [UInt16], words: WordTrie) -> [Int] {
        var lattice = DictionaryLattice()
        var tokens: [Token] = []
        run.withUnsafeBufferPointer { lattice.cut($0, words: words, at: 0, into: &tokens) }
        return tokens.map { Int($0.end) }
    }
}
