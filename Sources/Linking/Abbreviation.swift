/// Whether a short name can stand for a full one: 区法院 for 区人民法院, 国机重装 for 国机重型装备集团股份有限公司.
///
/// A short form keeps characters of the full name in their order, begins where the name or a part of it begins, and ends
/// with the last character of the name or of what is left of it without the words for its legal form.
enum Abbreviation {
    /// Words for a body's form that short names drop, longest first.
    private static let forms: [Surface] = Surface.list(
        "集团股份有限公司 集团有限责任公司 （集团）有限责任公司 （集团）股份有限公司 （集团）有限公司 集团有限公司 股份有限公司 有限责任公司 有限公司 集团公司 总公司 公司 集团 联合会 委员会 大会 总会 协会 人民法院 人民检察院"
    )
    /// What may stand before the part that a short name begins with.
    private static let skippedHeads: [Surface] = Surface.list(
        "人民 中国 中国对 归国华 中国铁路 中国国际 中国第 中华 中华人民共和国 中车 国家 第 中共 中共中央 中央 国网 国家电网")

    /// Heads whose first character stands for them: 联大 for 联合国大会, 云大 for 云岭大学.
    private static let initialHeads: [Surface] = Surface.list("大学 大会 公司 集团 总会 协会 联合会 委员会 办公室 航空")

    /// Words for a kind of body that tell bodies of one place apart by what stands before them.
    private static let kinds: [Surface] = Surface.list("大学 学院 银行 医院 中学 小学 博物馆 图书馆 联合会 协会 商会 学会 总工会")

    /// But 宁夏总工会 is 宁夏回族自治区总工会.
    private static let divisions: [Surface] = Surface.list("自治区 自治州 自治县 省 市 区 县")

    /// The last characters of bodies that have parts: 公安局.
    private static let parents: Set<UInt16> = Set(Array("局部厅委院".utf16))

    /// How well `short` fits, 0 to 1; nil when it cannot stand for `full`.
    ///
    /// - Parameter places: how many units at the head of `full` are places.
    static func fit(_ short: Surface, _ full: Surface, places: Int = 0) -> Double? {
        guard short.count >= 2, full.count >= short.count + 2, !full.hasPrefix(short), !short.hasSuffix("有限公司"),
            let first = short.first,
            let last = short.last
        else {
            return nil
        }
        // 重庆大学 is no short form of 重庆工业大学: a head and the word for the kind make a name of their own.
        if let kind = short.longestSuffix(of: kinds), full.hasSuffix(kind), full.hasPrefix(short.dropLast(kind.count)),
            !full.dropLast(kind.count).hasSuffix(in: divisions)
        {
            return nil
        }
        var starts: [(at: Int, score: Double)] = [(0, 1)]
        if places > 0 { starts.append((places, 0.9)) }
        // 交警支队 for 太原市公安局交通警察支队: the name of the part after its parent's last character.
        for at in stride(from: places + 2, to: full.count - short.count, by: 1) where parents.contains(full.units[at]) {
            starts.append((at + 1, 0.86))
        }
        for head in skippedHeads where full.hasPrefix(head) { starts.append((head.count, 0.85)) }
        let ends = ends(of: full)
        var best: Double?
        for start in starts where start.at < full.count && full.units[start.at] == first {
            guard let score = match(short, full, from: start.at, last: last, ends: ends) else { continue }
            best = max(best ?? 0, score * start.score)
        }
        return best
    }

    /// 二院 for 第二人民医院, 四中 for 第四中学: a number and the first or last character of the kind.
    static func isNumbered(_ short: Surface, of full: Surface) -> Bool {
        guard short.count >= 2, let kind = short.last, let ends = kindsOfNumbered[kind], full.first == 0x7B2C else {
            return false
        }
        let number = short.dropLast(1)
        return number.units.allSatisfy(numerals.contains) && full.dropFirst(1).hasPrefix(number)
            && full.hasSuffix(in: ends)
            && full.count > number.count + 2 && !numerals.contains(full.units[number.count + 1])
    }
    private static let kindsOfNumbered: [UInt16: [Surface]] = [0x9662: ["院"], 0x4E2D: ["中学"], 0x5C0F: ["小学"]]
    private static let numerals: Set<UInt16> = Set("一二三四五六七八九十".utf16)

    private static let companyForms: [Surface] = Surface.list(
        "（集团）股份有限公司 （集团）有限责任公司 （集团）有限公司 集团股份有限公司 集团有限责任公司 集团有限公司 股份有限公司 有限责任公司 有限公司 集团公司 集团")
    /// What a body's name ends with that has companies of its own: 总工会 is no short form of its 总工会服务有限公司.
    private static let wholes: [Surface] = Surface.list("会 局 委 院 部 厅 大学 学校 政府 公司 中心 省 市 区 县")

    /// Whether a name is the head of a firm's: 圆通速递 of 圆通速递有限公司, 海河 of 海河乳品有限公司.
    static func isFirm(_ short: Surface, of written: Surface) -> Bool {
        // 开滦集团 for 开滦（集团）有限责任公司.
        let full = Surface(written.units.filter { $0 != 0xFF08 && $0 != 0xFF09 })
        // 供水公司 for 金陵供水有限公司: the trade without the words for the form.
        if short.count >= 4, short.hasSuffix("公司") {
            for form in companyForms where full.hasSuffix(form) && form.hasSuffix("公司") {
                if full.dropLast(form.count).hasSuffix(short.dropLast(2)) { return true }
            }
        }
        // 波音 for 波音公司.
        if short.count >= 2, full.count == short.count + 2, full.hasPrefix(short), full.hasSuffix("公司"),
            !short.hasSuffix(in: wholes)
        {
            return true
        }
        guard short.count >= 2, full.hasPrefix(short), full.count > short.count,
            let form = companyForms.first(where: { full.hasSuffix($0) })
        else { return false }
        let trade = full.count - form.count - short.count
        if trade > 0, short.hasSuffix(in: wholes) { return false }
        // 首钢集团 is 首钢集团有限公司, not 首钢集团第一建设有限公司.
        return short.hasSuffix("集团") ? trade == 0 || full.dropFirst(short.count - 2) == form : (0...6).contains(trade)
    }

    /// Where a short form may end: the name's own last unit, or the last before a word for its form.
    private static func ends(of full: Surface) -> [Int] {
        var out = [full.count]
        for form in forms where full.hasSuffix(form) && full.count > form.count + 1 {
            out.append(full.count - form.count)
            // 重装 for 重型装备: the first character of the last word, which has two.
            if full.count > form.count + 3 { out.append(full.count - form.count - 1) }
        }
        // A committee of a term is no body with a short name of its own.
        if full.hasSuffix("委员会"), full.contains("届") { return out }
        for head in initialHeads where full.hasSuffix(head) { out.append(full.count - head.count + 1) }
        return out
    }

    private static func match(_ short: Surface, _ full: Surface, from start: Int, last: UInt16, ends: [Int]) -> Double?
    {
        for end in ends where end > start && full.units[end - 1] == last {
            var i = start
            var runs = 0
            var matched = 0
            var previous = -2
            for unit in short.units.dropLast() {
                while i < end - 1, full.units[i] != unit { i += 1 }
                guard i < end - 1 else { break }
                if i != previous + 1 { runs += 1 }
                previous = i
                matched += 1
                i += 1
            }
            guard matched == short.count - 1 else { continue }
            if previous + 1 != end - 1 { runs += 1 }
            // A short form of scattered single characters says less than one of whole words.
            return max(0.5, 1 - 0.05 * Double(runs))
        }
        return nil
    }
}
