package import Lexicons
package import SequenceModel
package import TextModel

/// The features by which the name model decides; training and decoding share this one definition.
///
/// Characters in a window of two, and for each group of dictionaries the longest word over the position, its part and length.
/// A column without evidence stays empty: features that fire when nothing matches hurt.
package struct NameFeatures: Sendable {
    /// Groups of dictionaries; of one group the longest word counts.
    enum Group: Int, CaseIterable {
        case place, body, head, title, press, word
    }

    private static let groupCount = Group.allCases.count
    /// Columns of a position.
    package static let stride = oldColumns + 2 + tokenColumns + shapeColumns + linkColumns
    private static let oldColumns = 13 + groupCount + 2 + 6 + 3
    private static let linkColumns = 4

    /// A small number for each kind of dictionary; 0 is none.
    private let codes: [UInt32]
    private let groups: [Int]
    /// For each row of `nameContext` the number of its part of speech.
    private let tags: [UInt32]
    /// See `shapes(_:)`.
    let shapes: [UInt8]

    package init(lexicons: LexiconStore) {
        var codes = [UInt32](repeating: 0, count: LexiconKind.allCases.count)
        var groups = [Int](repeating: -1, count: LexiconKind.allCases.count)
        func assign(_ group: Group, _ kinds: [LexiconKind]) {
            for kind in kinds {
                codes[Int(kind.rawValue)] = UInt32(group.rawValue * 8 + (kinds.firstIndex(of: kind) ?? 0) + 1)
                groups[Int(kind.rawValue)] = group.rawValue
            }
        }
        assign(.place, [.administrativeDivisions, .countries, .places])
        assign(.body, [.organizations])
        assign(.head, [.organizationHeads, .facilityHeads, .locationHeads, .eventHeads])
        assign(.title, [.titles, .titleHeads])
        assign(.press, [.pressTerms])
        assign(.word, [.nameContext])
        self.codes = codes
        self.groups = groups
        // From the letters alone, so that rows that a user adds change no number.
        shapes = Self.shapes(lexicons)
        tags = lexicons[.nameContext].rows.map { 64 + UInt32($0.letters(1) >> 48) }
    }

    /// What a sentence's positions have of one group.
    private struct Cover {
        var code: UInt32 = 0
        var start: Int32 = 0
        var end: Int32 = 0
    }

    /// Fills the matrix with the features of a sentence.
    ///
    /// - Parameters:
    ///   - units: the folded units of the sentence.
    ///   - matches: dictionary words in it, by start; those that leave it are ignored.
    ///   - tokens: the segmenter's words; those that leave the sentence are cut.
    ///   - offset: where the sentence begins in the text that the matches count in.
    package func fill(
        _ matrix: inout FeatureMatrix, units: UnsafeBufferPointer<UInt16>, matches: ArraySlice<LexiconMatch>,
        tokens: ArraySlice<Token>, offset: Int
    ) {
        let n = units.count
        matrix.reset(count: n)
        guard n > 0 else { return }
        var covers = [Cover](repeating: Cover(), count: n * Self.groupCount)
        var pieces = Self.pieces(tokens, units: units, offset: offset)
        var pieceAt = [Int32](repeating: -1, count: n)
        for (k, piece) in pieces.enumerated() { pieceAt[Int(piece.start)] = Int32(truncatingIfNeeded: k) }
        // Longest word that ends before, or begins at, a position: titles, heads, places, and others by their part of speech.
        var ending = [UInt32](repeating: 0, count: n + 1)
        var beginning = [UInt32](repeating: 0, count: n + 1)
        var endingLength = [Int32](repeating: 0, count: n + 1)
        var beginningLength = [Int32](repeating: 0, count: n + 1)
        for match in matches {
            let kind = Int(match.kind.rawValue)
            let group = groups[kind]
            guard group >= 0 else { continue }
            let start = Int(match.start) - offset
            let end = Int(match.end) - offset
            guard start >= 0, end <= n else { continue }
            let isWord = match.kind == .nameContext
            let code = isWord ? tags[Int(match.row)] : codes[kind]
            let length = Int32(end - start)
            let k = Int(pieceAt[start])
            if k >= 0, Int(pieces[k].end) == end, isWord || !pieces[k].isKnown {
                pieces[k].tag = isWord ? code : 64 + code
                pieces[k].isKnown = true
            }
            if length >= endingLength[end] {
                endingLength[end] = length
                ending[end] = code
            }
            if length >= beginningLength[start] {
                beginningLength[start] = length
                beginning[start] = code
            }
            if isWord, length < 2 { continue }
            for i in start..<end {
                let at = i * Self.groupCount + group
                if covers[at].code == 0 || covers[at].end - covers[at].start < length {
                    covers[at] = Cover(code: code, start: Int32(start), end: Int32(end))
                }
            }
        }
        let heads = Self.nextHeads(units, matches, offset: offset)
        matrix.withUnsafeMutableHashes { out in
            var k = 0
            var run = (start: 0, end: 0)
            covers.withUnsafeBufferPointer { covers in
                for i in 0..<n {
                    let row = UnsafeMutableBufferPointer(
                        rebasing: out[i * Self.stride..<(i + 1) * Self.stride])
                    Self.characters(row, units, i)
                    Self.words(row, covers, i, unit: UInt32(units[i]))
                    Self.neighbours(
                        row, before: ending[i], here: beginning[i], after: ending[i + 1], next: beginning[i + 1],
                        units: units, i)
                    let more = UnsafeMutableBufferPointer(rebasing: row[Self.oldColumns...])
                    Self.fours(more, units, i)
                    while Int(pieces[k].end) <= i { k += 1 }
                    pieces.withUnsafeBufferPointer {
                        Self.tokens(UnsafeMutableBufferPointer(rebasing: more[2...]), $0, k, i)
                    }
                    if run.end <= i {
                        run = (i, i)
                        while run.end < n, isSound(units[run.end]) { run.end += 1 }
                        if run.end == i { run.end = i + 1 }
                    }
                    shapes(
                        UnsafeMutableBufferPointer(rebasing: more[(2 + Self.tokenColumns)...]), units, i, run: run)
                    let links = UnsafeMutableBufferPointer(
                        rebasing: more[(2 + Self.tokenColumns + Self.shapeColumns)...])
                    if i > 1, Self.joins(units[i - 1]), ending[i - 1] != 0 {
                        links[0] = Self.hash(57, ending[i - 1], beginning[i])
                    }
                    if i + 2 < n, Self.joins(units[i + 1]), beginning[i + 2] != 0 {
                        links[1] = Self.hash(58, beginning[i + 2], ending[i + 1])
                    }
                    if heads[i] != 0 {
                        links[2] = Self.hash(59, heads[i])
                        links[3] = Self.hash(60, heads[i], UInt32(shapes[Int(units[i])]), beginning[i])
                    }
                }
            }
        }
    }

    /// Marks and words that join the items of a list: 、 和 与 及 暨.
    @inline(__always)
    private static func joins(_ unit: UInt16) -> Bool {
        unit == 0x3001 || unit == 0x548C || unit == 0x4E0E || unit == 0x53CA || unit == 0x66A8
    }

    /// For each position the kind of the next head of a body's name in the clause, and how far its end is; 0 where none is near.
    private static func nextHeads(
        _ units: UnsafeBufferPointer<UInt16>, _ matches: ArraySlice<LexiconMatch>, offset: Int
    ) -> [UInt32] {
        let n = units.count
        var ends = [UInt32](repeating: 0, count: n + 1)
        for match in matches where match.kind == .organizationHeads || match.kind == .facilityHeads {
            let end = Int(match.end) - offset
            if Int(match.start) >= offset, end <= n { ends[end] = match.kind == .organizationHeads ? 1 : 2 }
        }
        var heads = [UInt32](repeating: 0, count: n)
        var at = -1
        var i = n - 1
        while i >= 0 {
            let kind = CharacterKind.of(units[i])
            if kind != 0 && kind != 1 && kind != 2 { at = -1 }
            if ends[i + 1] != 0 { at = i + 1 }
            if at > 0, at - i <= 16 {
                let far = UInt32(at - i)
                heads[i] = ends[at] << 8 | (far < 5 ? far : far < 8 ? 5 : far < 12 ? 6 : 7)
            }
            i -= 1
        }
        return heads
    }

    /// Four characters.
    private static func fours(
        _ row: UnsafeMutableBufferPointer<UInt32>, _ units: UnsafeBufferPointer<UInt16>, _ i: Int
    ) {
        @inline(__always) func c(_ k: Int) -> UInt32 {
            let at = i + k
            return at < 0 ? 1 : at >= units.count ? 2 : UInt32(units[at])
        }
        row[0] = hash(61, c(-1) << 16 | c(0), c(1) << 16 | c(2))
        row[1] = hash(62, c(-2) << 16 | c(-1), c(0) << 16 | c(1))
    }

    private static let seeds: [UInt32] = (0..<64).map { FeatureHash.seed(200 + $0) }

    @inline(__always)
    static func hash(_ template: Int, _ a: UInt32) -> UInt32 {
        FeatureHash.finish(FeatureHash.mix(seeds[template], a))
    }
    @inline(__always)
    static func hash(_ template: Int, _ a: UInt32, _ b: UInt32) -> UInt32 {
        FeatureHash.finish(FeatureHash.mix(FeatureHash.mix(seeds[template], a), b))
    }
    @inline(__always)
    static func hash(_ template: Int, _ a: UInt32, _ b: UInt32, _ c: UInt32) -> UInt32 {
        FeatureHash.finish(FeatureHash.mix(FeatureHash.mix(FeatureHash.mix(seeds[template], a), b), c))
    }

    /// Columns 0–12: one, two and three characters.
    private static func characters(
        _ row: UnsafeMutableBufferPointer<UInt32>, _ units: UnsafeBufferPointer<UInt16>, _ i: Int
    ) {
        @inline(__always) func c(_ k: Int) -> UInt32 {
            let at = i + k
            return at < 0 ? 1 : at >= units.count ? 2 : UInt32(units[at])
        }
        let (a, b, x, d, e) = (c(-2), c(-1), c(0), c(1), c(2))
        row[0] = hash(0, a)
        row[1] = hash(1, b)
        row[2] = hash(2, x)
        row[3] = hash(3, d)
        row[4] = hash(4, e)
        row[5] = hash(5, a, b)
        row[6] = hash(6, b, x)
        row[7] = hash(7, x, d)
        row[8] = hash(8, d, e)
        row[9] = hash(9, b, d)
        row[10] = hash(10, a, b, x)
        row[11] = hash(11, b, x, d)
        row[12] = hash(12, x, d, e)
    }

    /// Columns 13 on: the longest word of each group over the position, all of them together, and these with the character.
    private static func words(
        _ row: UnsafeMutableBufferPointer<UInt32>, _ covers: UnsafeBufferPointer<Cover>, _ i: Int, unit: UInt32
    ) {
        var all: UInt32 = 0
        for group in 0..<groupCount {
            let cover = covers[i * groupCount + group]
            guard cover.code != 0 else { continue }
            let start = Int32(truncatingIfNeeded: i) == cover.start
            let end = Int32(truncatingIfNeeded: i) + 1 == cover.end
            let part: UInt32 = start ? (end ? 3 : 0) : (end ? 2 : 1)
            let length = UInt32(min(6, cover.end - cover.start))
            let value = cover.code << 8 | part << 4 | length
            row[13 + group] = hash(16 + group, value)
            all = FeatureHash.mix(all, value)
        }
        guard all != 0 else { return }
        row[13 + groupCount] = hash(30, all)
        row[14 + groupCount] = hash(31, all, unit)
    }

    /// The last columns: the words around the position and between them, and the kinds of the characters.
    private static func neighbours(
        _ row: UnsafeMutableBufferPointer<UInt32>, before: UInt32, here: UInt32, after: UInt32, next: UInt32,
        units: UnsafeBufferPointer<UInt16>, _ i: Int
    ) {
        let at = 15 + groupCount
        if before != 0 { row[at] = hash(32, before) }
        if next != 0 { row[at + 1] = hash(33, next) }
        if here != 0, before != 0 { row[at + 2] = hash(34, before, here) }
        if after != 0, next != 0 { row[at + 3] = hash(35, after, next) }
        if before != 0 { row[at + 4] = hash(36, before, UInt32(units[i])) }
        if next != 0 { row[at + 5] = hash(37, next, UInt32(units[i])) }
        @inline(__always) func kind(_ k: Int) -> UInt32 {
            let at = i + k
            if at < 0 || at >= units.count { return 9 }
            return CharacterKind.of(units[at])
        }
        let kinds = kind(-1) * 100 + kind(0) * 10 + kind(1)
        row[at + 6] = hash(38, kinds)
        // The same character or pair again nearby: names and heads repeat.
        if i >= 3, units[i] == units[i - 3] || units[i] == units[i - 2] { row[at + 7] = hash(39, UInt32(units[i])) }
        row[at + 8] = hash(40, kind(-2) * 10_000 + kinds * 10 + kind(2))
    }
}
