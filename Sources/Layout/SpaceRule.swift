/// Which spaces inside a line are none of the writer's: those that OCR or letter-spacing puts into numbers and names.
enum SpaceRule {
    /// Whether a single space between two units splits a number or a date: 2 0 2 4 年, 5 月2 2 日.
    @inline(__always)
    static func isInsideNumber(before: UInt16, after: UInt16) -> Bool {
        let digitBefore = isDigit(before)
        let digitAfter = isDigit(after)
        if digitBefore && digitAfter { return true }
        if digitBefore { return isDatePart(after) || after == 0x25 || after == 0xFF05 }
        return digitAfter && (before == 0x5E74 || before == 0x6708)
    }

    @inline(__always)
    private static func isDigit(_ u: UInt16) -> Bool { (0x30...0x39).contains(u) || (0xFF10...0xFF19).contains(u) }

    /// 年 月 日 时 分.
    @inline(__always)
    private static func isDatePart(_ u: UInt16) -> Bool {
        u == 0x5E74 || u == 0x6708 || u == 0x65E5 || u == 0x65F6 || u == 0x5206
    }
}
