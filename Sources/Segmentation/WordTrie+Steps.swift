import CPrefetch

extension WordTrie {
    /// How many units of a word are walked with all positions side by side.
    private static var steps: Int { 4 }

    /// Calls `body` with every word of two and more units: position after position, shorter words first.
    ///
    /// A walk waits for memory at each step. So all positions take their first step, then all their second, and so on, each
    /// asking for the node that the next step will look at.
    @inline(__always)
    func forEachLongWord(
        in units: UnsafeBufferPointer<UInt16>,
        _ body: (_ start: Int, _ end: Int, _ node: Int, _ facts: Facts) -> Void
    ) {
        let n = units.count
        guard n > 1 else { return }
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: (1 + Self.steps) * n) { memory in
            guard let codes = memory.baseAddress else { return }
            takeSteps(units, codes)
            walk(codes, count: n, body)
        }
    }

    /// Fills `codes` with the codes of the units, and behind them, a list a step, with the nodes to which they lead.
    ///
    /// Whether a node is a child of the one before shows when it is looked at. 0 stands for none, as the root is nobody's child.
    private func takeSteps(_ units: UnsafeBufferPointer<UInt16>, _ codes: UnsafeMutablePointer<Int32>) {
        let n = units.count
        let count = UInt(bitPattern: nodes.count)
        guard let nodes = nodes.baseAddress else { return }
        let root = Int(nodes[0].base)
        let first = codes + n
        for i in 0..<n {
            let code = Int(self.codes[Int(units[i])])
            // A code that no node has, where no word has the unit.
            codes[i] = Int32(truncatingIfNeeded: code == 0 ? 65_536 : code)
            let next = root &+ code
            first[i] = code == 0 || UInt(bitPattern: next) >= count ? 0 : Int32(truncatingIfNeeded: next)
            jianbao_prefetch(nodes + Int(first[i]))
        }
        for step in 1..<Swift.min(Self.steps, n) {
            let from = codes + step &* n
            let to = from + n
            for i in 0..<n &- step {
                let node = nodes[Int(from[i])]
                let next = Int(node.base) &+ Int(codes[i &+ step])
                let isThere = Int32(node.check) == codes[i &+ step &- 1] && UInt(bitPattern: next) < count
                to[i] = isThere ? Int32(truncatingIfNeeded: next) : 0
                jianbao_prefetch(nodes + Int(to[i]))
            }
        }
    }

    /// Walks the nodes that were found, and on from the last of them.
    @inline(__always)
    private func walk(
        _ codes: UnsafePointer<Int32>, count n: Int,
        _ body: (_ start: Int, _ end: Int, _ node: Int, _ facts: Facts) -> Void
    ) {
        let count = UInt(bitPattern: nodes.count)
        guard let nodes = nodes.baseAddress else { return }
        for i in 0..<n &- 1 {
            var at = Int(codes[2 &* n &+ i])
            var k = 1
            while true {
                let node = nodes[at]
                if Int32(node.check) != codes[i &+ k] { break }
                k &+= 1
                let kind = Int(node.facts)
                if kind != 0, kind < facts.count { body(i, i &+ k, at, Facts(rawValue: facts[kind])) }
                if i &+ k >= n { break }
                at = k < Self.steps ? Int(codes[(k &+ 1) &* n &+ i]) : Int(node.base) &+ Int(codes[i &+ k])
                if UInt(bitPattern: at) >= count { break }
            }
        }
    }
}
