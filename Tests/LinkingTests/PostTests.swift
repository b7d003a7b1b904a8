import JianbaoTesting
import Knowledge
import Testing
import TextModel

@testable import Linking

@Suite struct PostTests {
    @Test(arguments: [
        // A stack of titles, and two bodies of one person.
        (
            "[南京市总工会|ORG][党组成员|TITLE]、[副主席|TITLE]、[机关党委书记|TITLE][欧阳青|PERSON]出席。",
            ["欧阳青 党组成员 南京市总工会", "欧阳青 副主席 南京市总工会", "欧阳青 机关党委书记 南京市总工会"]
        ),
        (
            "[石景山区人大常委会|ORG][副主任|TITLE]、[区总工会|ORG][主席|TITLE][卢一鸣|PERSON]讲话。",
            ["卢一鸣 主席 石景山区总工会", "卢一鸣 副主任 石景山区人大常委会"]
        ),
        // A list of people, each with a stack.
        (
            "[市体育局|ORG][局长|TITLE][杜平|PERSON]，[南京市总工会|ORG][副主席|TITLE][周小川|PERSON]参加。",
            ["周小川 副主席 南京市总工会", "杜平 局长 南京市体育局"]
        ),
        // People who share a title, and a bare title that takes over the body.
        (
            "[南京市人大常委会|ORG][主任|TITLE][石磊|PERSON]主持，[副主任|TITLE][钱江|PERSON]、[孙海|PERSON]和[秘书长|TITLE][李河|PERSON]出席。",
            [
                "孙海 副主任 南京市人大常委会", "李河 秘书长 南京市人大常委会", "石磊 主任 南京市人大常委会", "钱江 副主任 南京市人大常委会",
            ]
        ),
        // An honour takes no body from the title before it.
        (
            "[金陵机床有限公司|ORG][焊工|TITLE]、[全国劳动模范|TITLE][万里红|PERSON]。",
            ["万里红 全国劳动模范 -", "万里红 焊工 金陵机床有限公司"]
        ),
        // Verbs.
        ("[高远|PERSON]当选为[南京市总工会|ORG][主席|TITLE]。", ["高远 主席 南京市总工会"]),
        ("任命[高远|PERSON]为[南京市审计局|ORG][局长|TITLE]，[白云|PERSON]为[南京市财政局|ORG][局长|TITLE]。", ["白云 局长 南京市财政局", "高远 局长 南京市审计局"]),
        ("免去[盖山|PERSON]的[南京市审计局|ORG][局长|TITLE]职务。", ["盖山 局长 南京市审计局"]),
        (
            "选举[高远|PERSON]为[南京市总工会|ORG][主席|TITLE]，[白云|PERSON]（女）、[石磊|PERSON]为[副主席|TITLE]。",
            ["白云 副主席 南京市总工会", "石磊 副主席 南京市总工会", "高远 主席 南京市总工会"]
        ),
        ("[法国|GPE]政府改组，[财政部长|TITLE][贝尔纳|PERSON]辞职。", ["贝尔纳 财政部长 法国"]),
        ("[南京市委|ORG][组织部长|TITLE][高远|PERSON]到会。", ["高远 组织部长 南京市委"]),
        ("免去[盖山|PERSON][南京市审计局|ORG][局长|TITLE]职务。", ["盖山 局长 南京市审计局"]),
        ("[盖山|PERSON][南京市审计局|ORG][局长|TITLE]。", []),
        ("[南京市总工会|ORG][主席|TITLE]（兼）[卢一鸣|PERSON]讲话。", ["卢一鸣 主席 南京市总工会"]),
        ("[南京市总工会|ORG]说，[白云|PERSON]当选[第十次代表大会|EVENT][代表|TITLE]。", ["白云 代表 -"]),
        ("[卢一鸣|PERSON]来了。现任[南京市总工会|ORG][副主席|TITLE]的她说。", []),
        ("他父亲是[南京市环卫所|ORG][清扫工|TITLE]。", []),
        ("[白小玉|PERSON]的父亲是[南京市环卫所|ORG][清扫工|TITLE]。", []),
        // The press itself.
        ("本报讯（[记者|TITLE] [安平|PERSON] [通讯员|TITLE] [方圆|PERSON]）", ["安平 记者 -", "方圆 通讯员 -"]),
        // A title after the name; a surname alone; the place of a mayor.
        ("[南京市|GPE][市长|TITLE][段飞|PERSON]会见[法国|GPE][总统|TITLE][贝尔纳|PERSON]。", ["段飞 市长 南京市", "贝尔纳 总统 法国"]),
        ("[金陵医院|ORG][院长|TITLE][窦一立|PERSON]主刀。[窦|PERSON][院长|TITLE]说。", ["窦一立 院长 金陵医院"]),
        // A title that no person follows belongs to nobody.
        ("[白云|PERSON]会见[南京市总工会|ORG][主席|TITLE]。", []),
        // A group in apposition.
        ("[甲一|PERSON]、[乙二|PERSON][2|CARDINAL|2]名[全国劳动模范|TITLE]获表彰。", ["乙二 全国劳动模范 -", "甲一 全国劳动模范 -"]),
        // A common noun that leads back to the body.
        ("[金陵机床有限公司|ORG]来了客人。公司[人力资源总监|TITLE][欧文·格林|PERSON]接待。", ["欧文·格林 人力资源总监 金陵机床有限公司"]),
        // Rows of a list: the name, then the body and what the person is there.
        ("[方圆|PERSON] [金陵机床厂|ORG][钳工|TITLE]", ["方圆 钳工 金陵机床厂"]),
        ("[方圆|PERSON]（女） [金陵机床厂|ORG][钳工|TITLE] [石磊|PERSON] [金陵钢铁厂|ORG][焊工|TITLE]", ["方圆 钳工 金陵机床厂", "石磊 焊工 金陵钢铁厂"]),
        ("[方圆|PERSON]，女，[31岁|QUANTITY|31]，[金陵机床厂|ORG][钳工|TITLE]，去年进厂。", ["方圆 钳工 金陵机床厂"]),
        ("[方圆|PERSON]，[金陵机床厂|ORG][钳工|TITLE]，[全国劳动模范|TITLE]，生于南方。", ["方圆 全国劳动模范 -", "方圆 钳工 金陵机床厂"]),
        ("[方圆|PERSON] [金陵日报|ORG] 供图", []),
        // A head goes with what it heads, also out of sight; a 馆长 heads no company.
        ("[南京市图书馆|ORG]开门。[金陵印刷有限公司|ORG]送书来。[馆长|TITLE][方圆|PERSON]收下。", ["方圆 馆长 南京市图书馆"]),
        ("[金陵印刷有限公司|ORG]送书来。[馆长|TITLE][方圆|PERSON]收下。", ["方圆 馆长 -"]),
        // A title that names its office is of the whole body.
        (
            "[南京市总工会|ORG]开会。[南京市总工会女职工部|ORG]来人，[基层工作部干事|TITLE][方圆|PERSON]开车。",
            ["方圆 基层工作部干事 南京市总工会"]
        ),
        // Where the scene is set, people work; where somebody only looks, they do not.
        ("[金陵机床厂|ORG]的食堂里，[炊事员|TITLE][方圆|PERSON]忙着。", ["方圆 炊事员 金陵机床厂"]),
        ("[金陵机床厂|ORG]门前车多，路过的[司机|TITLE][方圆|PERSON]停下。", ["方圆 司机 -"]),
        ("[金陵机床厂|ORG]的[焊工|TITLE][方圆|PERSON]和[钳工|TITLE][石磊|PERSON]。", ["方圆 焊工 金陵机床厂", "石磊 钳工 金陵机床厂"]),
        // States and villages.
        ("[法国|GPE][选手|TITLE][贝尔纳|PERSON]夺冠。", ["贝尔纳 选手 法国"]),
        ("[法国|GPE]驻[中国|GPE][大使|TITLE][贝尔纳|PERSON]到会。", ["贝尔纳 大使 法国"]),
        ("[上河村|GPE][果农|TITLE][方圆|PERSON]丰收。", ["方圆 果农 上河村"]),
        ("[南京市|GPE][果农|TITLE][方圆|PERSON]丰收。", ["方圆 果农 -"]),
        // A congress elects the officers of its body; a notice takes posts away.
        ("[金陵机床厂工会第三次会员代表大会|EVENT]召开。[方圆|PERSON]当选[主席|TITLE]。", ["方圆 主席 金陵机床厂工会"]),
        ("同意[金陵机床厂工会|ORG]的结果：[方圆|PERSON]为[第三|ORDINAL|3]届委员会[主席|TITLE]。", ["方圆 主席 金陵机床厂工会"]),
        (
            "[南京市总工会|ORG]决定：免去[方圆|PERSON][基层工作部部长|TITLE]、[机关工会主席|TITLE]职务。",
            ["方圆 基层工作部部长 南京市总工会", "方圆 机关工会主席 南京市总工会"]
        ),
        // The verb behind the title, or between body and title.
        ("[南京队|ORG]入场，[旗手|TITLE]是[方圆|PERSON]和[石磊|PERSON]。", ["方圆 旗手 南京队", "石磊 旗手 南京队"]),
        ("[方圆|PERSON]早年在[金陵机床厂|ORG]当[钳工|TITLE]。", ["方圆 钳工 金陵机床厂"]),
        // The end of a clause parts two people.
        ("[方圆|PERSON]客串[司仪|TITLE]；[金陵机床厂|ORG][厂长|TITLE][石磊|PERSON]证婚。", ["方圆 司仪 -", "石磊 厂长 金陵机床厂"]),
        // A role that a verb behind it gives to somebody with a post of their own belongs to no body.
        (
            "[裁判长|TITLE]由[金陵大学|ORG][教授|TITLE][方圆|PERSON]担任。",
            ["方圆 教授 金陵大学", "方圆 裁判长 -"]
        ),
        (
            "[领队|TITLE]是[金陵机床厂|ORG][厂长|TITLE][方圆|PERSON]。[石磊|PERSON]同行。",
            ["方圆 厂长 金陵机床厂", "方圆 领队 -"]
        ),
        // People with posts of their own who are elected together.
        (
            "[金陵机床厂工会第三次会员代表大会|EVENT]召开，[甲新公司|ORG][经理|TITLE][方圆|PERSON]、[乙新公司|ORG][厂长|TITLE][石磊|PERSON]当选[副主席|TITLE]。",
            [
                "方圆 副主席 金陵机床厂工会", "方圆 经理 甲新公司", "石磊 副主席 金陵机床厂工会", "石磊 厂长 乙新公司",
            ]
        ),
        // A sentence of a life.
        (
            "[方圆|PERSON]生于南京。[1960年|DATE|1960]任[金陵机床厂|ORG][厂长|TITLE]。",
            ["方圆 厂长 金陵机床厂"]
        ),
        (
            "[方圆|PERSON]生于南京。[1960年|DATE|1960]任命[金陵机床厂|ORG][厂长|TITLE]。", []
        ),
        ("获奖者来自[金陵机床厂|ORG]：[班长|TITLE][方圆|PERSON]。", ["方圆 班长 金陵机床厂"]),
        (
            "[南京市总工会女职工部|ORG][部长|TITLE]、[女职工委员会副主任|TITLE][方圆|PERSON]到会。",
            ["方圆 女职工委员会副主任 南京市总工会", "方圆 部长 南京市总工会女职工部"]
        ),
        // A trade after a post is a sideline; a rank or a profession is not.
        ("[南京市总工会|ORG][副主席|TITLE]、[快递员|TITLE][方圆|PERSON]到会。", ["方圆 副主席 南京市总工会", "方圆 快递员 -"]),
        ("[金陵医院|ORG][院长|TITLE]、[主任医师|TITLE][方圆|PERSON]到会。", ["方圆 主任医师 金陵医院", "方圆 院长 金陵医院"]),
        // Whoever speaks for others, or heads a body of their own, has no post of the body before.
        ("[南京市总工会|ORG][主席|TITLE][方圆|PERSON]、[职工代表|TITLE][石磊|PERSON]发言。", ["方圆 主席 南京市总工会", "石磊 职工代表 -"]),
        ("[南京市总工会|ORG]送水，[车队队长|TITLE][方圆|PERSON]收下。", ["方圆 车队队长 -"]),
        // The works that a scene shows; not a passer-by's, nor what lies between.
        ("[金陵织造有限公司|ORG]的车间里，机器飞转。[挡车工|TITLE][方圆|PERSON]走来。", ["方圆 挡车工 金陵织造有限公司"]),
        ("[金陵织造有限公司|ORG]的车间里，机器飞转。[果农|TITLE][方圆|PERSON]走来。", ["方圆 果农 -"]),
        ("[金陵织造有限公司|ORG]在[南京市|GPE]。[挡车工|TITLE][方圆|PERSON]走来。", ["方圆 挡车工 -"]),
        // The line of a driver is no employer; the end of a name is no common noun.
        ("[2号线|FAC][列车司机|TITLE][方圆|PERSON]出车。", ["方圆 列车司机 -"]),
        ("[上河镇|GPE]开会，[石湖古镇|LOC]的[驾驶员|TITLE][方圆|PERSON]来了。", ["方圆 驾驶员 -"]),
        // A named paper; the paper alone in front of a report says nothing.
        ("（[金陵晚报|ORG] [记者|TITLE] [方圆|PERSON]）", ["方圆 记者 金陵晚报"]),
        ("（[金陵晚报|ORG]驻[苏州|GPE][记者|TITLE] [方圆|PERSON]）", ["方圆 记者 金陵晚报"]),
        // Officers of one body, in one sentence and the next.
        (
            "[金陵机床有限公司|ORG]开会。\n公司[董事长|TITLE][方圆|PERSON]讲话，[总经理|TITLE][石磊|PERSON]作报告。[工会主席|TITLE][白云|PERSON]总结。",
            ["方圆 董事长 金陵机床有限公司", "白云 工会主席 金陵机床有限公司", "石磊 总经理 金陵机床有限公司"]
        ),
        // Elected where the paragraph told of the election; the first of a union that was founded.
        (
            "[方圆|PERSON]当选[金陵货运行业工会联合会|ORG][主席|TITLE]。[石磊|PERSON]当选[副主席|TITLE]。",
            ["方圆 主席 金陵货运行业工会联合会", "石磊 副主席 金陵货运行业工会联合会"]
        ),
        ("[金陵货运行业工会联合会|ORG]揭牌。\n[司机|TITLE][方圆|PERSON]任首任[主席|TITLE]。", ["方圆 主席 金陵货运行业工会联合会", "方圆 司机 -"]),
        // Honours that an act confers, and the kin of somebody at work.
        ("会议授予[方圆|PERSON]等[3|CARDINAL|3]名同志“[省劳动模范|TITLE]”称号。", ["方圆 省劳动模范 -"]),
        ("[石磊|PERSON]接到在[金陵医院|ORG]当[护士|TITLE]的女儿[方圆|PERSON]来电。", ["方圆 护士 金陵医院"]),
        // Occupations that serve in bodies of one kind, colleagues in a list, 有 between the body and who works there.
        ("[南京市中级人民法院|ORG]立案。[金陵机床厂|ORG]应诉，[书记员|TITLE][方圆|PERSON]送达。", ["方圆 书记员 南京市中级人民法院"]),
        ("[金陵机床厂|ORG]应诉，[书记员|TITLE][方圆|PERSON]送达。", ["方圆 书记员 -"]),
        ("[金陵机床厂|ORG]有[焊工|TITLE][方圆|PERSON]、[钳工|TITLE][石磊|PERSON]。", ["方圆 焊工 金陵机床厂", "石磊 钳工 金陵机床厂"]),
        // A congress whose term no 第 opens; a committee of a term.
        ("[金陵机床厂工会五届一次全委会|EVENT]召开。[方圆|PERSON]当选[主席|TITLE]。", ["方圆 主席 金陵机床厂工会"]),
        ("[方圆|PERSON]当选[金陵机床厂工会第三届委员会|ORG][主席|TITLE]。", ["方圆 主席 金陵机床厂工会"]),
        // A clause of an obituary, which tells of one person; where it tells of two it says of nobody.
        ("[方圆|PERSON]生于南京。建厂后，任[金陵机床厂|ORG][厂长|TITLE]。", ["方圆 厂长 金陵机床厂"]),
        ("[方圆|PERSON]和[石磊|PERSON]生于南京。建厂后，任[金陵机床厂|ORG][厂长|TITLE]。", []),
        // The congress of the paragraph before; a surname with the end of a post, and one that no post ends with.
        (
            "[金陵机床厂工会第三次会员代表大会|EVENT]召开。\n[甲新公司|ORG][经理|TITLE][方圆|PERSON]当选[副主席|TITLE]。",
            ["方圆 副主席 金陵机床厂工会", "方圆 经理 甲新公司"]
        ),
        (
            "[南京市总工会|ORG][党组书记|TITLE][方圆|PERSON]到会。[方|PERSON][书记|TITLE]说好。",
            ["方圆 书记 南京市总工会", "方圆 党组书记 南京市总工会"]
        ),
        (
            "[南京市总工会|ORG][党组书记|TITLE][方圆|PERSON]到会。[方|PERSON][队长|TITLE]说好。",
            ["方圆 党组书记 南京市总工会", "方圆 队长 -"]
        ),
        // Who leads a party is head of the state, whose name the party's may begin with.
        ("[法国团结党|ORG][主席|TITLE]、[总统|TITLE][贝尔纳|PERSON]致电。", ["贝尔纳 主席 法国团结党", "贝尔纳 总统 法国"]),
        ("[法国团结党|ORG][主席|TITLE]、政府[总理|TITLE][贝尔纳|PERSON]致电。", ["贝尔纳 主席 法国团结党", "贝尔纳 总理 法国"]),
        ("[国务院|ORG][总理|TITLE][高远|PERSON]，[国务委员|TITLE][白云|PERSON]出席。", ["白云 国务委员 -", "高远 总理 国务院"]),
        // 您 is not whoever writes; a 主席国 is a state; 争当 is no post.
        ("[贝尔纳|PERSON]表示，欣悉您再次当选[南京市总工会|ORG][主席|TITLE]。", []),
        ("[贝尔纳|PERSON]祝贺[法国|GPE]就任[南京市总工会|ORG][主席|TITLE]国。", []),
        ("[高远|PERSON]当过[保洁员|TITLE]、[焊工|TITLE]。", ["高远 保洁员 -", "高远 焊工 -"]),
        ("[高远|PERSON]说，争当[先锋|TITLE]。", []),
        ("[高远|PERSON]说，当[保洁员|TITLE]赶到时，车走了。", []),
        // Where somebody works: in a scene, behind 工作的.
        ("在[金陵机床有限公司|ORG]，[高远|PERSON]和[冲压工|TITLE][白云|PERSON]交谈。", ["白云 冲压工 金陵机床有限公司"]),
        ("在[金陵医院|ORG]，[高远|PERSON]听[苏州医院|ORG]介绍，[画家|TITLE][白云|PERSON]作画。", ["白云 画家 -"]),
        ("在[金陵医院|ORG]工作的[护士|TITLE][白云|PERSON]到场。", ["白云 护士 金陵医院"]),
        ("[教练|TITLE]是62岁的[高远|PERSON]。", ["高远 教练 -"]),
        // A department has no chairman, its body has; it may have a chief of its own, and a deputy.
        (
            "[方圆|PERSON]历任[南京市总工会组织部|ORG][部长|TITLE]、[副主席|TITLE]。",
            ["方圆 副主席 南京市总工会", "方圆 部长 南京市总工会组织部"]
        ),
        (
            "[方圆|PERSON]历任[南京市总工会组织部|ORG][副部长|TITLE]、[部长|TITLE]。",
            ["方圆 副部长 南京市总工会组织部", "方圆 部长 南京市总工会组织部"]
        ),
        // Two halves of a headline: who is elected in the first is not who stands in the second.
        ("[南京市总工会|ORG]开会 [方圆|PERSON]当选[主席|TITLE] [石磊|PERSON]出席", ["方圆 主席 南京市总工会"]),
        ("[南京市总工会|ORG][主席|TITLE] [石磊|PERSON]出席", ["石磊 主席 南京市总工会"]),
        // The state of the text before, not a city abroad.
        ("[法国|GPE]大选。\n[巴黎|GPE]下雨，[总统|TITLE][贝尔纳|PERSON]讲话。", ["贝尔纳 总统 法国"]),
    ]) func bindsTitles(marked: String, expected: [String]) throws {
        #expect(try MarkedArticle.link(marked).posts == expected)
    }

    @Test(arguments: [
        ("原[南京市总工会|ORG][副主席|TITLE][鲁大江|PERSON]逝世。", Relation.Status.former),
        ("[高远|PERSON]当选[南京市总工会|ORG][主席|TITLE]。", .appointed),
        ("免去[盖山|PERSON]的[南京市审计局|ORG][局长|TITLE]职务。", .removed),
        ("[盖山|PERSON]，男，汉族，拟任[南京市审计局|ORG][局长|TITLE]。", .proposed),
        ("[盖山|PERSON]，男，汉族，拟提名为[南京市总工会|ORG][主席|TITLE]人选。", .proposed),
        ("[盖山|PERSON]，男，汉族，现任[南京市审计局|ORG][局长|TITLE]。", .current),
        ("[南京市总工会|ORG][副主席|TITLE][鲁大江|PERSON]到场。", .current),
    ]) func saysWhetherAPostIsHeld(marked: String, status: Relation.Status) throws {
        let posts = try MarkedArticle.link(marked).relations.filter { $0.kind == .holdsPost }
        #expect(posts.map(\.status) == [status])
        #expect(posts.first?.asOf == "2024-05-23")
    }

    @Test func evidenceHoldsTheWholePostWithBytesAndContext() throws {
        let file = try MarkedArticle.link("今天，[南京市总工会|ORG][主席|TITLE][高远|PERSON]到场。")
        let evidence = try #require(file.relations.first { $0.kind == .holdsPost }?.evidence.first)
        #expect(evidence.quote == "南京市总工会主席高远")
        #expect(evidence.prefix == "今天，")
        #expect(evidence.suffix == "到场。")
        #expect(evidence.source == [.init(9, 39)])
    }
}
