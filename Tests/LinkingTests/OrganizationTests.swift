import JianbaoTesting
import Knowledge
import Testing
import TextModel

@testable import Linking

@Suite struct OrganizationTests {
    @Test(arguments: [
        ("[南京市总工会|ORG]、[市体育局|ORG]主办。", "市体育局", "南京市体育局"),
        ("[石景山区|GPE]的[区总工会|ORG]。", "区总工会", "石景山区总工会"),
        ("[石景山区总工会|ORG]与[区人力社保局|ORG]。", "区人力社保局", "石景山区人力社保局"),
        ("[江苏省苏州市总工会|ORG]说，[市总|ORG]已办。", "市总", "江苏省苏州市总工会"),
        ("[苏州市吴江区人民法院|ORG]开庭，[区法院速裁庭|ORG]审理。", "区法院速裁庭", "苏州市吴江区人民法院速裁庭"),
        ("[金陵重型机械股份有限公司|ORG]（以下简称[金重|ORG]）开工，[金重|ORG]招人。", "金重", "金陵重型机械股份有限公司"),
        ("[云岭开发银行|ORG]成立，[云行|ORG]开业。", "云行", "云岭开发银行"),
        ("[全总|ORG]发文。", "全总", "中华全国总工会"),
        ("[法国参联会|ORG]说。", "法国参联会", "法国参谋长联席会议"),
        ("[苏州|GPE]的[市总工会|ORG]。", "市总工会", "苏州市总工会"),
        ("[长春|GPE]的[省总工会|ORG]。", "省总工会", "吉林省总工会"),
        ("[共青团南京市委|ORG]和[南京市委|ORG]。", "南京市委", "南京市委"),
        ("[吴江区总|ORG]送清凉。", "吴江区总", "吴江区总工会"),
        ("[南京市|GPE]的[市人力资源和社会保障局|ORG]发文，[市人社局|ORG]解读。", "市人社局", "南京市人力资源和社会保障局"),
        ("[南京市总工会|ORG]说，[市中级人民法院|ORG]立案，[市中院民一庭|ORG]开庭。", "市中院民一庭", "南京市中级人民法院民一庭"),
        ("[圆山速递有限公司|ORG]建会，[圆山速递|ORG]出资。", "圆山速递", "圆山速递有限公司"),
        ("[金陵钢铁集团有限公司|ORG]和[金陵钢铁集团第一建设有限公司|ORG]，[金陵钢铁集团|ORG]出资。", "金陵钢铁集团", "金陵钢铁集团有限公司"),
        ("[南京市总工会|ORG]、[团市委|ORG]主办。", "团市委", "共青团南京市委"),
        ("[南京市总工会|ORG]、[民盟市委|ORG]主办。", "民盟市委", "民盟南京市委"),
        ("[金陵钢铁有限公司|ORG]投产，[公司工会|ORG]出资。", "公司工会", "金陵钢铁有限公司工会"),
        ("[法国|GPE]回应，[法外交部|ORG]发文。", "法外交部", "法国外交部"),
        ("[法国|GPE]回应，[美术部|ORG]发文。", "美术部", "美术部"),
        ("[省住房城乡建设厅|ORG]在[南京|GPE]发文。", "省住房城乡建设厅", "江苏省住房城乡建设厅"),
        ("[经中央军委|ORG]批准，[中央军委|ORG]发文。", "中央军委", "中央军委"),
        ("[法国国务院|ORG]表态，[国务院|ORG]发文。", "国务院", "国务院"),
        // Parts whose names leave their body out; what may stand for itself does.
        ("[南京市中级人民法院|ORG]立案，[执行局|ORG]到场。", "执行局", "南京市中级人民法院执行局"),
        ("[南京市总工会|ORG]来信，[执行局|ORG]到场。", "执行局", "执行局"),
        ("[金陵机床有限公司|ORG]投产，[总装分厂|ORG]值班。", "总装分厂", "金陵机床有限公司总装分厂"),
        ("[金陵机床有限公司|ORG]投产，[第二采油厂|ORG]值班。", "第二采油厂", "金陵机床有限公司第二采油厂"),
        ("[金陵机床厂工会第三次会员代表大会|EVENT]召开，选出[女职工委员会|ORG]。", "女职工委员会", "金陵机床厂工会女职工委员会"),
        ("[金陵机床有限公司|ORG]投产，[星火俱乐部|ORG]演出。", "星火俱乐部", "星火俱乐部"),
        ("[金陵日报社|ORG]报道，[调度部|ORG]值班。", "调度部", "调度部"),
        ("[金陵集团有限公司|ORG]投产，[矿业分公司|ORG]值班。", "矿业分公司", "金陵集团有限公司矿业分公司"),
        ("[金陵集团有限公司|ORG]投产，[江山快递分公司|ORG]值班。", "江山快递分公司", "江山快递分公司"),
        ("[金陵银行股份有限公司|ORG]放贷，[苏州分行|ORG]值班。", "苏州分行", "金陵银行股份有限公司苏州分行"),
        ("[金陵集团有限公司|ORG]放贷，[苏州分行|ORG]值班。", "苏州分行", "苏州分行"),
        ("[金陵煤矿|ORG]投产，[综采一队|ORG]值班。", "综采一队", "金陵煤矿综采一队"),
        ("[金陵煤矿|ORG]投产，[青年一队|ORG]夺冠。", "青年一队", "青年一队"),
        ("[南京市政府|ORG]来信，[法国运输部|ORG]回信。", "法国运输部", "法国运输部"),
        // A committee of a zone or a street has its office beside it.
        ("[金陵新区党工委|ORG]委员、[管委会|ORG]副主任。", "管委会", "金陵新区管委会"),
        ("[金陵新区党工委|ORG]开会。[管委会|ORG]发文。", "管委会", "管委会"),
        ("“青春”[“青春”金陵工业园区职工联谊会|EVENT]在[金陵|GPE]，[园区总工会|ORG]主办。", "园区总工会", "金陵工业园区总工会"),
        // Of another state, where nothing of China is named.
        ("[法国|GPE]回应，[外交部|ORG]发文。", "外交部", "法国外交部"),
        ("[法国|GPE]回应，[中国|GPE]表态，[外交部|ORG]发文。", "外交部", "外交部"),
        ("[法国|GPE]回应，[法国空军|ORG]起飞，[法军|ORG]撤退。", "法军", "法军"),
        ("[法国|GPE]回应，[法空军|ORG]起飞。", "法空军", "法国空军"),
        ("[南京|GPE]回应，[法空军|ORG]起飞。", "法空军", "法空军"),
        ("[法国飞鹰公司|ORG]裁员，[飞鹰|ORG]回应。", "飞鹰", "法国飞鹰公司"),
        ("[飞鹰大学公司|ORG]裁员，[飞鹰大学|ORG]回应。", "飞鹰大学", "飞鹰大学"),
        // A short form keeps its office: 城乡 is no place; a number tells schools and hospitals apart.
        ("[南京市住房和城乡建设局|ORG]发文，[市住建局物业科|ORG]解读。", "市住建局物业科", "南京市住房和城乡建设局物业科"),
        ("[南京市人民政府|ORG]开会，[南京市人民政府新闻办公室|ORG]发布，[市政府新闻办|ORG]答问。", "市政府新闻办", "南京市人民政府新闻办公室"),
        ("[南京市第一医院|ORG]扩建，[市一院|ORG]牵头。", "市一院", "南京市第一医院"),
        ("[南京市第一医院|ORG]扩建，[市二院|ORG]牵头。", "市二院", "南京市二院"),
        ("[吴江区消防救援大队|ORG]出警，[区大队|ORG]通报。", "区大队", "吴江区消防救援大队"),
        // The regions and the corps by their short names.
        ("[宁夏总工会|ORG]发文。", "宁夏总工会", "宁夏回族自治区总工会"),
        ("[宁夏矿业公司|ORG]发文。", "宁夏矿业公司", "宁夏矿业公司"),
        ("[兵团总工会|ORG]发文，[兵团日报|ORG]报道。", "兵团总工会", "新疆生产建设兵团总工会"),
        ("[兵团总工会|ORG]发文，[兵团日报|ORG]报道。", "兵团日报", "兵团日报"),
        // Names inside longer ones, zones, and the 村 of a village's committee.
        ("[金陵集团江山矿业公司北山矿|ORG]停产，[江山矿业公司|ORG]通报。", "江山矿业公司", "金陵集团江山矿业公司"),
        ("[金陵经济技术开发区|LOC]开会，[经开区管委会|ORG]通报。", "经开区管委会", "金陵经济技术开发区管委会"),
        ("[上河村|GPE]修路，[村委会|ORG]通报。", "村委会", "上河村村委会"),
        ("[金陵供水有限公司|ORG]停水，[供水公司|ORG]通报。", "供水公司", "金陵供水有限公司"),
        ("[南京市总工会|ORG]开会，[市总女工委|ORG]通报。", "市总女工委", "南京市总工会女工委"),
        ("[民盟南京市委|ORG]提案，[市委|ORG]采纳。", "市委", "南京市委"),
        // A firm is called what the article calls it; its parts follow the short name that the article explains.
        ("[中国一重|ORG]投产。", "中国一重", "中国一重"),
        ("[金陵机床有限公司|ORG]（以下简称[金机|ORG]）投产，[金机工会|ORG]慰问。", "金机工会", "金陵机床有限公司工会"),
        ("[金陵机床有限公司|ORG]（[金机|ORG]）[职工医院|ORG]开诊。", "职工医院", "金陵机床有限公司职工医院"),
        ("[金陵集团秦淮炼化有限责任公司|ORG]投产，[秦淮炼化|ORG]招人。", "秦淮炼化", "金陵集团秦淮炼化有限责任公司"),
        // A place and the word for a kind make a name of their own.
        ("[南京工业职业大学|ORG]和[南京大学|ORG]共建。", "南京大学", "南京大学"),
        // Bodies that the article writes in full only inside longer names: a court's, a firm's union, a congress.
        ("[南京市吴江区人民法院石湖法庭|ORG]开庭，[区法院|ORG]通报。", "区法院", "南京市吴江区人民法院"),
        ("[秦淮集团有限公司工会|ORG]出资，[秦淮集团|ORG]通报。", "秦淮集团", "秦淮集团有限公司"),
        ("[秦淮光电（南京）有限公司工会|ORG]出资，[秦淮光电|ORG]通报。", "秦淮光电", "秦淮光电（南京）有限公司"),
        ("[秦淮水电有限公司四届二次职工代表大会|EVENT]召开，[公司工会|ORG]组织。", "公司工会", "秦淮水电有限公司工会"),
        ("[秦淮集团工会第六次会员代表大会|EVENT]召开，[秦淮|ORG]供电。", "秦淮", "秦淮"),
        // What a declared short name shares with its full name; the body that was named last, not for the first time.
        (
            "[中国铁路金陵局集团有限公司工会|ORG]（简称[金陵局集团公司工会|ORG]）慰问，[金陵局集团公司党委|ORG]到场。",
            "金陵局集团公司党委", "中国铁路金陵局集团有限公司党委"
        ),
        ("[金陵机务段|ORG]和[秦淮工务段|ORG]开会，[金陵机务段|ORG]来人，[段工会|ORG]送水。", "段工会", "金陵机务段工会"),
        // A union in a stack of posts; the union of a city meets as its unions.
        ("[南京市人大常委会|ORG][副主任|TITLE]、[总工会|ORG][主席|TITLE][方圆|PERSON]到会。", "总工会", "南京市总工会"),
        ("[南京市工会第九次代表大会|EVENT]选出[经费审查委员会|ORG]。", "经费审查委员会", "南京市总工会经费审查委员会"),
        // A short name whose owner is known says whose the next one is.
        ("[苏州市总工会|ORG]通报。[昆山市总工会|ORG]发言，[市总|ORG]总结，[市职工服务站|ORG]开放。", "市职工服务站", "苏州市职工服务站"),
        // Parties whose names end alike; a state's office; an office with its own owner.
        ("[自由民主党|ORG]获胜，[民主党|ORG]落败。", "民主党", "民主党"),
        ("[吴江区海关监管科|ORG]验放，[金陵集团货运部|ORG]发车。", "金陵集团货运部", "金陵集团货运部"),
        // The place that a sentence opens with, the city above a county-level one, the zone that the article names.
        ("[南京市总工会|ORG]开会。在[苏州|GPE]，[市人大常委会|ORG]视察。", "市人大常委会", "苏州市人大常委会"),
        ("[苏州市总工会|ORG]通报，[昆山市总工会|ORG]发言，[市总工会|ORG]总结。", "市总工会", "苏州市总工会"),
        ("[昆山市总工会|ORG]开会，[苏州市总工会|ORG]到会，[昆山市总工会|ORG]通报，[市总工会|ORG]总结。", "市总工会", "昆山市总工会"),
        ("[南京军分区|ORG]开会，[军分区党委|ORG]部署。", "军分区党委", "南京军分区党委"),
        ("[金陵供水有限公司|ORG]停水，[供水公司客服中心|ORG]通报。", "供水公司客服中心", "金陵供水有限公司客服中心"),
        ("[南京市|GPE]开会，[地区文旅局|ORG]部署。", "地区文旅局", "地区文旅局"),
        ("[金陵经济技术开发区总工会|ORG]开会，[经开区工委|ORG]到会。", "经开区工委", "金陵经济技术开发区工委"),
        ("[南京|GPE]办班，[经开区工会|ORG]承办。", "经开区工会", "南京经开区工会"),
        ("[金陵工业园区|LOC]办展，[园区总工会|ORG]主办。", "园区总工会", "金陵工业园区总工会"),
        // What a short name stood for it stands for again, though another body comes after it.
        (
            "[石景山区人大常委会|ORG][副主任|TITLE]、[区总工会|ORG][主席|TITLE][高远|PERSON]到会。[区总|ORG]通报，[吴江区总工会|ORG]发言。", "区总",
            "石景山区总工会"
        ),
        // The paragraph's own place, and the place that the article is about.
        ("简讯\n[苏州市总工会|ORG]开会。\n[南京市|GPE]修路，[市体育局|ORG]通报。", "市体育局", "南京市体育局"),
        (
            "[苏州市|GPE]来了专机\n[苏州市|GPE]接诊，[苏州市人民医院|ORG]医生和[南京市援助队|ORG]队员到场，[市红十字会|ORG]出资。", "市红十字会",
            "苏州市红十字会"
        ),
        // The group, not its firm; the part beside another part; a department after the body's fuller form.
        ("[金陵重工集团有限公司|ORG]开会，[秦淮机床有限公司|ORG]发言，[集团工会|ORG]总结。", "集团工会", "金陵重工集团有限公司工会"),
        ("[秦淮机床有限公司|ORG]开会，[集团工会|ORG]总结。", "集团工会", "秦淮机床有限公司工会"),
        ("[东机|ORG]和[金陵机床有限公司|ORG]投产，[东机总装分厂|ORG]值班。", "东机总装分厂", "东机总装分厂"),
        ("[金陵机床有限公司铸造分厂|ORG]停产，[总装分厂|ORG]值班。", "总装分厂", "金陵机床有限公司总装分厂"),
        ("[金陵机床有限公司铸造分厂|ORG]停产，[一工段|ORG]值班。", "一工段", "金陵机床有限公司铸造分厂一工段"),
        // Committees of the event, bodies that only other states have.
        ("[第四届秦淮灯会|EVENT]开幕，[大会组委会|ORG]通报。", "大会组委会", "第四届秦淮灯会组委会"),
        ("[第四届秦淮灯会|EVENT]开幕，[首届玄武书展|EVENT]闭幕，[组委会|ORG]通报。", "组委会", "组委会"),
        ("[法国|GPE]大选，[众院|ORG]休会。", "众院", "法国众议院"),
        ("[北京|GPE]开会，[众议院|ORG]来访。", "众议院", "众议院"),
        ("[南京|GPE]通报，[市民政局|ORG]部署。", "市民政局", "南京市民政局"),
        ("[南京长江大桥|FAC]养护，[市交通局|ORG]通报。", "市交通局", "南京市交通局"),
        ("[开元（集团）有限责任公司|ORG]投产，[开元集团|ORG]招人。", "开元集团", "开元（集团）有限责任公司"),
    ]) func findsFullNames(marked: String, surface: String, full: String) throws {
        #expect(try MarkedArticle.link(marked).called(surface) == [full])
    }

    @Test func theBodyBeforeADepartmentIsNotTakenForIt() throws {
        let file = try MarkedArticle.link("[南京市总工会|ORG]和[南京市总工会法律工作部|ORG]。")
        #expect(file.called("南京市总工会") == ["南京市总工会"])
        let parts = file.relations.filter { $0.kind == .partOf }.map {
            "\(file.name($0.subject)) \(file.name($0.object))"
        }
        #expect(parts == ["南京市总工会法律工作部 南京市总工会"])
    }

    @Test func aGroupHasItsMembers() throws {
        let file = try MarkedArticle.link("[京津冀三地总工会|ORG]签约。")
        let group = try #require(file.entities.first { $0.name == "京津冀三地总工会" })
        #expect(group.members.map { file.name($0) } == ["北京市总工会", "天津市总工会", "河北省总工会"])
        #expect(file.relations.filter { $0.kind == .memberOf }.count == 3)
    }

    @Test func aListedGroupHasItsMembers() throws {
        let file = try MarkedArticle.link("[石家庄、保定、廊坊三市总工会|ORG]签约。")
        let group = try #require(file.entities.first { $0.name == "石家庄、保定、廊坊三市总工会" })
        #expect(Set(group.members.map { file.name($0) }) == ["石家庄市总工会", "保定市总工会", "廊坊市总工会"])
    }

    @Test func theUnionOfAProvinceIsItsFederation() throws {
        let file = try MarkedArticle.link("[京津冀三地工会|ORG]签约。")
        let group = try #require(file.entities.first { $0.name == "京津冀三地工会" })
        #expect(group.members.map { file.name($0) } == ["北京市总工会", "天津市总工会", "河北省总工会"])
    }

    @Test func theShortNameFollowsThePlaceOfItsParagraph() throws {
        let file = try MarkedArticle.link(
            "[苏州市总工会|ORG]赴外地学习\n[苏州市总工会|ORG]到[南京市总工会|ORG]学习。\n[苏州市体育局|ORG]参与，[市总工会|ORG]说好。")
        #expect(file.called("市总工会") == ["苏州市总工会"])
    }

    @Test func twoBodiesWithUnlikeNamesStayTwo() throws {
        let file = try MarkedArticle.link("[南京市妇联|ORG]、[南京市妇女儿童工作委员会|ORG]和[南京市体育局|ORG]、[南京市体育总会|ORG]。")
        #expect(file.entities.filter { $0.label == .organization }.count == 4)
    }

    @Test func thePageThenThePaperGivesTheOwner() throws {
        let linker = Linker(lexicon: MarkedArticle.lexicon, options: LinkOptions(place: "北京"))
        let full = try MarkedArticle.input("[南京市总工会|ORG]开会。", id: "p.txt#1")
        let short = try MarkedArticle.input("[市总工会|ORG]开会。", id: "p.txt#2")
        #expect(linker.link([full, short]).called("市总工会") == ["南京市总工会"])
        let alone = try MarkedArticle.input("[市总工会|ORG]开会。", id: "q.txt#1")
        #expect(linker.link([alone]).called("市总工会") == ["北京市总工会"])
    }

    @Test func aShortNameInsideALongerOneIsAnAlias() throws {
        let file = try MarkedArticle.link("[南京市总工会|ORG]开会，[市总女职工委员会|ORG]发文。")
        #expect(file.entities.first { $0.name == "南京市总工会" }?.aliases == ["市总"])
        let other = try MarkedArticle.link("[市总女职工委员会|ORG]发文。")
        #expect(!other.entities.contains { $0.aliases.contains("市总") })
    }

    @Test func aShortNameWithoutAnOwnerSaysSo() throws {
        let file = try MarkedArticle.link("[市总工会|ORG]开会。")
        #expect(file.called("市总工会") == ["市总工会"])
        #expect(file.review.contains { $0.kind == "alias" && $0.message.contains("--place") })
    }

    @Test func aShortNameThatSeveralBodiesFitKeepsThemAll() throws {
        let file = try MarkedArticle.link("[南京市总工会|ORG]和[苏州市总工会|ORG]来了。后来[市总工会|ORG]说。")
        #expect(
            file.review.contains {
                $0.kind == "alias" && $0.message.contains("南京市总工会") && $0.message.contains("苏州市总工会")
            })
    }

    @Test func aPlaceIsKnownByTheOneItStandsIn() throws {
        let file = try MarkedArticle.link("[北京市|GPE][朝阳区|GPE]开会。")
        let district = try #require(file.entities.first { $0.name == "朝阳区" })
        #expect(district.code == "110105")
        #expect(district.chain == ["北京市"])
        let open = try MarkedArticle.link("[朝阳区|GPE]开会。")
        #expect(open.entities.first?.ambiguous == ["110105", "220104"])
    }

    /// A short form means the city that holds the county of its name, with and without other places beside it.
    @Test(arguments: ["[长沙|GPE]开会。", "[长沙|GPE]和[长沙市|GPE]开会。", "[湖南省|GPE][长沙|GPE]开会。"])
    func aCityStandsBeforeTheCountyInside(marked: String) throws {
        var lexicon = MarkedArticle.lexicon
        lexicon.places = PlaceNames(
            divisions: Divisions([
                ("湖南省", "湖南省", "430000"), ("长沙市", "长沙市", "430100"), ("长沙", "长沙市", "430100"), ("长沙县", "长沙县", "430121"),
                ("长沙", "长沙县", "430121"),
            ]))
        let file = Linker(lexicon: lexicon).link([try MarkedArticle.input(marked)])
        #expect(file.entities.filter { $0.name.hasPrefix("长沙") }.map(\.code) == ["430100"])
    }
}
