/// What a unit is to layout: a flag set per UTF-16 unit, looked up in one table.
struct CharacterClass: OptionSet, Sendable {
    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Blank: ASCII, no-break and ideographic spaces, tabs, zero-width marks.
    static let space = CharacterClass(rawValue: 1)
    /// Chinese characters.
    static let han = CharacterClass(rawValue: 2)
    /// 0–9, ０–９.
    static let digit = CharacterClass(rawValue: 4)
    /// Letters of European scripts.
    static let letter = CharacterClass(rawValue: 8)
    /// Ends a sentence: 。！？….
    static let stop = CharacterClass(rawValue: 16)
    /// Stands inside a sentence: ，、；：.
    static let pause = CharacterClass(rawValue: 32)
    /// Opens a pair: “《（.
    static let opener = CharacterClass(rawValue: 64)
    /// Closes a pair: ”》）.
    static let closer = CharacterClass(rawValue: 128)
    /// As wide as a Chinese character.
    static let wide = CharacterClass(rawValue: 256)
    /// Ends a line: LF, CR, form feed, NEL, line and paragraph separators.
    static let newline = CharacterClass(rawValue: 512)
    /// May not begin a line in print: stops, pauses, closers, %, ·.
    static let forbiddenAtStart = CharacterClass(rawValue: 1024)

    /// A Chinese character and nothing else.
    static let plainHan: CharacterClass = [.han, .wide]

    /// Whether a unit is a Chinese character, without a look at the table: unified ideographs and those for compatibility,
    /// the leading half of a pair, 〇.
    @inline(__always)
    static func isHan(_ u: UInt16) -> Bool {
        isCommonHan(u) || u &- 0xF900 < 0x200 || u & 0xFC00 == 0xD800 || u == 0x3007
    }

    /// Whether a unit is one of the ideographs that all but all text is written with; loops over text ask this first.
    @inline(__always)
    static func isCommonHan(_ u: UInt16) -> Bool { u &- 0x3400 < 0x6C00 }

    /// What a line's reader counts or notes, one unit at a time.
    static let counted: CharacterClass = [.digit, .stop, .pause, .opener, .closer]

    private static let stops: [UInt16] = Array("。！？…!?．｡".utf16)
    private static let pauses: [UInt16] = Array("，、；：,;:､".utf16)
    private static let openers: [UInt16] = Array("“‘（《〈【「『〔［｛([{".utf16)
    private static let closers: [UInt16] = Array("”’）》〉】」』〕］｝)]}".utf16)
    private static let others: [UInt16] = Array("%％·‰℃.".utf16)
    private static let spaces: [UInt16] = [
        0x20, 0x09, 0x0B, 0xA0, 0x3000, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD,
    ]

    /// The class of every unit.
    static let table = CharacterTable(classes)

    private static let classes: [CharacterClass] = {
        var t = [CharacterClass](repeating: [], count: 65_536)
        for u in 0x1100..<0x1200 { t[u] = .wide }
        for u in 0x2E80..<0x3400 { t[u] = .wide }
        for u in 0xAC00..<0xD7B0 { t[u] = .wide }
        for u in 0xFE30..<0xFE50 { t[u] = .wide }
        for u in 0xFF01..<0xFF61 { t[u] = .wide }
        for u in 0x2010..<0x2030 { t[u] = .wide }
        for u in 0x2460..<0x2700 { t[u] = .wide }
        for u in 0xE000..<0xF900 { t[u] = .wide }
        for u in 0..<0x1_0000 where isHan(UInt16(u)) { t[u] = .plainHan }
        for u in 0x30...0x39 { t[u] = .digit }
        for u in 0xFF10...0xFF19 { t[u] = [.digit, .wide] }
        for u in 0x41...0x5A { t[u] = .letter }
        for u in 0x61...0x7A { t[u] = .letter }
        for u in 0xC0..<0x250 where u != 0xD7 && u != 0xF7 { t[u] = .letter }
        for u in 0x370..<0x530 { t[u] = .letter }
        for u in 0xFF21...0xFF3A { t[u] = [.letter, .wide] }
        for u in 0xFF41...0xFF5A { t[u] = [.letter, .wide] }
        for u in stops { t[Int(u)].formUnion([.stop, .forbiddenAtStart]) }
        for u in pauses { t[Int(u)].formUnion([.pause, .forbiddenAtStart]) }
        for u in closers { t[Int(u)].formUnion([.closer, .forbiddenAtStart]) }
        for u in openers { t[Int(u)].formUnion(.opener) }
        for u in others { t[Int(u)].formUnion(.forbiddenAtStart) }
        for u in spaces { t[Int(u)] = .space }
        t[0x3000] = [.space, .wide]
        for u in [0x0A, 0x0C, 0x0D, 0x85, 0x2028, 0x2029] { t[u] = .newline }
        for u in [0x201C, 0x201D, 0x2018, 0x2019, 0x2026, 0x2014] { t[u].formUnion(.wide) }
        return t
    }()

    /// The class of a unit; for places that are not hot.
    static func of(_ unit: UInt16) -> CharacterClass { table[unit] }
}

/// A class for every unit, flat and never freed, so that hot loops look it up without a check or a count of references.
struct CharacterTable: @unchecked Sendable {
    // Nothing writes to it after `init`.
    private let base: UnsafePointer<CharacterClass>

    init(_ classes: [CharacterClass]) {
        let table = UnsafeMutablePointer<CharacterClass>.allocate(capacity: 65_536)
        table.initialize(repeating: [], count: 65_536)
        for (unit, value) in classes.prefix(65_536).enumerated() { table[unit] = value }
        base = UnsafePointer(table)
    }

    @inline(__always) subscript(unit: UInt16) -> CharacterClass { base[Int(unit)] }
}
