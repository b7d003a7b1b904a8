/// What the columns of the name model look at, each a number a position; see `NameColumn` for how they are put together.
enum NameField: Int, CaseIterable {
    /// The unit; 1 before the sentence, 2 behind it.
    case character
    /// The unit and the next.
    case pair
    /// The kind of the character, see `CharacterKind`; of the three around the position; of the five.
    case kind, kinds, widerKinds
    /// How readily the character stands in names, other characters by their kinds, 64 outside the sentence; it and the next.
    case shape, shapePair
    /// The same without kinds.
    case bareShape
    /// The segmenter's word over the position, the one before and the one after it.
    case token, tokenBefore, tokenAfter
    /// Where in the word the position is: 0 at its start, 1 inside, 2 at its end, 3 when there is no other.
    case part
    /// What the dictionaries say of the word with `part`; and with its length.
    case tag, tagLength
    /// What they say of the words beside it; and with `part`.
    case tagBefore, tagAfter, tagBeforePart, tagAfterPart

    /// Where there are `sounds`, how many stand before the position and how many from it on.
    case soundsBefore, soundsOn
    /// The kind of the next head of a body's name in the clause, and how far its end is; 0 where there is none.
    case nextHead

    // From here on 0 where there is nothing of the kind.

    /// For each `NameFeatures.Group` the longest dictionary word over the position, with its part and length.
    case place, body, head, title, press, word
    /// All of these together.
    case cover
    /// The longest dictionary word that ends before the position; that begins at it.
    case ending, beginning
    /// Whether there are both.
    case between
    /// What stands on the other side of 、 or 和, when the position is beside one.
    case listedBefore, listedAfter
    /// Whether the same character stands two or three places before: names and heads repeat.
    case repeated
    /// How many sounds of foreign names run together.
    case sounds

    // What the fields above are found with.

    /// The lengths of the words in `ending`.
    case endingLength
    /// The lengths of the words in `place` to `word`.
    case placeLength, bodyLength, headLength, titleLength, pressLength, wordLength
    /// One more than the number of the segmenter's word that begins here.
    case piece
    /// Whether a head of a body's name ends before the position.
    case headEnd

    /// The first of the fields that begin as zeros.
    static let firstEmpty = place
}

/// The fields of one sentence; the memory is kept from sentence to sentence.
struct NameFields {
    private var numbers: [UInt32] = []

    /// Positions before the first and behind the last that columns may look at.
    private static let margin = 4

    /// Lets `body` write the fields of `count` positions; all that `NameField` says are empty are zeros, others hold anything.
    @inline(__always)
    mutating func withFields(count: Int, _ body: (Pointers) -> Void) {
        // The columns are made eight positions at a time.
        let pitch = (count + 7) & ~7 + 2 * Self.margin
        let missing = pitch * NameField.allCases.count - numbers.count
        if missing > 0 { numbers.append(contentsOf: repeatElement(0, count: missing)) }
        numbers.withUnsafeMutableBufferPointer { numbers in
            guard let start = numbers.baseAddress else { return }
            let empty = NameField.firstEmpty.rawValue
            (start + pitch * empty).update(repeating: 0, count: pitch * (NameField.allCases.count - empty))
            body(Pointers(start: start + Self.margin, pitch: pitch))
        }
    }

    /// The fields while they are written.
    struct Pointers {
        fileprivate let start: UnsafeMutablePointer<UInt32>
        fileprivate let pitch: Int

        /// A field from the first position on.
        @inline(__always)
        subscript(field: NameField) -> UnsafeMutablePointer<UInt32> { start + field.rawValue &* pitch }
        /// The field that stands so many behind another.
        @inline(__always)
        subscript(field: NameField, offset: Int) -> UnsafeMutablePointer<UInt32> {
            start + (field.rawValue &+ offset) &* pitch
        }
    }
}
