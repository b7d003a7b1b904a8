import SequenceModel
import TextModel

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
    static func readPieces(
        _ tokens: ArraySlice<Token>, units: UnsafeBufferPointer<UInt16>, offset: Int, into pieces: inout [Piece]
    ) {
        pieces.removeAll(keepingCapacity: true)
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
            pieces.append(Piece(start: start, end: end, word: word, tag: tag))
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
    }

    /// What the segmenter's word over each position is, those beside it, and what the dictionaries say of them.
    static func readTokens(_ pieces: UnsafeBufferPointer<Piece>, into fields: NameFields.Pointers) {
        let (token, tokenBefore, tokenAfter) = (fields[.token], fields[.tokenBefore], fields[.tokenAfter])
        let (part, tag, tagLength) = (fields[.part], fields[.tag], fields[.tagLength])
        let (tagBefore, tagAfter) = (fields[.tagBefore], fields[.tagAfter])
        let (tagBeforePart, tagAfterPart) = (fields[.tagBeforePart], fields[.tagAfterPart])
        var before = Piece(start: 0, end: 0, word: 1, tag: 62)
        for k in 0..<pieces.count {
            let piece = pieces[k]
            let after = k &+ 1 < pieces.count ? pieces[k &+ 1] : Piece(start: 0, end: 0, word: 2, tag: 63)
            let length = UInt32(truncatingIfNeeded: min(5, piece.end &- piece.start))
            for i in Int(piece.start)..<Int(piece.end) {
                let isStart = i == Int(piece.start)
                let isEnd = i &+ 1 == Int(piece.end)
                let here: UInt32 = isStart ? (isEnd ? 3 : 0) : (isEnd ? 2 : 1)
                token[i] = piece.word
                tokenBefore[i] = before.word
                tokenAfter[i] = after.word
                part[i] = here
                tag[i] = piece.tag << 8 | here << 4
                tagLength[i] = tag[i] | length
                tagBefore[i] = before.tag
                tagAfter[i] = after.tag
                tagBeforePart[i] = before.tag << 4 | here
                tagAfterPart[i] = after.tag << 4 | here
            }
            before = piece
        }
    }
}
