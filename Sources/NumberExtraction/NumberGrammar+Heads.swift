import Extraction
import TextModel

/// Where the noun of a count ends or begins beyond what its words alone say.
extension NumberGrammar {
    /// Last words for people, longest first by need: of whom 名 and 位 count.
    private static let people: [[UInt16]] = [
        "工", "人", "员", "者", "生", "师", "手", "民", "兵", "长", "士", "友", "属", "匠", "家", "官", "警", "客", "子女", "儿童", "青年",
        "青少年", "群众",
        "干部", "代表", "劳模", "模范", "标兵", "主任", "主席", "书记", "经理", "总监", "教授", "志愿者", "妇女", "男子", "女子", "孩子", "司机", "医护",
        "先进",
        "顾问", "助理", "秘书", "农户", "学徒", "徒弟", "弟子", "教练", "裁判", "伙伴", "骨干", "人才", "人选", "对象", "嘉宾", "来宾", "医生", "网红",
        "主播", "乡贤",
        "女性", "男性", "能人", "同志", "同胞", "老乡", "常委", "院士", "先生", "将军", "冠军", "义工", "股东", "高管", "白领", "考官", "领导", "同学",
        "同事", "达人",
        "烈士", "遗孤", "孤儿", "伤亡", "老总", "参赛队", "导师", "主编", "导演", "演员", "记者", "法官", "检察官", "律师", "工匠", "博士", "硕士", "本科",
        "会员", "学子", "军人", "群体",
    ].map { Array($0.utf16) }

    /// Whether a stretch ends with a word for people.
    func endsWithPerson(_ start: Int, _ end: Int) -> Bool {
        Self.people.contains { word in
            end - start >= word.count && (0..<word.count).allSatisfy { u[end - word.count + $0] == word[$0] }
        }
    }

    /// Where the noun that 名 or 位 counts ends: 装修工人 of 装修工人工资, the rest belongs to what is said of them.
    func personEnd(_ start: Int, _ end: Int, _ words: Words) -> Int {
        guard end - start > 2, !endsWithPerson(start, end) else { return end }
        var i = start
        var last: Int?
        while i < end {
            let (next, _, _) = lexicon.words.word(u, at: i, limit: end, words)
            i = next
            if i < end, i - start >= 2, endsWithPerson(start, i) { last = i }
        }
        return last ?? end
    }

    private static let divisions = Set("省市区县旗镇乡州街道园、".utf16)

    /// The end of 县（市） for 县, of 乡镇（街道） for 乡镇.
    func withAlternative(_ end: Int) -> Int {
        guard end > 0, unit(end) == 0xFF08 || unit(end) == 0x28, Self.divisions.contains(unit(end - 1)) else {
            return end
        }
        // 14个县（市）区
        var j = end + 1
        while j < end + 6, Self.divisions.contains(unit(j)) { j += 1 }
        guard j > end + 1, unit(j) == 0xFF09 || unit(j) == 0x29 else { return end }
        return unit(j + 1) == 0x533A && !Signs.isHan(unit(j + 2)) ? j + 2 : j + 1
    }

    private static let links: [[UInt16]] = [
        "多达", "突破", "达到", "达", "增加至", "上升到", "提升到", "提高到", "还剩", "剩下", "仅剩", "多出", "多了", "换了", "增至", "增加到", "增长到", "升至",
        "扩大到", "涨到", "减至", "只有", "仅有", "还有", "已有", "共有", "共计", "共", "计", "合计", "有",
    ].map { Array($0.utf16) }
    private static let adverbs: [[UInt16]] = [
        "已经", "已", "累计", "总共", "一共", "均", "也", "就", "各", "约", "分别", "目前", "现", "要", "将", "还", "又",
    ].map {
        Array($0.utf16)
    }

    /// The end of the noun before a verb of amount: 班列 in 班列多达3987列, 规则 in 规则只有两条; the position itself without one.
    func beforeLink(_ end: Int, floor: Int, countsPeople: Bool) -> Int {
        var i = end
        func cut(_ words: [[UInt16]]) -> Bool {
            var best = 0
            for word in words where word.count > best && i - word.count >= floor {
                if (0..<word.count).allSatisfy({ u[i - word.count + $0] == word[$0] }) { best = word.count }
            }
            i -= best
            return best > 0
        }
        // 公司有200人 counts the people of a firm, not firms.
        if countsPeople, u[Swift.max(0, i - 1)] == 0x6709 { return end }
        guard cut(Self.links) else { return end }
        while cut(Self.adverbs) {}
        // 巡护员由6人增至22人: what the number was before.
        if let start = former(before: i) { i = start }
        return Signs.isHan(unit(i - 1)) || unit(i - 1) == 0xFF09 ? i : end
    }

    /// Where 由6人 or 从两条 begins, when it ends at a position.
    private func former(before end: Int) -> Int? {
        var j = end - 1
        guard j > 2, isClassifier(j) || u[j] == 0x4EBA || u[j] == 0x53EA else { return nil }
        while j > 1, Signs.isNumeral(u[j - 1]) { j -= 1 }
        return j < end - 1 && [0x7531, 0x4ECE].contains(u[j - 1]) ? j - 1 : nil
    }

    /// Whether a number stands between 由 or 从 and a verb of growth: 由【6】人增至22人.
    func isFormer(_ start: Int, _ tail: Int) -> Bool {
        [0x7531, 0x4ECE].contains(unit(start - 1))
            && ([0x589E, 0x51CF, 0x5347, 0x964D, 0x6269, 0x6DA8].contains(unit(tail)))
    }

    /// Words for an amount of what the noun before them names: 世界遗产总数.
    private static let amounts: [[UInt16]] = ["总数", "总数量", "数量", "总量", "销量", "产量", "人数", "总人数", "次数", "件数"].map {
        Array($0.utf16)
    }

    /// The end of a noun phrase without such a word; its start where it is nothing else.
    func withoutAmount(_ start: Int, _ end: Int) -> Int {
        if Self.amounts.contains(Array(u[start..<end])) { return start }
        for word in Self.amounts where end - start > word.count + 1 {
            if (0..<word.count).allSatisfy({ u[end - word.count + $0] == word[$0] }) { return end - word.count }
        }
        return end
    }

    private static let takers: Set<[UInt16]> = Set(
        [
            "发展", "扣押", "交付", "分配", "发放", "新增", "新建", "慰问", "走访", "帮扶", "招收", "招录", "吸纳", "接待", "运送", "转移", "解救", "派出",
            "出动", "投入",
            "配备", "购置", "采购", "销售", "捐赠", "赠送", "收到", "接收", "收集", "征集", "签订", "颁发", "张贴", "悬挂", "种植", "栽种", "制作", "印发",
            "取消", "查扣",
            "抓获", "缴获", "审结", "办结", "增设", "开设", "推出", "选派", "选聘", "表彰", "资助", "救治", "搭建", "打造", "安置", "带动", "覆盖", "建成",
            "完成", "处理",
            "排查", "化解", "追回", "安排", "举办", "开展", "设立", "组建", "布设", "设置", "聘请", "邀请", "评选", "推选", "选举", "产生", "录用", "引进",
            "改造", "升级", "服务", "建设", "组织", "集聚", "互派", "抽查", "检查", "增开", "加密", "替补", "立案", "培训", "审查", "拆除", "修建",
            "修缮", "栽植", "提供", "吸引", "汇聚", "追缴", "发出", "送出", "送去", "种下", "办理", "受理", "调派", "调拨", "调集", "整改", "约谈", "备好",
        ].map { Array($0.utf16) })

    /// What such a verb makes one noun with: 建设项目, 服务站点.
    private static let compounds = UnitSet("项点站组员位构".utf16)

    private static let nominalTakers: Set<[UInt16]> = Set(
        [
            "发展", "改造", "升级", "覆盖", "处理", "安置", "带动", "资助", "救治", "表彰", "评选", "选举", "帮扶", "接待", "采购", "销售", "种植", "制作",
            "安排", "服务", "建设", "组织", "检查", "培训", "审查", "整改", "办理",
        ].map {
            Array($0.utf16)
        })

    /// Whether a word takes what follows as its object, though it may be a noun elsewhere: 扣押 in 扣押车辆4辆.
    ///
    /// - Parameter isFirst: whether the phrase begins with it; within one, some are nouns: 高质量发展论坛.
    func takesObject(_ start: Int, _ end: Int, isFirst: Bool) -> Bool {
        guard end - start == 2 else { return false }
        let word = [u[start], u[start + 1]]
        if [0x670D, 0x5EFA, 0x57F9, 0x68C0].contains(word[0]),
            Self.compounds.contains(unit(end)) || Self.compounds.contains(unit(end + 1))
        {
            return false
        }
        return Self.takers.contains(word) && (isFirst || !Self.nominalTakers.contains(word))
    }

    private static let suffixes = Set("车机器站点室员工柜箱棚台网品物房厂场所队组班团会仪线桩卡证书册表单包袋盒料板架".utf16)

    /// Whether a verb and one character make a noun: 体检车, 洗衣机.
    func makesNoun(_ end: Int, _ limit: Int) -> Bool {
        guard end < limit, Self.suffixes.contains(u[end]) else { return false }
        return !Signs.isHan(unit(end + 1))
            || [Signs.的, 0x548C, 0x4E0E, 0x505C, 0x5F00, 0x8FDB, 0x5728, 0x9A76].contains(unit(end + 1))
    }

    private static let bounds: [[UInt16]] = ["以上", "以下", "左右", "上下", "之多"].map { Array($0.utf16) }

    /// Whether nothing more is said of what is counted after a bound: 新增项目30个以上，.
    func endsAfterBound(_ i: Int) -> Bool {
        for word in Self.bounds where (0..<word.count).allSatisfy({ unit(i + $0) == word[$0] }) {
            return !Signs.isHan(unit(i + word.count))
        }
        return false
    }

    /// Classifiers with the last characters of what they nearly always count, and how far these may lie behind the known words.
    private static let kinds: [(classifier: UInt16, ends: UnitSet, reach: Int)] = [
        (0x652F, UnitSet("队军".utf16), 6),  // 支
        (0x573A, UnitSet("赛会战展".utf16), 2),  // 场
        (0x5EA7, UnitSet("桥站塔馆".utf16), 3),  // 座
        (0x6761, UnitSet("廊路线".utf16), 2),  // 条
        (0x5BB6, UnitSet("店吧馆".utf16), 2),  // 家
        (0x6240, UnitSet("校小".utf16), 2),  // 所
        (0x8F86, UnitSet("车".utf16), 2),  // 辆
        (0x540D, UnitSet("工员师手匠".utf16), 5),  // 名
        (0x4F4D, UnitSet("工员师手匠".utf16), 5),  // 位
    ]
    private static let outside = UnitSet("的在了是和与把被将从到为有向对里上下中等旁内外前后也都就又及由给让使，。、；：".utf16)

    /// A noun up to the character that such things end with, where the words known stop before it: 汽车 · 装调工 of 24名汽车装调工.
    func whole(_ noun: String, from: Int, _ words: Words) -> String {
        let end = from + noun.utf16.count
        guard let kind = Self.kinds.first(where: { $0.classifier == unit(from - 1) }), end < u.count,
            Signs.isHan(u[from]), noun.utf16.elementsEqual(raw[from..<end]), !kind.ends.contains(u[end - 1])
        else { return noun }
        if [0x540D, 0x4F4D].contains(kind.classifier), endsWithPerson(from, end) { return noun }
        var i = end
        while i < Swift.min(u.count, end + kind.reach), Signs.isHan(u[i]), !Self.outside.contains(u[i]) {
            i += 1
            if kind.ends.contains(u[i - 1]) { return String(units: UnsafeBufferPointer(rebasing: raw[from..<i])) }
        }
        return noun
    }

    /// Whether a character that counts things stands right behind a number.
    func isClassifier(_ i: Int) -> Bool { Self.counters.contains(unit(i)) }
    private static let counters = UnitSet("个名位家支座辆台条项件所处间艘架份套批".utf16)
}
