import Extraction
import TextModel

/// Starts at which no name is weighed, since the model is so much against one that nothing could lift it.
///
/// At most places of a text this is so, and weighing a name costs far more than asking the model.
extension PersonScan {
    /// The longest stretch that `propose` weighs, long surnames apart.
    private static let longest = 8
    /// What a list has between its items, 、 和 与 及: names beside them may lift a name however unlikely it is.
    @inline(__always)
    private static func isMark(_ unit: UInt16) -> Bool {
        unit == 0x3001 || unit == 0x548C || unit == 0x4E0E || unit == 0x53CA
    }

    /// Whether every name that begins at a position is ruled out.
    mutating func isRuledOut(_ s: Int) -> Bool {
        guard s < isHopeless.count, isHopeless[s],
            nextDot - s > Self.longest, scan.startTraits[s].isDisjoint(with: [.compoundSurname, .japaneseSurname]),
            scan.endTraits[s].isDisjoint(with: .anyTitle), s == 0 || !Self.isMark(scan.units[s - 1])
        else { return false }
        if nextMark < s + 2 {
            scan.units.withUnsafeBufferPointer { units in
                var i = s + 2
                while i < units.count, !Self.isMark(units[i]) { i += 1 }
                nextMark = i
            }
        }
        return nextMark - s > Self.longest
    }

    /// Weighs the stretches that were left out where a name may begin that stands elsewhere: 张良品 beside 张良 shows
    /// that the name runs on there.
    mutating func proposeLeftOut(like names: [TextRange<Clean>]) {
        guard !names.isEmpty else { return }
        let units = scan.units
        func pair(_ i: Int) -> UInt32 { UInt32(units[i]) << 16 | UInt32(units[i + 1]) }
        let longer = names.filter { $0.count > 1 }
        let firsts = UnitSet(longer.map { units[$0.start] })
        let pairs = Set(longer.map { pair($0.start) })
        for s in firsts.positions(in: units) where isLeftOut[s] && pairs.contains(pair(s)) { propose(s) }
    }
}
