import TextModel

/// What may stand between a classifier and the noun that it counts, and what says how that noun goes on.
extension NumberGrammar {
    /// Words of a verb's kind that say before a noun which things are meant: 参展企业, 被困老人.
    private static let attributives: Set<[UInt16]> = Set(
        [
            "参展", "参赛", "参会", "参训", "参保", "参建", "签约", "失信", "被困", "受困", "受灾", "受助", "受表彰", "在建", "在岗", "在册", "在校", "在编",
            "在档",
            "在职", "在读", "待业", "待闸", "待岗", "返乡", "返岗", "返程", "退役", "退休", "离休", "转产", "下岗", "务工", "拟任", "拟录用", "拟任职",
            "拟提拔",
            "共建", "收治", "随队", "带薪", "涉案", "在逃", "走失", "迷路", "加装", "挂职", "跨江", "过江", "跨海", "送考", "免费", "直接", "直达", "流动",
            "留守",
            "登记", "注册", "报名", "申请", "获奖", "入选", "出险", "遇难", "遇险", "获救", "失联", "失踪", "外来", "外协", "扩建", "新建", "改建", "改扩建",
            "定点",
            "常住", "过夜", "就业", "执业", "持证", "待建", "废弃", "闲置", "重复", "冒用", "归国", "援藏", "援疆", "驻村", "包村",
        ].map { Array($0.utf16) })

    /// The end of such a word at a position, where a noun may follow.
    func attributiveEnd(_ i: Int, _ limit: Int) -> Int? {
        for length in [3, 2] where i + length + 1 < limit && Signs.isHan(u[i + length]) {
            // 获奖者, 被困的: no noun follows.
            guard Signs.isHan(u[i + length + 1]), ![Signs.的, 0x8005, 0x4EBA, 0x5458].contains(u[i + length]) else {
                continue
            }
            if Self.attributives.contains(Array(u[i..<(i + length)])) { return i + length }
        }
        return nil
    }

    private static let predicates: Set<[UInt16]> = Set(
        [
            "获准", "晚点", "派员", "劝导", "点亮", "合力", "布展", "晋升", "排开", "户均", "人均", "参会", "参赛", "启用", "投用", "降价", "涨价", "落水",
            "松动", "开通",
        ].map {
            Array($0.utf16)
        })

    private static let deeds: Set<[UInt16]> = Set(
        ["新建", "改建", "扩建", "改扩建", "加装", "签约", "登记", "注册", "入选", "获奖", "申请", "报名", "免费", "直接", "就业"].map {
            Array($0.utf16)
        })

    /// The same before a number, where some of the words tell what was done: 新建学校11所 are schools.
    func attributiveEnd(before i: Int, _ limit: Int) -> Int? {
        guard let end = attributiveEnd(i, limit + 1), end < limit, !Self.deeds.contains(Array(u[i..<end])) else {
            return nil
        }
        return end
    }

    /// Words that lead a clause with 的 right behind a classifier: 一张与父亲的合影, 三个不懂的代码.
    func opensAttribute(_ i: Int) -> Bool { Self.openers.contains(unit(i)) }
    private static let openers = UnitSet("与同由从不没能会被给用以向对跟刚正曾已可".utf16)

    /// Whether a word says what the counted things do: 17趟列车晚点.
    func isPredicate(_ start: Int, _ end: Int) -> Bool {
        end - start == 2 && Self.predicates.contains([u[start], u[start + 1]]) && attributiveEnd(start, u.count) == nil
    }

    private static let measures: [[UInt16]] = [
        "岁", "秒", "分钟", "世纪", "吨级", "吨", "米", "公里", "公斤", "克", "层", "寸", "千瓦", "千伏", "平方米", "立方米", "升", "瓦",
    ].map { Array($0.utf16) }

    /// The end of a measure that says of what size or age the thing is: 5岁 in 一名5岁男孩, 12世纪 in 一处12世纪窑址.
    func measureEnd(_ i: Int) -> Int? {
        var j = i
        while j < u.count, j - i < 8, Signs.isDigit(u[j]) || u[j] == Signs.point || j > i && Signs.isNumeral(u[j]) {
            j += 1
        }
        guard j > i else { return nil }
        for word in Self.measures where j + word.count < u.count && u[j..<(j + word.count)].elementsEqual(word) {
            let end = j + word.count
            return Signs.isHan(u[end]) ? (u[end] == Signs.的 ? end + 1 : end) : nil
        }
        return nil
    }

    /// Whether 的 stands in the clause that begins at a position: 一张与父亲的合影.
    func hasAttribute(_ i: Int, _ limit: Int) -> Bool {
        var j = i
        while j < limit, Signs.isHan(u[j]) || Signs.isNumeral(u[j]) {
            if u[j] == Signs.的 {
                return j + 1 < u.count && (Signs.isHan(u[j + 1]) || u[j + 1] == 0x300A || u[j + 1] == 0x201C)
            }
            j += 1
        }
        return false
    }
}
