/// Pairs of marks that open on one line and close on a later one.
struct BracketSpans {
    /// For each line, what is open at the break above it: 0 nothing, 1 a quotation, 2 a bracket or a book title.
    let openAbove: [UInt8]

    /// How many units a pair may span; longer ones are mistakes of the printer.
    private static let reach = 240

    init(_ scan: PageScan) {
        var open = [UInt8](repeating: 0, count: scan.lines.count + 1)
        struct Opened {
            var closer: UInt16
            var at: Int
            var line: Int
        }
        var stack: [Opened] = []
        for mark in scan.marks {
            let i = Int(mark.unit)
            let index = Int(mark.line)
            let u = scan.units[i]
            let c = scan.classes[u]
            if c.contains(.opener) {
                let closer = Self.closer(of: u)
                if closer != 0 { stack.append(Opened(closer: closer, at: i, line: index)) }
                if stack.count > 16 { stack.removeFirst(8) }
            } else if !stack.isEmpty {
                // The nearest opened pair that this mark closes; those inside it were never closed.
                var k = stack.count - 1
                while k >= 0, stack[k].closer != Self.normal(u) { k -= 1 }
                guard k >= 0, k >= stack.count - 3 else { continue }
                let pair = stack[k]
                stack.removeSubrange(k...)
                guard i - pair.at <= Self.reach, index > pair.line else { continue }
                let kind: UInt8 = u == 0x201D || u == 0x2019 || u == 0x300D || u == 0x300F ? 1 : 2
                for above in (pair.line + 1)...index { open[above] = max(open[above], kind) }
            }
        }
        openAbove = open
    }

    private static func normal(_ u: UInt16) -> UInt16 { u == 0x29 ? 0xFF09 : u }

    private static func closer(of u: UInt16) -> UInt16 {
        switch u {
        case 0x201C: 0x201D
        case 0x2018: 0x2019
        case 0xFF08, 0x28: 0xFF09
        case 0x300A: 0x300B
        case 0x3008: 0x3009
        case 0x300C: 0x300D
        case 0x300E: 0x300F
        case 0x3010: 0x3011
        case 0x3014: 0x3015
        default: 0
        }
    }
}
