import TextModel

/// A jump line: （下转第三版）, 上接第一版, 紧接第2版.
struct JumpForm {
    /// Whether the article goes on elsewhere.
    var isForward: Bool
    /// The page it names.
    var page: Int?
    /// The units it covers, brackets included.
    var start: Int
    var end: Int
    /// Whether nothing else stands on the line.
    var isWholeLine: Bool

    private static let forward: WordList = ["下转", "转至", "下接"]
    private static let backward: WordList = ["上接", "紧接", "续接"]
    private static let starts = before | forward.firsts | backward.firsts
    private static let pages: WordList = ["版", "页"]
    private static let before: UnitSet = "（([【▶►●■→ 　"
    private static let after: UnitSet = "）)]】◀◄● 　"

    /// Reads a jump at the beginning or the end of a line.
    static func read(_ given: LineCursor) -> JumpForm? {
        guard given.end - given.at >= 4 else { return nil }
        if let form = at(given, given.at) { return form }
        // At the end a jump stands in brackets.
        guard given.units[given.end - 1] == 0xFF09 || given.units[given.end - 1] == 0x29 else { return nil }
        var open = given.end - 2
        while open > given.at, open > given.end - 16, given.units[open] != 0xFF08, given.units[open] != 0x28 {
            open -= 1
        }
        guard let form = at(given, open), form.end == given.end else { return nil }
        return form
    }

    private static func at(_ given: LineCursor, _ start: Int) -> JumpForm? {
        var cursor = LineCursor(given.units, start, given.end)
        guard starts.contains(cursor.unit) || cursor.kind.contains(.space) else { return nil }
        cursor.skip(before)
        let isForward: Bool
        if cursor.take(any: forward) {
            isForward = true
        } else if cursor.take(any: backward) {
            isForward = false
        } else {
            return nil
        }
        cursor.skipSpaces()
        let ordinal = cursor.takeOne("第")
        cursor.skipSpaces()
        var page: Int?
        if (0x41...0x5A).contains(cursor.unit) { cursor.at += 1 }
        if let n = cursor.number(limit: 3) {
            page = n
        } else if !cursor.takeOne("本") && !cursor.takeOne("头") {
            return nil
        }
        cursor.skipSpaces()
        guard cursor.take(any: pages) || ordinal else { return nil }
        // 上接第一版《标题》
        cursor.skip(after)
        let isAll = start == given.at && cursor.isAtEnd
        return JumpForm(isForward: isForward, page: page, start: start, end: cursor.at, isWholeLine: isAll)
    }
}
