package import TextModel

/// The labels of the name model: for each kind its beginning, inside and end, and for kinds that one character can name, a single.
///
/// A bare surname (周 in 周总理) is left to rules: in the training text it is too rare to learn.
package enum NameLabels {
    /// The labels in the order of their indices.
    package static let names = [
        "O", "PERSON-B", "PERSON-I", "PERSON-E", "ORG-B", "ORG-I", "ORG-E", "PLACE-B", "PLACE-I", "PLACE-E", "PLACE-S",
        "TITLE-B", "TITLE-I", "TITLE-E", "TITLE-S",
    ]

    /// Where the labels of a kind begin, and whether it has a single.
    package struct Kind: Hashable, Sendable {
        package let first: UInt8
        package let hasSingle: Bool
        package let label: Label

        /// The labels of a mention of `count` units; empty when the kind cannot be that short.
        package func labels(count: Int) -> [UInt8] {
            if count == 1 { return hasSingle ? [first + 3] : [] }
            return [first] + [UInt8](repeating: first + 1, count: max(0, count - 2)) + [first + 2]
        }
    }
    package static let person = Kind(first: 1, hasSingle: false, label: .person)
    package static let organization = Kind(first: 4, hasSingle: false, label: .organization)
    /// `GPE`, `LOC` and `FAC` together; dictionaries and heads tell them apart.
    package static let place = Kind(first: 7, hasSingle: true, label: .geopolitical)
    package static let title = Kind(first: 11, hasSingle: true, label: .title)
    package static let kinds = [person, organization, place, title]

    /// The kind of a label index, and its position: 0 begins, 1 inside, 2 ends, 3 single; nil for `O`.
    package static func part(_ label: UInt8) -> (kind: Kind, position: UInt8)? {
        kinds.last { $0.first <= label }.map { ($0, label - $0.first) }
    }

    private static func isOpen(_ label: Int) -> Bool { part(UInt8(label)).map { $0.position < 2 } ?? false }
    private static func beginsAnew(_ label: Int) -> Bool {
        part(UInt8(label)).map { $0.position == 0 || $0.position == 3 } ?? true
    }

    /// Transitions that no labelling has; −1 is the start or the end.
    package static let forbidden: [(from: Int, to: Int)] = {
        var out: [(from: Int, to: Int)] = []
        for from in names.indices {
            if isOpen(from) { out.append((from, -1)) }
            if !beginsAnew(from) { out.append((-1, from)) }
            for to in names.indices {
                let goesOn = isOpen(from) && !beginsAnew(to) && part(UInt8(from))?.kind == part(UInt8(to))?.kind
                if goesOn != isOpen(from) || !isOpen(from) && !beginsAnew(to) { out.append((from, to)) }
            }
        }
        return out
    }()
}
