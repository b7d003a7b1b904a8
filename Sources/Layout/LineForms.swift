/// The forms of the press that a line has; read once for each line that can have one.
struct LineForms {
    var furniture: FurnitureForm?
    var byline: BylineForm?
    var credit: CreditForm?
    var lead: LeadForm?
    /// Whether the line is a personal name and nothing else: an author's line.
    var isBareName = false
    /// Whether the line repeats the line above it.
    var isDoubled = false
    /// Whether nothing but marks stands on it: ————, ＊＊＊.
    var isRule = false

    /// Long lines can only have a lead.
    private static let longest = 90

    init(_ scan: PageScan, _ line: PageLine, previous: PageLine?, _ surnames: SurnameTable) {
        let cursor = LineCursor(scan, line)
        if line.count <= Self.longest, line.stops == 0 || line.count <= 24 {
            furniture = FurnitureForm.read(cursor)
            if furniture == nil {
                credit = CreditForm.read(cursor)
                byline = BylineForm.read(cursor)
                if let form = byline, !form.isPlausible(cursor.units, surnames) { byline = nil }
                isBareName = Self.isName(scan, line, surnames)
                isRule = line.han == 0 && Self.isAllMarks(scan, line)
            }
        }
        if line.count > 12 { lead = LeadForm.read(cursor) }
        if let previous, previous.count == line.count, line.han >= 6 {
            isDoubled = Self.isSame(scan, line, previous)
        }
    }

    private static func isSame(_ scan: PageScan, _ a: PageLine, _ b: PageLine) -> Bool {
        for i in 0..<a.count where scan.units[Int(a.start) + i] != scan.units[Int(b.start) + i] { return false }
        return true
    }

    /// Names of columns that begin with a surname.
    private static let rubrics: WordList = [
        "简讯", "简报", "简介", "简明", "时讯", "时评", "时事", "连载", "文摘", "和声", "万象", "常识", "言论",
    ]

    /// Two or three characters that begin with a surname, letter-spaced or not.
    private static func isName(_ scan: PageScan, _ line: PageLine, _ surnames: SurnameTable) -> Bool {
        guard line.han >= 2, line.han <= 3, line.count <= 6 else { return false }
        var first: UInt16 = 0
        var second: UInt16 = 0
        for i in Int(line.start)..<Int(line.end) {
            let c = scan.kind(i)
            if c.contains(.han) {
                if first == 0 { first = scan.units[i] } else if second == 0 { second = scan.units[i] }
            } else if !c.contains(.space) {
                return false
            }
        }
        var cursor = LineCursor(scan, line)
        return surnames.begins(first, second) && !(cursor.take(any: rubrics) && cursor.at == cursor.end)
    }

    private static func isAllMarks(_ scan: PageScan, _ line: PageLine) -> Bool {
        for i in Int(line.start)..<Int(line.end) {
            let c = scan.kind(i)
            if c.contains(.digit) || c.contains(.letter) { return false }
            if c.contains(.forbiddenAtStart) || c.contains(.opener) { return false }
        }
        return true
    }
}
