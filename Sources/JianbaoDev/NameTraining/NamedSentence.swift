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

    /// The labels, and where some are open a mask of the allowed ones.
    var labels: (gold: [UInt8], allowed: [UInt64]?) {
        var gold = [UInt8](repeating: 0, count: units.count)
        for name in names {
            for (i, label) in zip(name.range, name.kind.labels(count: name.range.count)) { gold[i] = label }
        }
        guard !open.isEmpty else { return (gold, nil) }
        var allowed = gold.map { UInt64(1) << UInt64($0) }
        for name in open where !names.contains(where: { $0.range.overlaps(name.range) }) {
            for (i, label) in zip(name.range, name.kind.labels(count: name.range.count)) {
                allowed[i] |= UInt64(1) << UInt64(label)
            }
        }
        return (gold, allowed)
    }
}
