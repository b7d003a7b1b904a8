import TextModel

/// The beginning of an article's first paragraph, read from the repaired text: its dateline and byline.
struct PlacedLead {
    private let form: LeadForm
    private let names: [(person: BylineForm.Person, name: String, start: Int, end: Int)]
    private let length: Int
    /// How far a lead reaches at most, in units.
    private static let reach = 160

    /// Reads the lead and closes up letter-spaced names in the block: 何　军.
    init?(_ block: inout BlockText, _ scan: PageScan) {
        let (text, at) = block.units(scan, limit: Self.reach)
        let head = text.count
        let read: (LeadForm, [(BylineForm.Person, String)])? = text.withUnsafeBufferPointer { u in
            guard let form = LeadForm.read(LineCursor(u, 0, head)) else { return nil }
            return (form, (form.byline?.people ?? []).map { ($0, NameReader.string($0.name, u)) })
        }
        guard let read else { return nil }
        form = read.0
        var dropped: [Int] = []
        for (person, _) in read.1 {
            for i in person.name.start..<person.name.end where CharacterClass.of(text[i]).contains(.space) {
                dropped.append(i)
            }
            block.closeUp(at[person.name.start], at[person.name.end - 1] + 1, scan.units)
        }
        func after(_ i: Int) -> Int { i - dropped.lazy.filter { $0 < i }.count }
        names = read.1.map { ($0.0, $0.1, after($0.0.name.start), after($0.0.name.end)) }
        length = after(form.end)
    }

    /// Enters dateline and byline into the article; the block begins at `start` of its text.
    func enter(_ article: inout Article, at start: Int, units: [UInt16], line: Int) {
        func string(_ part: (start: Int, end: Int)?) -> String? {
            part.map {
                String(units: units[(start + $0.start)..<(start + $0.end)]).filter { $0 != " " }
            }
        }
        if form.agency != nil, form.end > form.start {
            let range = TextRange<Clean>(start + form.start, start + length)
            article.dateline = Dateline(
                agency: string(form.agency), place: string(form.place), day: string(form.day),
                text: String(units: units[range.start..<range.end]), range: range)
        }
        guard let first = names.first, let last = names.last else { return }
        var byline = Byline(
            reporters: [], text: String(units: units[(start + first.start)..<(start + last.end)]),
            line: line)
        for (person, name, from, to) in names {
            let named = NamedPlace(name: name, range: TextRange(start + from, start + to))
            if person.role == .correspondent {
                byline.correspondents.append(named)
            } else {
                byline.reporters.append(named)
            }
        }
        article.note(byline)
    }
}
