import Extraction
import TextModel

/// A sentence and the names in it, as a corpus marks them.
struct NamedSentence {
    struct Name: Hashable {
        var range: Range<Int>
        var kind: NameLabels.Kind
    }
    /// Folded UTF-16 units.
    var units: [UInt16]
    var names: [Name]
    /// Stretches where the corpus may have left a name of this kind unmarked; the trainer takes what it finds likelier.
    var open: [Name] = []
    /// Names that may stand in place of several: 江苏省 and 靖江市供电局 are one body to some and two names to others.
    var wholes: [Name] = []

    /// The labels, and where some are open a mask of the allowed ones.
    var labels: (gold: [UInt8], allowed: [UInt64]?) {
        var gold = [UInt8](repeating: 0, count: units.count)
        for name in names {
            for (i, label) in zip(name.range, name.kind.labels(count: name.range.count)) { gold[i] = label }
        }
        guard !open.isEmpty || !wholes.isEmpty else { return (gold, nil) }
        var allowed = gold.map { UInt64(1) << UInt64($0) }
        let free = open.filter { name in !names.contains { $0.range.overlaps(name.range) } }
        for name in free + wholes {
            for (i, label) in zip(name.range, name.kind.labels(count: name.range.count)) {
                allowed[i] |= UInt64(1) << UInt64(label)
            }
        }
        return (gold, allowed)
    }
}
