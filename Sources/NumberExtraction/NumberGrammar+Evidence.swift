import Numerals
import TextModel

extension NumberGrammar {
    /// Whether the phrase is a number at all, by what stands around it.
    func isNumber(_ p: NumberPhrase, floor: Int) -> Bool {
        switch p.kind {
        case .time, .label: return false
        default: break
        }
        if p.core.isHan { return isHanNumber(p) }
        return isArabicNumber(p, floor: floor)
    }

    // MARK: Han

    private func isHanNumber(_ p: NumberPhrase) -> Bool {
        let core = p.core
        // Nothing else is there to make it a word.
        if p.start == 0, p.end == u.count, core.digits > 1 || core.hasUnit, !core.isBare { return true }
        // 三周大 is an age, whatever 三周 may be.
        if p.kind == .plain, p.symbol != nil { return true }
        if isExcepted(p) { return false }
        // 十四五: a digit that the numeral could not take.
        let next = unit(core.end)
        if p.kind == .plain, Signs.isHanNumeral(next), core.end == p.end, !core.isSoft { return false }
        if core.start > 0, Signs.isHanNumeral(u[core.start - 1]), u[core.start - 1] != Signs.点 { return false }
        switch p.kind {
        case .percent, .ordinal: return true
        case .money:
            return (!core.isBare || hasBoundBefore(core)) && !isSpelled(core)
        case .unit: return !isSpelled(core) && !(core.isHalf && unit(core.end) == Signs.里)
        case .classifier(let row):
            // 伍师傅 is a name.
            if core.size == 1, NumeralClass.kind(u[core.start]) == .financialDigit { return false }
            if core.isBare { return isBareCount(p, row) }
            if isSpelled(core) { return false }
            return isCount(p, row)
        case .plain, .time, .label: break
        }
        if core.isFraction || p.amount.modifier != nil && !core.isBare && !core.isHalf { return true }
        if core.isBare { return hasBoundBefore(core) || core.isSoft }
        if core.isHalf { return false }
        if core.isSoft || core.hasPoint && !core.isDigitString { return true }
        if NumeralClass.kind(u[core.start]) == .financialUnit || NumeralClass.kind(u[core.start]) == .financialDigit {
            let isWord = core.size == 1 || NumeralClass.kind(u[core.start]) == .financialUnit
            if isWord { return !Signs.isHan(unit(core.start - 1)) && !Signs.isHan(unit(core.end)) }
        }
        if core.hasUnit, core.size >= 2, !core.isPair { return !isInsideWord(core) }
        if unit(core.start - 1) == Signs.前, core.size == 1, next == Signs.的 || !Signs.isHan(next) { return true }
        return standsAlone(core)
    }

    /// 二八分, 五一斤: two digits side by side are no amount; 二零 and 一二三 are read digit by digit.
    private func isSpelled(_ core: NumberCore) -> Bool {
        core.isDigitString && core.size == 2 && !core.hasPoint && !Self.zeros.contains(u[core.start])
            && !Self.zeros.contains(u[core.start + 1])
    }
    private static let zeros = UnitSet("零〇○".utf16)

    /// 二十里堡: a numeral between Han characters is a number unless it begins a label.
    private func isInsideWord(_ core: NumberCore) -> Bool { core.size == 1 }

    private static let copulas = UnitSet("是为于非即等".utf16)
    private static let followers = UnitSet("的那这不而以".utf16)
    private static let quotes = UnitSet("“”‘’「」\"'".utf16)

    /// A digit with nothing to count: the whole text, in quotation marks, or said of something (答案是四).
    private func standsAlone(_ core: NumberCore) -> Bool {
        let before = unit(core.start - 1)
        let after = unit(core.end)
        if Self.copulas.contains(before), !Signs.isHan(after) || Self.followers.contains(after) { return true }
        if after == Signs.以, unit(core.end + 1) == Signs.上 || unit(core.end + 1) == Signs.下 { return true }
        if Signs.isHan(before) || Signs.isHan(after) { return false }
        if core.start == 0 && core.end == u.count { return true }
        if Self.quotes.contains(before), Self.quotes.contains(after) { return core.size == 1 }
        if core.start == 0, skip(core.end) == u.count { return true }
        return core.isDigitString && core.size > 2 || core.isPair && core.hasUnit || core.hasPoint
            || core.start == 0 && core.size > 1
            || Signs.isSpace(before) && core.hasPoint
    }

    private func hasBoundBefore(_ core: NumberCore) -> Bool {
        switch unit(core.start - 1) {
        case Signs.上: return !"以之网路线台".utf16.contains(unit(core.start - 2))
        case 0x8FC7, 0x8D85, 0x8FD1, 0x903E, 0x7EA6, 0x7834: return true  // 过超近逾约破
        default: return false
        }
    }

    private static let bareCounted = UnitSet("名人户家亩米吨件场份册个位辆只棵株头篇部".utf16)

    /// 百名, 千户: the unit alone counts where a person or thing follows.
    private func isBareCount(_ p: NumberPhrase, _ row: Int) -> Bool {
        if hasBoundBefore(p.core) || p.core.isSoft { return true }
        // 百场万企, 千企百县: a motto counts nothing
        if Signs.isPowerUnit(unit(p.tail)) { return false }
        let before = unit(p.core.start - 1)
        // 南京千名职工: nothing but people is counted by 名.
        if unit(p.core.end) == 0x540D, Signs.isHan(unit(p.tail)), !Signs.isNumeral(before), before != 0x7B2C {
            return true
        }
        if Signs.isHan(before), !"的由有对为给向使让近余名把被将万百千".utf16.contains(before) { return false }
        return Self.bareCounted.contains(unit(p.core.end)) && Signs.isHan(unit(p.tail))
    }

    private static let notBeforeOne = UnitSet("每这那另同某任哪新下".utf16)
    private static let absolute = UnitSet("不没也都未".utf16)

    /// A number with a classifier or a counted noun.
    private func isCount(_ p: NumberPhrase, _ row: Int) -> Bool {
        let core = p.core
        let kind = lexicon.classifiers[row]
        let before = unit(core.start - 1)
        let isOne = core.amount.value == ExactDecimal(1) && core.size == 1 && core.isHan
        if isOne {
            if Self.notBeforeOne.contains(before), before != 0x65B0 || unit(core.start - 2) != 0x6700 { return false }
            // 管一管, 一分不少
            if before == unit(core.end) || Self.absolute.contains(unit(p.tail)) { return false }
            if kind == .noun { return false }
            // 一层层, 一代代
            if p.tail - core.end == 1, unit(p.tail) == u[core.end] { return false }
            if before == Signs.上, !Signs.isHan(unit(core.start - 2)) || "比与和较自从在".utf16.contains(unit(core.start - 2)) {
                return false
            }
        }
        switch unit(core.end) {
        // 分3期付清
        case Signs.期 where p.tail == core.end + 1 && "分办共出招续".utf16.contains(before): return true
        case Signs.级 where p.tail == core.end + 1, Signs.期 where p.tail == core.end + 1 && core.size <= 2:
            return core.isSoft
        case Signs.届 where p.tail == core.end + 1:
            return p.amount.modifier != nil || "续办过历".utf16.contains(before)
        case Signs.大 where kind == .noun && p.tail == core.end + 1:
            guard !isOne, let value = core.amount.value, value <= ExactDecimal(12) else { return false }
            return Signs.isHan(unit(p.tail)) && !Signs.isNumeral(unit(p.tail)) || Self.quotes.contains(unit(p.tail))
        default: break
        }
        if kind == .noun, core.size == 1, core.isHan {
            // 二国 is not said.
            if core.amount.value == ExactDecimal(2), u[core.start] != Signs.两 { return false }
        }
        return true
    }

    /// Whether a word of the exceptions covers the numeral: 统一, 五四, 第一时间.
    func isExcepted(_ p: NumberPhrase) -> Bool {
        let core = p.core
        var start = Swift.max(0, core.start - 4)
        var last = core.start
        if p.kind == .ordinal {
            start = p.start
            last = p.start
        }
        while start <= last {
            defer { start += 1 }
            guard let (end, row) = lexicon.exception(u, at: start), end > core.start else { continue }
            let exception = lexicon.exceptions[row]
            if start < core.start, p.kind != .ordinal, end == core.start + 1, isMeasured(p),
                Self.seriesHeads.contains(u[start])
            {
                continue
            }
            if start == core.start, isMeasured(p), p.end > end { continue }
            if start == core.start || p.kind == .ordinal && start == p.start {
                if exception.isNumeral, p.tail > end || core.end > end { continue }
                if core.isFraction, end <= core.end { continue }
                if core.end >= end, core.size > 1, core.hasUnit || core.isSoft, !exception.isNumeral { continue }
                if p.end >= end, p.kind == .percent { continue }
            }
            if saves(exception, from: end) { continue }
            return true
        }
        return false
    }

    /// 高一, 大二, 周三 are names of grades and days, but 高一米 is a height.
    private static let seriesHeads = UnitSet("高大初周老小".utf16)

    private func isMeasured(_ p: NumberPhrase) -> Bool {
        switch p.kind {
        case .unit, .money, .percent: true
        default: false
        }
    }

    /// 一起 before 案件, 事故 in the same clause counts after all.
    private func saves(_ exception: NumberLexicon.Exception, from: Int) -> Bool {
        guard !exception.unless.isEmpty else { return false }
        var i = from
        while i < u.count, i < from + 18,
            Signs.isHan(u[i]) || Self.quotes.contains(u[i]) || Signs.isDigit(u[i]) || u[i] == Signs.point
                || u[i] == 0x3001
        {
            for word in exception.unless where has(word, at: i) { return true }
            i += 1
        }
        return false
    }

    /// Two or more of 壹 to 玖, 拾, 佰, 仟: 拾壹, 陆拾.
    func isFinancial(_ core: NumberCore) -> Bool {
        guard core.end - core.start > 1 else { return false }
        for i in core.start..<core.end {
            switch NumeralClass.kind(u[i]) {
            case .financialDigit, .financialUnit: continue
            default: return false
            }
        }
        return true
    }

    // MARK: Arabic

    private static let callWords = [
        "电话", "热线", "拨打", "致电", "手机", "号码", "邮编", "传真", "微信", "编号", "账号", "客服", "编码", "代码", "邮政",
    ].map { Array($0.utf16) }

    private func isArabicNumber(_ p: NumberPhrase, floor: Int) -> Bool {
        let core = p.core
        let before = unit(core.start - 1)
        let first = u[core.start]
        if Signs.isDigit(first) || first == Signs.point {
            if Signs.isLatin(before) && p.currency == nil || before == 0x5F || before == 0x23 || before == 0x40
                || before == Signs.percent
            {
                return false
            }
            if before == Signs.dash || before == Signs.slash || before == 0x2014 {
                let other = unit(core.start - 2)
                if Signs.isHan(other) || Signs.isLatin(other) || Signs.isNumeral(other) { return false }
            }
            // 2.2.1 is a version or a section.
            if before == Signs.point, Signs.isDigit(unit(core.start - 2)) { return false }
            if unit(core.end) == Signs.point, Signs.isDigit(unit(core.end + 1)) { return false }
            if before == Signs.colon || before == 0x2236 || before == 0xFF1A, Signs.isDigit(unit(core.start - 2)) {
                return false
            }
            if before == 0x3014 || before == 0x5B, unit(core.end) == 0x3015 || unit(core.end) == 0x5D { return false }
        }
        let after = unit(core.end)
        if p.kind == .plain {
            // 80后, 95后: people born then
            if after == 0x540E, core.digits == 2, !core.hasUnit, core.end == p.end, !Signs.isHanNumeral(before),
                u[core.end - 1] == 0x30 || u[core.end - 1] == 0x35, u[core.start] >= 0x35 || u[core.start] == 0x30
            {
                return false
            }
            if Signs.isLatin(after), core.end == p.end { return false }
            if after == Signs.colon || after == 0x2236 || after == 0xFF1A && Signs.isDigit(unit(core.end + 1)),
                Signs.isDigit(unit(core.end + 1))
            {
                return false
            }
            if after == Signs.dash || after == Signs.slash || after == 0x5F,
                Signs.isNumeral(unit(core.end + 1)) || Signs.isLatin(unit(core.end + 1))
            {
                return false
            }
        }
        if p.isPlainCount, isIdentifier(p, after) { return false }
        // 1.奋力… at the beginning of a line is a number of the list.
        if p.kind == .plain, core.end == p.end, p.start == core.start, core.start == 0 || before == 0x0A,
            after == Signs.point || after == 0x3001 || after == 0xFF0E, core.digits <= 2, core.end + 1 < u.count
        {
            return false
        }
        if Self.quotes.contains(after), unit(core.end + 1) == 0x53F7 { return false }
        if lexicon.exceptionStarts[Int(first)], isExcepted(p) { return false }
        if case .classifier(let row) = p.kind { return isCount(p, row) }
        return true
    }

    /// Phone numbers, codes, years: digits that count nothing.
    private func isIdentifier(_ p: NumberPhrase, _ after: UInt16) -> Bool {
        let core = p.core
        let isWhole = core.start == 0 && core.end == u.count
        if case .classifier(let row) = p.kind, lexicon.classifiers[row] != .noun { return false }
        if isWhole || core.hasPoint || core.hasUnit || core.isFraction || p.amount.modifier != nil { return false }
        if u[core.start] == 0x30, core.digits > 1 { return true }
        if core.digits >= 11 { return true }
        if core.digits >= 3 {
            var i = core.start
            while i > 0, i > core.start - 5 {
                i -= 1
                for word in Self.callWords where has(word, at: i) { return true }
            }
        }
        if core.digits == 4, Signs.isHan(after) || Self.quotes.contains(after), let value = core.amount.value?.integer,
            value >= 1900, value < 2100
        {
            return true
        }
        return false
    }
}
