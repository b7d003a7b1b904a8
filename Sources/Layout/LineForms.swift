/// The forms of the press that a line has; read once for each line that can have one.
struct LineForms {
    var furniture: FurnitureForm?
    var byline: BylineForm?
    var credit: CreditForm?
    var lead: LeadForm?
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
                isRule = line.han == 0 && Self.isAllMarks(scan, line)
            }
        }
        if line.count > 12 { lead = LeadForm.read(cursor) }
        if let previous, previous.count == line.count, line.han >= 6 {
            isDoubled = (0..<line.count).allSatisfy {
                scan.units[Int(line.start) + $0] == scan.units[Int(previous.start) + $0]
            }
        }
    }

    private static func isAllMarks(_ scan: PageScan, _ line: PageLine) -> Bool {
        for i in Int(line.start)..<Int(line.end) {
            let c = CharacterClass.of(scan.units[i])
            if c.contains(.digit) || c.contains(.letter) { return false }
            if c.contains(.stop) || c.contains(.closer) || c.contains(.opener) || c.contains(.pause) { return false }
        }
        return true
    }
}
