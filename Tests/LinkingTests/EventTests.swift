import JianbaoTesting
import Knowledge
import Testing
import TextModel

@testable import Linking

@Suite struct EventTests {
    private func describe(_ file: KnowledgeFile) -> [String] {
        file.events.map { event in
            let organizers = event.organizers.map { "\($0.role)\(file.name($0.organization))" }.joined(separator: " ")
            return
                "\(event.name.map { file.name($0) } ?? "-") \(event.time?.timex.value ?? "-") \(file.name(event.place)) \(organizers)"
        }
    }

    /// A day a year back is not the story's, nor is an hour that names no day.
    @Test(arguments: [
        ("案例\n[2023年3月3日|DATE|2023-03-03]，[南京市总工会|ORG]召开座谈会，帮[高远|PERSON]讨薪。", false),
        ("案例\n[2024年3月3日|DATE|2024-03-03]，[南京市总工会|ORG]召开座谈会，帮[高远|PERSON]讨薪。", true),
        ("匠人\n[凌晨5点|TIME|2024-05-23T05:00]，[高远|PERSON]已经在[金陵机床厂|ORG]的车间。", false),
        ("匠人\n[昨天凌晨5点|TIME|2024-05-22T05:00]，[高远|PERSON]已经在[金陵机床厂|ORG]的车间。", true),
    ]) func aStoryHasADayOfItsOwn(marked: String, isDated: Bool) throws {
        #expect(try MarkedArticle.link(marked).events.contains { $0.time != nil } == isDated)
    }

    @Test(arguments: [
        (
            "健步走举办\n[5月22日|DATE|2024-05-22]，由[南京市总工会|ORG]、[市体育局|ORG]主办，[石景山区总工会|ORG]承办的[2024年职工健步走活动|EVENT]在[玄武湖公园|FAC]举办。",
            "2024年职工健步走活动 2024-05-22 玄武湖公园 主办南京市总工会 主办南京市体育局 承办石景山区总工会"
        ),
        (
            "讲堂开课\n[近日|DATE|PAST_REF]，[南京市总工会|ORG]联合[南京市教育局|ORG]，于[南京|GPE]共同组织开展[“金陵讲堂”公开课|EVENT]。",
            "“金陵讲堂”公开课 PAST_REF 南京 组织南京市总工会 组织南京市教育局"
        ),
        (
            "会见\n[25日|DATE|2024-05-25]，[南京市|GPE][市长|TITLE][段飞|PERSON]在[南京|GPE]会见[贝尔纳|PERSON]。",
            "- 2024-05-25 南京市 "
        ),
        (
            "联谊会\n[昨天|DATE|2024-05-22]，[联谊会|EVENT]在[玄武湖公园|FAC]举行。本次活动由[南京市总工会|ORG]与[金陵商会|ORG]共同主办。",
            "联谊会 2024-05-22 玄武湖公园 主办南京市总工会 主办金陵商会"
        ),
        (
            "讲堂\n[昨天|DATE|2024-05-22]，[“金陵讲堂”公开课|EVENT]启动仪式在[玄武湖公园|FAC]精彩上演。活动由[南京市总工会|ORG]主办，[金陵图书馆|ORG]承办。",
            "“金陵讲堂”公开课 2024-05-22 玄武湖公园 主办南京市总工会 承办金陵图书馆"
        ),
        (
            "送法\n[5月20日|DATE|2024-05-20]，[南京市总工会|ORG]联合[市司法局|ORG]在[金陵重工集团|ORG]开展普法活动。",
            "- 2024-05-20 金陵重工集团 组织南京市总工会 组织南京市司法局"
        ),
        (
            "走访\n[5月20日|DATE|2024-05-20]，[石景山区总工会|ORG]以“送清凉”为主题，走进[玄武湖公园|FAC]慰问职工。",
            "- 2024-05-20 玄武湖公园 组织石景山区总工会"
        ),
        (
            "[南京市总工会|ORG]举办[2024年职工运动会|EVENT]\n[昨天|DATE|2024-05-22]，[2024年职工运动会|EVENT]开赛。决赛在[玄武湖公园|FAC]举行。",
            "2024年职工运动会 2024-05-22 玄武湖公园 主办南京市总工会"
        ),
        (
            "健步走在[城市湿地公园|FAC]举行\n[昨天|DATE|2024-05-22]，[健步走活动|EVENT]在[湿地公园|FAC]举办。",
            "健步走活动 2024-05-22 城市湿地公园 "
        ),
        (
            "赛龙舟\n[昨天|DATE|2024-05-22]，[职工龙舟赛|EVENT]在[玄武湖公园|FAC]开赛。比赛的主办方是[南京市总工会|ORG]、[市体育局|ORG]，[石景山区总工会|ORG]承办。",
            "职工龙舟赛 2024-05-22 玄武湖公园 主办南京市总工会 主办南京市体育局 承办石景山区总工会"
        ),
        (
            "赛龙舟\n[昨天|DATE|2024-05-22]，[职工龙舟赛|EVENT]在[玄武湖公园|FAC]开赛。[南京市总工会|ORG]和[苏州市总工会|ORG]是主办方，[石景山区总工会|ORG]承办。",
            "职工龙舟赛 2024-05-22 玄武湖公园 主办南京市总工会 主办苏州市总工会 承办石景山区总工会"
        ),
        (
            "赛龙舟\n[昨天|DATE|2024-05-22]，[职工龙舟赛|EVENT]在[玄武湖公园|FAC]开赛。[市文联|ORG]指导，[南京市总工会|ORG]主办，协办的是[石景山区总工会|ORG]。",
            "职工龙舟赛 2024-05-22 玄武湖公园 指导南京市文联 主办南京市总工会 协办石景山区总工会"
        ),
        (
            "赛龙舟\n[昨天|DATE|2024-05-22]，[职工龙舟赛|EVENT]在[玄武湖公园|FAC]开赛。[南京市总工会|ORG]指导各区送清凉，[石景山区总工会|ORG]走访。",
            "职工龙舟赛 2024-05-22 玄武湖公园 "
        ),
        (
            "球赛\n[昨天|DATE|2024-05-22]，由[苏州|GPE]、[南京市总工会|ORG]联合主办的[职工球赛|EVENT]在[苏州|GPE]举行。",
            "职工球赛 2024-05-22 苏州 主办苏州市总工会 主办南京市总工会"
        ),
        (
            "联谊\n[昨天|DATE|2024-05-22]，由[南京市总工会|ORG]、[玄武湖公园|FAC]共同主办的[职工联谊会|EVENT]在[玄武湖公园|FAC]举行。",
            "职工联谊会 2024-05-22 玄武湖公园 主办南京市总工会 主办玄武湖公园"
        ),
        (
            "文化节\n[昨天|DATE|2024-05-22]，[职工文化节|EVENT]在[金陵剧院|FAC]开幕，主办单位为[南京市总工会|ORG]、[市文联|ORG]。",
            "职工文化节 2024-05-22 金陵剧院 主办南京市总工会 主办南京市文联"
        ),
        (
            "送清凉\n[昨天|DATE|2024-05-22]，[职工送清凉活动|EVENT]在[玄武湖公园|FAC]举行。活动由[金陵慈善会|ORG]指导，[南京市总工会|ORG]主办，[市体育局|ORG]协办。",
            "职工送清凉活动 2024-05-22 玄武湖公园 指导金陵慈善会 主办南京市总工会 协办南京市体育局"
        ),
        (
            "展演\n[昨天|DATE|2024-05-22]，[职工合唱展演|EVENT]在[金陵剧院|FAC]举行。展演由[南京市总工会|ORG]联合举办，[苏州市总工会|ORG]承办。",
            "职工合唱展演 2024-05-22 金陵剧院 主办南京市总工会 承办苏州市总工会"
        ),
        (
            "通知\n[南京市总工会|ORG]定于[5月25日|DATE|2024-05-25]在[金陵剧院|FAC]召开[职工代表大会|EVENT]。",
            "职工代表大会 2024-05-25 金陵剧院 组织南京市总工会"
        ),
        (
            "球赛\n[25日|DATE|2024-05-25]，[职工球赛|EVENT]在[南京|GPE]以北的[浦口体育场|FAC]举行。",
            "职工球赛 2024-05-25 浦口体育场 "
        ),
        (
            "慰问\n[25日|DATE|2024-05-25]，[职工球赛|EVENT]在[浦口体育场|FAC]举行。在[金陵慈善会|ORG]指导下，球赛越办越好。",
            "职工球赛 2024-05-25 浦口体育场 "
        ),
        // A place, or the hosts, in a sentence of their own.
        (
            "球赛\n[25日|DATE|2024-05-25]，[职工球赛|EVENT]落幕。比赛地点选在[浦口体育场|FAC]。[南京市总工会|ORG]、[市妇联|ORG]共同主办，[金陵集团|ORG]协办。",
            "职工球赛 2024-05-25 浦口体育场 主办南京市总工会 主办南京市妇联 协办金陵集团"
        ),
        (
            "球赛\n[25日|DATE|2024-05-25]，[职工球赛|EVENT]落幕。报名的[南京市总工会|ORG]办公室，设在[鼓楼|FAC]。",
            "职工球赛 2024-05-25 - "
        ),
        (
            "听涛\n[25日|DATE|2024-05-25]，[南京市|GPE][浦口体育场|FAC]里掌声响起。[职工球赛|EVENT]打响。",
            "职工球赛 2024-05-25 浦口体育场 "
        ),
        // Where an accident happened is its subject; what somebody is a delegate of is no event of the story.
        ("火灾\n[5月22日|DATE|2024-05-22]，[石景山区|GPE][鼓楼街|FAC]一仓库发生火灾。", "- 2024-05-22 鼓楼街 "),
        (
            "代表\n[高远|PERSON]当选[第十次代表大会|EVENT]代表。[5月22日|DATE|2024-05-22]，[南京市总工会|ORG]在[玄武湖公园|FAC]举行座谈会。",
            "- 2024-05-22 玄武湖公园 组织南京市总工会"
        ),
        // What is host by its noun; a list that another role follows.
        (
            "球赛\n[25日|DATE|2024-05-25]，[职工球赛|EVENT]在[浦口体育场|FAC]举行。主办单位为[南京市总工会|ORG]，[金陵集团|ORG]、[秦淮集团|ORG]担任协办单位，[玄武集团|ORG]提供技术支持。",
            "职工球赛 2024-05-25 浦口体育场 主办南京市总工会 协办金陵集团 协办秦淮集团 支持玄武集团"
        ),
        (
            "球赛\n在[金陵慈善会|ORG]的指导下，由[南京市总工会|ORG]主办的[职工球赛|EVENT][25日|DATE|2024-05-25]在[浦口体育场|FAC]举行，得到[金陵集团|ORG]的支持。",
            "职工球赛 2024-05-25 浦口体育场 指导金陵慈善会 主办南京市总工会 支持金陵集团"
        ),
        // The place that the story or its sentence opens with.
        (
            "讲堂\n[25日|DATE|2024-05-25]，[南京|GPE]，[金陵大学|ORG]的教室里坐满了人。[职工讲堂|EVENT]开讲。",
            "职工讲堂 2024-05-25 金陵大学 "
        ),
        ("简讯\n[法国|GPE][巴黎|GPE]：[职工球赛|EVENT][25日|DATE|2024-05-25]闭幕", "职工球赛 2024-05-25 巴黎 "),
        ("大会在京举行\n[大会|EVENT][1日|DATE|2024-05-01]在京举行。", "大会 2024-05-01 北京 "),
        // A hall below a mountain; where a part of it is held is not its place.
        (
            "书展\n[25日|DATE|2024-05-25]，[职工书展|EVENT]在[紫金山|LOC]脚下的[栖霞古镇|LOC]开幕。书展由[南京市总工会|ORG]主办，实操赛场设在[浦口体育场|FAC]。",
            "职工书展 2024-05-25 栖霞古镇 主办南京市总工会"
        ),
        // A bare year leaves the day to what follows; a month does not.
        ("风\n[今年|DATE|2024]第5号[台风“青松”|EVENT][21日|DATE|2024-05-21]在[苏州|GPE]登陆。", "台风“青松” 2024-05-21 苏州 "),
        (
            "影展\n[本月|DATE|2024-05][南京市总工会|ORG]举办[职工影展|EVENT]，[8月31日|DATE|2024-08-31]截稿。",
            "职工影展 2024-05 - 主办南京市总工会"
        ),
        // A storm is where it comes to; a hall whose stands are told of is the scene, one that was only built is none.
        ("风\n[5月21日|DATE|2024-05-21]，[台风“青松”|EVENT]逼近[苏州|GPE]。", "台风“青松” 2024-05-21 苏州 "),
        (
            "球赛\n[浦口体育场|FAC]的看台上彩带飞舞。[25日|DATE|2024-05-25]，[职工球赛|EVENT]打响。",
            "职工球赛 2024-05-25 浦口体育场 "
        ),
        (
            "球赛\n[浦口体育场|FAC]由[金陵集团|ORG]建成。[25日|DATE|2024-05-25]，[职工球赛|EVENT]打响。",
            "职工球赛 2024-05-25 - "
        ),
        // A contraction and the full name are one event.
        (
            "茶会\n[2024中国南京国际茶业博览会|EVENT][25日|DATE|2024-05-25]在[浦口体育场|FAC]开幕。[茶博会|EVENT]由[南京市总工会|ORG]主办。",
            "2024中国南京国际茶业博览会 2024-05-25 浦口体育场 主办南京市总工会"
        ),
    ]) func gathersAnEvent(marked: String, expected: String) throws {
        #expect(describe(try MarkedArticle.link(marked)) == [expected])
    }

    @Test(arguments: [
        (
            "[职工书展|EVENT][5月22日|DATE|2024-05-22]开幕。\n[职工球赛|EVENT]开拍，将持续到[5月25日|DATE|2024-05-25]。",
            "2024-05-22"
        ),
        ("[职工书展|EVENT][5月22日|DATE|2024-05-22]开幕，将持续到[5月25日|DATE|2024-05-25]。", "2024-05-22..2024-05-25"),
        ("[职工书展|EVENT][5月22日|DATE|2024-05-22]开幕。书展将于[25日|DATE|2024-05-25]闭幕。", "2024-05-22..2024-05-25"),
        ("[职工书展|EVENT][5月22日|DATE|2024-05-22]开幕，展期[4天|DATE|P4D]。", "2024-05-22..2024-05-25"),
        ("为期[4天|DATE|P4D]的[职工书展|EVENT][6月2日|DATE|2024-06-02]闭幕。", "2024-05-30..2024-06-02"),
        ("为期[4天|DATE|P4D]的[职工书展|EVENT][6月2日|DATE|2024-06-02]开幕。", "2024-06-02"),
        (
            "[职工书展|EVENT][5月25日|DATE|2024-05-25]落下帷幕。书展于[5月22日|DATE|2024-05-22]在[南京|GPE]开幕。",
            "2024-05-22..2024-05-25"
        ),
        ("[职工书展|EVENT][5月22日|DATE|2024-05-22]开幕。截至[25日|DATE|2024-05-25]，来了许多人。", "2024-05-22"),
    ]) func anEventLastsToTheDayThatEndsIt(marked: String, expected: String) throws {
        let timex = try MarkedArticle.link("书展\n" + marked).events.first?.time?.timex
        #expect(timex?.value ?? "\(timex?.begin ?? "")..\(timex?.end ?? "")" == expected)
    }

    @Test(arguments: [("这场", "职工灯会 2024-05-25 玄武湖公园 主办南京市总工会"), ("去年的", "职工灯会 - - 主办南京市总工会")])
    func whatAPointerNamesIsTheStorysEvent(pointer: String, expected: String) throws {
        let file = try MarkedArticle.link(
            "灯会\n[25日|DATE|2024-05-25]，[高远|PERSON]在[玄武湖公园|FAC]参加座谈。\n\(pointer)[职工灯会|EVENT]由[南京市总工会|ORG]主办。")
        #expect(describe(file).contains(expected), "\(describe(file))")
    }

    @Test func eventsThatASentenceListsShareItsDay() throws {
        let file = try MarkedArticle.link(
            "出席\n[高远|PERSON][25日|DATE|2024-05-25]在[南京|GPE]出席[第三届长江论坛|EVENT]和[第四届秦淮峰会|EVENT]，听取[第九届茶会|EVENT]筹备情况。")
        #expect(describe(file).sorted() == ["第三届长江论坛 2024-05-25 南京 ", "第四届秦淮峰会 2024-05-25 南京 "])
    }

    @Test func anotherEventHasItsOwnHosts() throws {
        let file = try MarkedArticle.link(
            "简讯\n[25日|DATE|2024-05-25]，[职工球赛|EVENT]在[浦口体育场|FAC]举行。球赛由[南京市总工会|ORG]主办。\n[26日|DATE|2024-05-26]，[玄武书展|EVENT]在[玄武湖公园|FAC]开幕。书展由[金陵图书馆|ORG]主办，[金陵集团|ORG]协办。"
        )
        #expect(describe(file).last == "玄武书展 2024-05-26 玄武湖公园 主办金陵图书馆 协办金陵集团")
    }

    @Test func whatIsOnlySpokenOfIsNoEvent() throws {
        let file = try MarkedArticle.link("学习\n大家学习[第十次代表大会|EVENT]精神。")
        #expect(file.events.isEmpty)
    }

    @Test func whereSomebodyWorksIsNoScene() throws {
        let file = try MarkedArticle.link("表彰\n[昨天|DATE|2024-05-22]，在[北京|GPE]务工的[白云|PERSON]参加[职工运动会|EVENT]。")
        #expect(describe(file) == ["职工运动会 2024-05-22 - "])
    }

    @Test func peopleAndCountsBelongToTheEvent() throws {
        let file = try MarkedArticle.link(
            "健步走\n[5月22日|DATE|2024-05-22]，[健步走活动|EVENT]在[玄武湖公园|FAC]举办，[300|CARDINAL|300|classifier=人]人参加。[南京市总工会|ORG][主席|TITLE][高远|PERSON]出席活动并致辞。"
        )
        let event = try #require(file.events.first)
        #expect(event.participants.map { "\($0.role) \(file.name($0.person))" } == ["spoke 高远"])
        #expect(event.counts.map { "\($0.role) \($0.text)\($0.counted.classifier ?? "")" } == ["attendance 300人"])
    }

    @Test(arguments: [
        ("[高远|PERSON]在致辞中表示，要办好事。", "高远 表示 false 要办好事。"),
        ("[高远|PERSON]说：“今天很好。明天更好。”", "高远 说 true 今天很好。明天更好。"),
        ("“今天很好。”[高远|PERSON]说。", "高远 说 true 今天很好。"),
        ("[南京市总工会|ORG][副主席|TITLE][高远|PERSON]表示，将继续办。", "高远 表示 false 将继续办。"),
        ("[南京市总工会|ORG]相关负责人表示，将继续办。", "南京市总工会 表示 false 将继续办。"),
    ]) func findsStatements(marked: String, expected: String) throws {
        let file = try MarkedArticle.link(marked)
        #expect(
            file.statements.map { "\(file.name($0.speaker)) \($0.verb) \($0.isDirect) \($0.content.quote)" } == [
                expected
            ])
    }

    /// A statement tells the posts that its article gives the speaker, and none where it gives none.
    @Test func aStatementHasItsSpeakersPosts() throws {
        let file = try MarkedArticle.link(
            "[南京市总工会|ORG][党组成员|TITLE]、[副主席|TITLE][高远|PERSON]强调，要办好活动。[段飞|PERSON]表示，都很高兴。")
        let titles = file.statements.map { s in
            file.relations.filter { s.posts.contains($0.id) }.compactMap(\.title).sorted()
        }
        #expect(titles == [["党组成员", "副主席"].sorted(), []])
    }

    /// Who came to an event counts for that event, not for another that the story tells of beside it.
    @Test(arguments: [
        ("[80|CARDINAL|80|classifier=人]人参加。", 1),
        ("[80|CARDINAL|80|classifier=人]人参加了[上周|DATE|2024-W20]的[职工棋赛|EVENT]。", 0),
    ]) func attendanceIsOfTheEventOfItsSentence(sentence: String, counts: Int) throws {
        let file = try MarkedArticle.link("联谊会\n[昨天|DATE|2024-05-22]，[春季联谊会|EVENT]在[玄武湖公园|FAC]举行。" + sentence)
        #expect(file.events.first?.counts.count == counts)
    }
}
