/// The characters at the ends of a line, as symbols of the character model; 0 where the line has no more.
struct LineEdges {
    /// The first two.
    var first: UInt16 = 0
    var second: UInt16 = 0
    /// The last two.
    var beforeLast: UInt16 = 0
    var last: UInt16 = 0

    init(_ scan: PageScan, _ line: PageLine) {
        var i = Int(line.start)
        while i < Int(line.end) {
            if !scan.kind(i).contains(.space) {
                let symbol = BreakModel.symbol(scan.units[i])
                if first != 0 {
                    second = symbol
                    break
                }
                first = symbol
            }
            i += 1
        }
        i = Int(line.end) - 1
        while i >= Int(line.start) {
            if !scan.kind(i).contains(.space) {
                let symbol = BreakModel.symbol(scan.units[i])
                if last != 0 {
                    beforeLast = symbol
                    break
                }
                last = symbol
            }
            i -= 1
        }
    }

    /// Asks the model's memory ahead for what the scores of the line will want to know.
    func prefetch(_ model: BreakModel, above: LineEdges?) {
        for mark in [BreakModel.headlineStart, BreakModel.paragraphStart] {
            model.prefetch(mark, first)
            model.prefetch(mark, first, second)
        }
        model.prefetch(first, second)
        model.prefetch(beforeLast, last, BreakModel.headlineEnd)
        guard let above else { return }
        model.prefetch(above.last, first)
        model.prefetch(above.beforeLast, above.last, first)
        model.prefetch(above.last, first, second)
    }
}
