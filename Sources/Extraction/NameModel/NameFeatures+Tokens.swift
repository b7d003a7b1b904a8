package import SequenceModel
package import TextModel

extension NameFeatures {
    /// A word of the segmenter as the model sees it.
    struct Piece {
        var start: Int32
        var end: Int32
        /// A number for the word itself; numerals of one length are one word.
        var word: UInt32
        /// What the dictionaries say the word is, else what its first character is and how long it is.
        var tag: UInt32
        var isKnown = false
    }

    /// The words of a sentence; where the segmenter has none, each character stands for itself.
    static func pieces(
        _ tokens: ArraySlice<Token>, units: UnsafeBufferPointer<UInt16>, offset: Int
    ) -> [Piece] {
        var out: [Piece] = []
        out.reserveCapacity(tokens.count)
        var done: Int32 = 0
        let n = Int32(truncatingIfNeeded: units.count)
        let shift = Int32(truncatingIfNeeded: offset)
        func add(_ start: Int32, _ end: Int32) {
            let tag = CharacterKind.of(units[Int(start)]) * 6 + UInt32(min(5, end - start))
            var word: UInt32 = 0
            for k in start..<end {
                let unit = units[Int(k)]
                word = FeatureHash.mix(word, unit >= 0x30 && unit <= 0x39 ? 0x30 : UInt32(unit))
            }
            out.append(Piece(start: start, end: end, word: word, tag: tag))
        }
        for token in tokens {
            let start = max(token.start - shift, done)
            let end = min(token.end - shift, n)
            if start >= end { continue }
            while done < start {
                add(done, done + 1)
                done += 1
            }
            add(start, end)
            done = end
        }
        while done < n {
            add(done, done + 1)
            done += 1
        }
        return out
    }

    /// How many columns the words of the segmenter have.
    static let tokenColumns = 11

    /// The word over each position, those beside it, and what the dictionaries say of them.
    static func tokens(
        _ row: UnsafeMutableBufferPointer<UInt32>, _ pieces: UnsafeBufferPointer<Piece>, _ k: Int, _ i: Int
    ) {
        let piece = pieces[k]
        let at = Int32(truncatingIfNeeded: i)
        let isStart = at == piece.start
        let isEnd = at + 1 == piece.end
        let part: UInt32 = isStart ? (isEnd ? 3 : 0) : (isEnd ? 2 : 1)
        let length = UInt32(min(5, piece.end - piece.start))
        let before = k > 0 ? pieces[k - 1] : Piece(start: 0, end: 0, word: 1, tag: 62)
        let after = k + 1 < pieces.count ? pieces[k + 1] : Piece(start: 0, end: 0, word: 2, tag: 63)
        let here = piece.tag << 8 | part << 4
        row[0] = hash(41, piece.word, part)
        row[1] = hash(42, before.word, part)
        row[2] = hash(43, after.word, part)
        row[3] = hash(44, here | length)
        row[4] = hash(45, here, before.tag)
        row[5] = hash(46, here, after.tag)
        row[6] = hash(47, here, before.tag, after.tag)
        row[7] = hash(48, here, before.word)
        row[8] = hash(49, here, after.word)
        row[9] = hash(50, piece.word, after.tag << 4 | part)
        row[10] = hash(51, piece.word, before.tag << 4 | part)
    }
}
