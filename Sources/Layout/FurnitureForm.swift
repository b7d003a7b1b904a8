import TextModel

/// Lines that belong to the page and to no article: 第03版：要闻, 2024年5月23日 星期四, 上一版 下一版, 责任编辑：甲.
struct FurnitureForm {
    /// What kind of furniture.
    enum Kind: String { case page, date, navigation, imprint, masthead, jump, guide }
    var kind: Kind
    /// The day, for a date.
    var date: LocalDateTime?
    /// How sure the form makes it; a bare number can be a row of a table.
    var certainty: Double = 1

    private static let navigation: WordList = [
        "上一版", "下一版", "上一篇", "下一篇", "上一页", "下一页", "上页", "下页", "上版", "下版", "返回目录", "返回首页", "返回", "版面导航", "版面目录", "版面概览",
        "标题导航", "往期回顾", "放大", "缩小",
        "默认", "朗读", "字号", "字体", "大小", "大", "中", "小", "打印", "关闭", "收藏", "分享到", "分享", "复制链接", "下载", "全文", "目录", "首页",
        "第一版", "微信", "微博", "评论", "纠错", "点击",
        "查看原文", "原版", "PDF版", "PDF", "版面图", "扫一扫", "3上一篇", "4下一篇",
    ]
    private static let imprint: WordList = [
        "责任编辑", "本版责任编辑", "责编", "本版责编", "本版编辑", "值班编辑", "执行编辑", "版面编辑", "主编", "本版主编", "编辑", "美术编辑", "美编", "版式设计", "版式",
        "视觉设计", "视觉", "设计", "制图", "校对",
        "责任校对", "检校", "排版", "组版", "统筹", "值班主任", "值班总编", "值班编委", "审核", "审读", "监制", "终审", "总编辑", "社长", "新闻热线", "热线电话",
        "热线", "电话", "联系电话", "广告热线", "发行热线", "投稿邮箱", "电子邮箱",
        "电子信箱", "邮箱", "信箱", "E-mail", "Email", "传真", "网址", "邮编", "邮政编码", "邮发代号", "本报地址", "社址", "地址", "国内统一刊号",
        "国内统一连续出版物号", "零售价", "零售", "定价", "印刷", "承印",
        "广告经营许可证", "广告许可证", "版权所有", "主管主办", "主办", "主管", "出版", "责任编審", "图编",
    ]

    private static let guides: WordList = ["本版导读", "今日导读", "本期导读", "导读", "今日看点", "本版看点", "要闻导读", "版面导读"]
    private static let mastheads: WordList = [
        "日报", "晚报", "时报", "午报", "早报", "晨报", "周报", "商报", "都市报", "青年报", "工人报", "法制报", "法治报", "快报", "导报", "农民报", "电子报",
        "数字报", "科技报",
    ]
    private static let thisPage: Word = "本版"
    private static let fixedPages: WordList = ["头版", "本版"]
    private static let pageWords: WordList = ["版", "页"]

    private static let dateMarks: UnitSet = " 　|｜·•/／-—－_：:，,（(）)[]【】☆★■●◆"
    private static let capitals: UnitSet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    /// What a line of dates and page numbers can begin with.
    private static let dateStarts = dateMarks | DayForm.starts | capitals | fixedPages.firsts | "第本"
    private static let pageNameMarks: UnitSet = " 　：:·|｜-—"
    private static let navigationMarks: UnitSet = " 　|｜·/／<>《》〈〉«»：:+-[]【】（）()↑↓←→"
    private static let imprintMarks: UnitSet = "■□●◆▲ 　【[（("
    private static let colons: UnitSet = "：:/／"
    private static let colonMarks: UnitSet = " 　：:"
    private static let imprintJoints: UnitSet = " 　、，,；;|｜/／】]）)■□●◆"
    private static let guideMarks: UnitSet = "■□●◆▲ 　【[（(《"
    private static let guideEnds: UnitSet = " 　：:】]）)》"

    /// Reads a whole line; nil when it is something else.
    static func read(_ given: LineCursor) -> FurnitureForm? {
        guard given.end - given.at <= 90 else { return nil }
        if let jump = JumpForm.read(given), jump.isWholeLine { return FurnitureForm(kind: .jump) }
        if let form = dateOrPage(given) { return form }
        if isNavigation(given) { return FurnitureForm(kind: .navigation) }
        if isImprint(given) { return FurnitureForm(kind: .imprint) }
        if isGuide(given) { return FurnitureForm(kind: .guide) }
        if isMasthead(given) { return FurnitureForm(kind: .masthead, certainty: 0.6) }
        return nil
    }

    /// Dates, weekdays, page numbers and page names in any order, and nothing else.
    private static func dateOrPage(_ given: LineCursor) -> FurnitureForm? {
        guard dateStarts.contains(given.unit) || given.kind.contains(.space) else { return nil }
        var cursor = given
        var date: LocalDateTime?
        var sawPage = false
        var sawNumber = false
        var sawWeekday = false
        while true {
            cursor.skip(dateMarks)
            if cursor.isAtEnd { break }
            if let found = DayForm.read(&cursor) {
                date = found
                continue
            }
            if DayForm.takeWeekday(&cursor) || DayForm.takeLunar(&cursor) {
                sawWeekday = true
                continue
            }
            if takePage(&cursor) {
                sawPage = true
                // A page's name follows its number: 第03版：要闻.
                cursor.skip(pageNameMarks)
                var name = 0
                while name < 6, cursor.kind.contains(.han) {
                    cursor.at += 1
                    name += 1
                }
                continue
            }
            var probe = cursor
            if !sawNumber, isLetterOrDigit(probe.unit) {
                while isLetterOrDigit(probe.unit), probe.at - cursor.at < 4 { probe.at += 1 }
                if !isLetterOrDigit(probe.unit) {
                    sawNumber = true
                    cursor = probe
                    continue
                }
            }
            return nil
        }
        if let date { return FurnitureForm(kind: .date, date: date) }
        if sawPage { return FurnitureForm(kind: .page) }
        if sawWeekday { return FurnitureForm(kind: .date, certainty: 0.8) }
        if sawNumber { return FurnitureForm(kind: .page, certainty: 0.5) }
        return nil
    }

    private static func isLetterOrDigit(_ u: UInt16) -> Bool {
        let c = CharacterClass.of(u)
        return c.contains(.digit) || (0x41...0x5A).contains(u)
    }

    /// 第03版, 03版, A03版, 第七版, 第3页.
    private static func takePage(_ cursor: inout LineCursor) -> Bool {
        var probe = cursor
        _ = probe.takeOne("第") || probe.take(thisPage)
        probe.skipSpaces()
        if (0x41...0x5A).contains(probe.unit) { probe.at += 1 }
        guard probe.number(limit: 3) != nil else {
            var fixed = cursor
            if fixed.take(any: fixedPages) {
                cursor = fixed
                return true
            }
            return false
        }
        probe.skipSpaces()
        guard probe.take(any: pageWords) else { return false }
        cursor = probe
        return true
    }

    private static func isNavigation(_ given: LineCursor) -> Bool {
        var cursor = given
        var words = 0
        while true {
            cursor.skip(navigationMarks)
            if cursor.isAtEnd { break }
            guard cursor.take(any: navigation) else { return false }
            words += 1
        }
        return words > 1 || (words == 1 && given.end - given.at >= 3)
    }

    /// 责任编辑：甲 版式设计：乙: a word, a colon or space, names or numbers; the whole line is made of such.
    private static func isImprint(_ given: LineCursor) -> Bool {
        var cursor = given
        var pairs = 0
        cursor.skip(imprintMarks)
        while !cursor.isAtEnd {
            let before = cursor.at
            guard cursor.take(any: imprint) else { return pairs > 0 && rest(cursor) }
            var probe = cursor
            probe.skipSpaces()
            let spaced = probe.at > cursor.at
            let colon = probe.take(oneOf: colons)
            guard colon || spaced else { return false }
            cursor = probe
            cursor.skip(colonMarks)
            if !NameReader.names(&cursor).isEmpty {
                pairs += 1
            } else if colon {
                // A number, an address: it runs to the next space.
                while !cursor.isAtEnd, !cursor.kind.contains(.space) { cursor.at += 1 }
                pairs += 1
            } else {
                return false
            }
            cursor.skip(imprintJoints)
            if cursor.at == before { return false }
        }
        return pairs > 0
    }

    /// What may follow the last pair: names that the reader of names did not take.
    private static func rest(_ cursor: LineCursor) -> Bool { cursor.end - cursor.at <= 4 }

    private static func isGuide(_ given: LineCursor) -> Bool {
        var cursor = given
        cursor.skip(guideMarks)
        guard cursor.take(any: guides) else { return false }
        cursor.skip(guideEnds)
        return cursor.isAtEnd
    }

    /// 劳动午报: the paper's own name in a line of its own.
    private static func isMasthead(_ given: LineCursor) -> Bool {
        guard given.end - given.at <= 16, mastheads.lasts.contains(given.last) else { return false }
        var han = 0
        for i in given.at..<given.end {
            let c = given.kind(i)
            guard c.contains(.han) || c.contains(.space) else { return false }
            if c.contains(.han) { han += 1 }
        }
        return (4...8).contains(han) && mastheads.words.contains { given.hasSuffix($0) }
    }
}
