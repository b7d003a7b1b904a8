import Extraction
import TextModel

/// Precision, recall and F1 of exact spans by kind.
struct NameScore: CustomStringConvertible {
    private var gold: [NameLabels.Kind: Int] = [:]
    private var found: [NameLabels.Kind: Int] = [:]
    private var hits: [NameLabels.Kind: Int] = [:]

    mutating func add(_ sentence: NamedSentence, found labels: [UInt8]) {
        var spans: Set<NamedSentence.Name> = []
        var start = 0
        for (i, label) in labels.enumerated() {
            guard let (kind, position) = NameLabels.part(label) else { continue }
            if position == 0 || position == 3 { start = i }
            if position >= 2 { spans.insert(.init(range: start..<i + 1, kind: kind)) }
        }
        for name in sentence.names { gold[name.kind, default: 0] += 1 }
        for name in spans { found[name.kind, default: 0] += 1 }
        for name in Set(sentence.names).intersection(spans) { hits[name.kind, default: 0] += 1 }
    }

    private var micro: Double {
        func sum(_ counts: [NameLabels.Kind: Int]) -> Double {
            Double(NameLabels.kinds.filter { gold[$0] != nil }.reduce(0) { $0 + counts[$1, default: 0] })
        }
        return (2 * sum(hits) / (sum(gold) + sum(found)) * 10_000).rounded() / 10_000
    }

    var description: String {
        NameLabels.kinds.filter { gold[$0] != nil }.map { kind in
            let f1 = 2 * Double(hits[kind, default: 0]) / Double(gold[kind, default: 0] + found[kind, default: 0])
            return "\(kind.label.rawValue) \((f1 * 10_000).rounded() / 10_000)"
        }.joined(separator: ", ") + ", all \(micro)"
    }
}
