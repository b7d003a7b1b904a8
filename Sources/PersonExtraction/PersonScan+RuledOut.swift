import Extraction
import TextModel

/// Starts at which no name is weighed, since the model is so much against one that nothing could lift it.
///
/// At most places of a text this is so, and weighing a name costs far more than asking the model.
extension PersonScan {
    /// The longest stretch that `propose` weighs, long surnames apart.
    private static let longest = 8
    /// What a list has between its items: names beside them may lift a name however unlikely it is.
    private static let marks: UnitSet = [0x3001, 0x548C, 0x4E0E, 0x53CA]

    /// Whether every name that begins at a position is ruled out.
    mutating func isRuledOut(_ s: Int) -> Bool {
        guard let reading, s + 1 < scan.units.count,
            let loss = reading.loss(ofNamesAt: s, as: NameLabels.person),
            loss >= PersonEvidence.hopelessLoss, nextDot - s > Self.longest,
            scan.startTraits[s].isDisjoint(with: [.compoundSurname, .japaneseSurname]),
            scan.endTraits[s].isDisjoint(with: .anyTitle)
        else { return false }
        while nextMark < s + 2 || nextMark < scan.units.count && !Self.marks.contains(scan.units[nextMark]) {
            nextMark += 1
        }
        return nextMark - s > Self.longest && (s == 0 || !Self.marks.contains(scan.units[s - 1]))
    }

    /// Weighs the stretches that were left out where a name may begin that stands elsewhere: 张良品 beside 张良 shows
    /// that the name runs on there.
    mutating func proposeLeftOut(like names: [TextRange<Clean>]) {
        guard !leftOut.isEmpty, !names.isEmpty else { return }
        let units = scan.units
        func pair(_ i: Int) -> UInt32 { UInt32(units[i]) << 16 | UInt32(units[i + 1]) }
        let longer = names.filter { $0.count > 1 }
        let firsts = UnitSet(longer.lazy.map { units[$0.start] })
        let pairs = Set(longer.map { pair($0.start) })
        for s in leftOut where firsts.contains(units[s]) && pairs.contains(pair(s)) { propose(s) }
    }
}
