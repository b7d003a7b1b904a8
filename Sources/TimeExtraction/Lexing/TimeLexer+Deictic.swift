extension TimeLexer {
    /// 上个月, 下下周, 这一年, 本季度: a demonstrative, a classifier and a unit, as one atom.
    ///
    /// In 上上个周三 the unit is left to the weekday that follows.
    func deictic(at start: Int) -> TimeAtom? {
        var i = start
        var offset = 0
        var anaphoric = false
        switch text[i] {
        case 0x4E0A:  // 上
            while i < text.count, text[i] == 0x4E0A, i - start < 4 {
                offset -= 1
                i += 1
            }
        case 0x4E0B:  // 下
            while i < text.count, text[i] == 0x4E0B, i - start < 4 {
                offset += 1
                i += 1
            }
        case 0x672C, 0x8FD9, 0x9019: i += 1  // 本 这 這
        case 0x4ECA:  // 今 (今个星期, 今礼拜)
            i += 1
        case 0x5F53, 0x8BE5, 0x540C:  // 当 该 同
            i += 1
            anaphoric = true
        case 0x6B21, 0x7FCC:  // 次 翌
            i += 1
            offset = 1
            anaphoric = true
        default: return nil
        }
        if i < text.count, text[i] == 0x4E00 { i += 1 }  // 一
        if i < text.count, text[i] == 0x4E2A || text[i] == 0x500B { i += 1 }  // 个
        guard i < text.count else { return nil }
        guard let (unit, length) = deicticUnit(at: i) else { return nil }
        var end = i + length
        if unit == .weeks, isWeekday(at: i) { end = i }
        if end == start { return nil }
        return TimeAtom(
            start: Int32(start), end: Int32(end), kind: anaphoric ? .anaphorDeictic : .deictic,
            value: Int32(unit.rawValue), extra: Int32(offset))
    }

    private func deicticUnit(at i: Int) -> (TimeUnit, Int)? {
        func at(_ k: Int) -> UInt16 { i + k < text.count ? text[i + k] : 0 }
        switch at(0) {
        case 0x5E74:  // 年, but not 年轻, 年级, 年龄
            if at(1) == 0x8F7B || at(1) == 0x7EA7 || at(1) == 0x9F84 || at(1) == 0x4EE3 { return nil }
            return (.year, at(1) == 0x5EA6 ? 2 : 1)
        case 0x6708:  // 月, but not 月球
            if at(1) == 0x7403 || at(1) == 0x4EAE { return nil }
            return (.month, at(1) == 0x4EFD ? 2 : 1)
        case 0x5468, 0x9031:  // 周 週, but not 周边, 周围, 周期
            if [0x8FB9, 0x56F4, 0x671F, 0x8F6C, 0x520A].contains(at(1)) { return nil }
            return (.weeks, 1)
        case 0x661F where at(1) == 0x671F: return (.weeks, 2)  // 星期
        case 0x793C where at(1) == 0x62DC, 0x79AE where at(1) == 0x62DC: return (.weeks, 2)  // 礼拜
        case 0x5B63 where at(1) == 0x5EA6: return (.quarters, 2)  // 季度
        case 0x4E16 where at(1) == 0x7EAA: return (.centuries, 2)  // 世纪
        case 0x5C0F where at(1) == 0x65F6: return (.hours, 2)  // 小时
        case 0x949F where at(1) == 0x5934: return (.hours, 2)  // 钟头
        case 0x534A where at(1) == 0x5E74: return (.halfYear, 2)  // 半年
        case 0x534A where at(1) == 0x6708: return (.halfMonth, 2)  // 半月
        case 0x5B66 where at(1) == 0x671F: return (.semester, 2)  // 学期
        case 0x5B66 where at(1) == 0x5E74: return (.schoolYears, 2)  // 学年
        case 0x65EC: return (.tenDays, 1)  // 旬
        default: return nil
        }
    }

    /// 周三, but not 星期3小时.
    func isWeekday(at i: Int) -> Bool {
        guard let found = lexicon.longest(in: text, at: i, where: { $0.kind == .weekday || $0.kind == .weekend }) else {
            return false
        }
        return found.end == text.count
            || lexicon.longest(
                in: text, at: found.end, where: { $0.kind == .unit && $0.value != Int32(TimeUnit.nights.rawValue) })
                == nil
    }
}
