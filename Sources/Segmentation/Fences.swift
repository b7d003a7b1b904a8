import SequenceModel
import TextModel

/// Places where no word may end, whatever the weights say: inside a number, a Latin word, a surrogate pair, before a combining mark.
enum Fences {
    /// Whether a word may not end between two units.
    @inline(__always)
    static func joins(_ a: UInt16, _ b: UInt16) -> Bool {
        // Han on both sides, as nearly everywhere: no number, no Latin, no surrogate, nothing that combines.
        if a >= 0x3000, a < 0xD800, b >= 0x3000, b < 0xD800 { return false }
        if b & 0xFC00 == 0xDC00, a & 0xFC00 == 0xD800 { return true }
        if isExtender(b) { return true }
        if a >= 0x3000 && b >= 0x3000 { return false }
        let (left, right) = (CharacterClass[unit: a], CharacterClass[unit: b])
        return left == right && (left == .digit || left == .letter)
    }

    /// Combining marks, joiners and variation selectors: what UAX 29 calls Extend, as far as newspapers have it.
    @inline(__always)
    private static func isExtender(_ u: UInt16) -> Bool {
        (0x0300...0x036F).contains(u) || (0xFE00...0xFE0F).contains(u) || u == 0x200D || (0x20D0...0x20FF).contains(u)
    }

    /// Forbids the tags that would end or begin a word between units that belong together.
    static func close(_ emissions: inout EmissionMatrix, _ run: UnsafeBufferPointer<UInt16>) {
        for i in 1..<max(1, run.count) where joins(run[i - 1], run[i]) {
            emissions[i, 0] = EmissionMatrix.forbidden
            emissions[i, 5] = EmissionMatrix.forbidden
            emissions[i - 1, 4] = EmissionMatrix.forbidden
            emissions[i - 1, 5] = EmissionMatrix.forbidden
        }
    }

    /// Words by the kind of their characters alone: numbers, Latin words, single Han.
    static func cutByKind(_ run: UnsafeBufferPointer<UInt16>, at offset: Int, into tokens: inout [Token]) {
        var begin = 0
        for i in 1..<max(1, run.count + 1) where i == run.count || !joinsByKind(run, i) {
            if i > begin { tokens.append(Token(start: offset + begin, end: offset + i)) }
            begin = i
        }
    }

    /// Whether UAX 29 keeps the units before and after `i` together: 3.5, 1,000, don't, COVID19, カタカナ.
    private static func joinsByKind(_ run: UnsafeBufferPointer<UInt16>, _ i: Int) -> Bool {
        let (a, b) = (run[i - 1], run[i])
        if joins(a, b) { return true }
        let (left, right) = (CharacterClass[unit: a], CharacterClass[unit: b])
        if left == .kana && right == .kana { return true }
        let isWord = (left == .letter || left == .digit) && (right == .letter || right == .digit)
        if isWord { return true }
        // A full stop or a comma between digits, an apostrophe or a full stop between letters: rules WB 6, 7, 11 and 12.
        if isMiddle(b), i + 1 < run.count { return left == CharacterClass[unit: run[i + 1]] && middles(b, left) }
        if isMiddle(a), i >= 2 { return right == CharacterClass[unit: run[i - 2]] && middles(a, right) }
        return false
    }

    private static func isMiddle(_ u: UInt16) -> Bool { u == 0x2E || u == 0x2C || u == 0x27 || u == 0x2019 }

    private static func middles(_ u: UInt16, _ kind: CharacterClass) -> Bool {
        kind == .digit && u != 0x2019 || kind == .letter && u != 0x2C
    }
}
