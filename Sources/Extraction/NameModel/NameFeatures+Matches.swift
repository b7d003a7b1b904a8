import CPrefetch
import Lexicons
import SequenceModel

extension NameFeatures {
    /// What the dictionaries' words over each position and beside it are; the pieces that are such words get their tags.
    func readMatches(
        _ matches: UnsafeBufferPointer<LexiconMatch>, offset: Int, count n: Int,
        _ pieces: UnsafeMutableBufferPointer<Piece>, into fields: NameFields.Pointers
    ) {
        let (piece, headEnd) = (fields[.piece], fields[.headEnd])
        let (ending, endingLength) = (fields[.ending], fields[.endingLength])
        let beginning = fields[.beginning]
        for k in 0..<pieces.count { piece[Int(pieces[k].start)] = UInt32(truncatingIfNeeded: k &+ 1) }
        withCodes { groups, codes, tags in
            for (number, match) in matches.enumerated() {
                let soon = number &+ 8
                if soon < matches.count, case .nameContext = matches[soon].kind, let tags = tags.baseAddress {
                    jianbao_prefetch(tags + Int(matches[soon].row))
                }
                let kind = match.kindNumber
                let group = groups[kind]
                guard group >= 0 else { continue }
                let start = Int(match.start) &- offset
                let end = Int(match.end) &- offset
                guard start >= 0, end <= n else { continue }
                let isWord = group == Group.word.rawValue
                let code = isWord ? tags[Int(match.row)] : codes[kind]
                let length = UInt32(truncatingIfNeeded: end &- start)
                let k = Int(piece[start]) &- 1
                if k >= 0, Int(pieces[k].end) == end, isWord || !pieces[k].isKnown {
                    pieces[k].tag = isWord ? code : 64 + code
                    pieces[k].isKnown = true
                }
                // Choices rather than branches: which word is the longer one, no processor can foresee.
                let ends = length >= endingLength[end]
                endingLength[end] = ends ? length : endingLength[end]
                ending[end] = ends ? code : ending[end]
                // They come in the order of their ends.
                beginning[start] = code
                if group == Group.head.rawValue {
                    if case .organizationHeads = match.kind { headEnd[end] = 1 }
                    if case .facilityHeads = match.kind { headEnd[end] = 2 }
                }
                if isWord, length < 2 { continue }
                let (values, lengths) = (fields[.place, group], fields[.placeLength, group])
                let value = code << 8 | min(6, length)
                for i in start..<end {
                    let isStart: UInt32 = i == start ? 1 : 0
                    let isEnd: UInt32 = i &+ 1 == end ? 1 : 0
                    // 0 at the start, 1 inside, 2 at the end, 3 when it is both.
                    let part = 1 &- isStart &+ isEnd &+ 2 &* (isStart & isEnd)
                    let isLonger = lengths[i] < length
                    lengths[i] = isLonger ? length : lengths[i]
                    values[i] = isLonger ? value | part << 4 : values[i]
                }
            }
        }
        for group in Group.allCases {
            FeatureHash.mix(fields[.cover], fields[.place, group.rawValue], count: n)
        }
        let between = fields[.between]
        for i in 0...n where ending[i] != 0 && beginning[i] != 0 { between[i] = 1 }
    }

    /// What the words over and beside a position are linked with: the other items of a list, the next head of a body's name.
    static func readLinks(_ units: UnsafeBufferPointer<UInt16>, into fields: NameFields.Pointers) {
        let n = units.count
        let (ending, beginning) = (fields[.ending], fields[.beginning])
        let (before, after) = (fields[.listedBefore], fields[.listedAfter])
        for i in 1..<max(1, n) where joins(units[i]) && i &+ 1 < n {
            before[i &+ 1] = ending[i]
            after[i &- 1] = beginning[i &+ 1]
        }
        let (kind, headEnd, heads) = (fields[.kind], fields[.headEnd], fields[.nextHead])
        var at = -1
        var i = n &- 1
        while i >= 0 {
            if kind[i] > 2 { at = -1 }
            if headEnd[i &+ 1] != 0 { at = i &+ 1 }
            let far = UInt32(truncatingIfNeeded: at &- i)
            heads[i] =
                at > 0 && at &- i <= 16 ? headEnd[at] << 8 | (far < 5 ? far : far < 8 ? 5 : far < 12 ? 6 : 7) : 0
            i &-= 1
        }
    }

    /// Marks and words that join the items of a list: 、 和 与 及 暨.
    @inline(__always)
    private static func joins(_ unit: UInt16) -> Bool {
        unit == 0x3001 || unit == 0x548C || unit == 0x4E0E || unit == 0x53CA || unit == 0x66A8
    }
}
