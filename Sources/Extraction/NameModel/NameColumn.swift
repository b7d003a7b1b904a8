import SequenceModel

/// A column of the name model: a seed of its own, the fields that are mixed into it, and the field without which it stays empty.
struct NameColumn: Sendable {
    /// A field at a position so far from the one that is looked at.
    typealias Look = (field: NameField, shift: Int)

    let seed: UInt32
    let looks: [Look]
    let gate: Look?

    private init(_ number: Int, _ looks: Look..., where gate: Look? = nil) {
        self.init(number: number, looks: looks, gate: gate)
    }

    private init(number: Int, looks: [Look], gate: Look?) {
        seed = FeatureHash.seed(200 + number)
        self.looks = looks
        self.gate = gate
    }

    /// A column that is empty where its first field is.
    private static func found(_ number: Int, _ looks: Look...) -> NameColumn {
        NameColumn(number: number, looks: looks, gate: looks[0])
    }

    /// What the column looks at, for people: character-1 character+0.
    var template: String { looks.map { "\($0.field)\($0.shift < 0 ? "" : "+")\($0.shift)" }.joined(separator: " ") }

    /// All columns, in their order. A number is a column's own for good: the model was trained with it.
    static let all: [NameColumn] = characters + words + neighbours + tokens + shapes + links

    /// One, two and three characters.
    private static let characters: [NameColumn] = [
        NameColumn(0, (.character, -2)),
        NameColumn(1, (.character, -1)),
        NameColumn(2, (.character, 0)),
        NameColumn(3, (.character, 1)),
        NameColumn(4, (.character, 2)),
        NameColumn(5, (.character, -2), (.character, -1)),
        NameColumn(6, (.character, -1), (.character, 0)),
        NameColumn(7, (.character, 0), (.character, 1)),
        NameColumn(8, (.character, 1), (.character, 2)),
        NameColumn(9, (.character, -1), (.character, 1)),
        NameColumn(10, (.character, -2), (.character, -1), (.character, 0)),
        NameColumn(11, (.character, -1), (.character, 0), (.character, 1)),
        NameColumn(12, (.character, 0), (.character, 1), (.character, 2)),
    ]

    /// The longest word of each group over the position, all of them together, and these with the character.
    private static let words: [NameColumn] = [
        found(16, (.place, 0)),
        found(17, (.body, 0)),
        found(18, (.head, 0)),
        found(19, (.title, 0)),
        found(20, (.press, 0)),
        found(21, (.word, 0)),
        found(30, (.cover, 0)),
        found(31, (.cover, 0), (.character, 0)),
    ]

    /// The words around the position and between them, the kinds of the characters, repetitions, four characters.
    private static let neighbours: [NameColumn] = [
        found(32, (.ending, 0)),
        found(33, (.beginning, 1)),
        NameColumn(34, (.ending, 0), (.beginning, 0), where: (.between, 0)),
        NameColumn(35, (.ending, 1), (.beginning, 1), where: (.between, 1)),
        found(36, (.ending, 0), (.character, 0)),
        found(37, (.beginning, 1), (.character, 0)),
        NameColumn(38, (.kinds, 0)),
        NameColumn(39, (.character, 0), where: (.repeated, 0)),
        NameColumn(40, (.widerKinds, 0)),
        NameColumn(61, (.pair, -1), (.pair, 1)),
        NameColumn(62, (.pair, -2), (.pair, 0)),
    ]

    /// The word over the position, those beside it, and what the dictionaries say of them.
    private static let tokens: [NameColumn] = [
        NameColumn(41, (.token, 0), (.part, 0)),
        NameColumn(42, (.tokenBefore, 0), (.part, 0)),
        NameColumn(43, (.tokenAfter, 0), (.part, 0)),
        NameColumn(44, (.tagLength, 0)),
        NameColumn(45, (.tag, 0), (.tagBefore, 0)),
        NameColumn(46, (.tag, 0), (.tagAfter, 0)),
        NameColumn(47, (.tag, 0), (.tagBefore, 0), (.tagAfter, 0)),
        NameColumn(48, (.tag, 0), (.tokenBefore, 0)),
        NameColumn(49, (.tag, 0), (.tokenAfter, 0)),
        NameColumn(50, (.token, 0), (.tagAfterPart, 0)),
        NameColumn(51, (.token, 0), (.tagBeforePart, 0)),
    ]

    /// The shapes around the position, and where in a run of sounds of foreign names it is.
    private static let shapes: [NameColumn] = [
        NameColumn(52, (.shape, -2), (.shape, -1), (.shape, 0)),
        NameColumn(53, (.shape, -1), (.shape, 0), (.shape, 1)),
        NameColumn(54, (.shape, 0), (.shape, 1), (.shape, 2)),
        NameColumn(55, (.shapePair, -1), (.shapePair, 1)),
        NameColumn(56, (.soundsBefore, 0), (.soundsOn, 0), (.sounds, 0), where: (.sounds, 0)),
    ]

    /// Lists, and the next head of a body's name.
    private static let links: [NameColumn] = [
        found(57, (.listedBefore, 0), (.beginning, 0)),
        found(58, (.listedAfter, 0), (.ending, 1)),
        found(59, (.nextHead, 0)),
        found(60, (.nextHead, 0), (.bareShape, 0), (.beginning, 0)),
    ]
}
