/// How a title goes with bodies.
enum TitleClass: Sendable {
    /// 记者, 通讯员: a role in the paper itself.
    case byline
    /// 全国劳动模范, 科学家: belongs to no body.
    case honour
    /// 焊工, 网格员: may be of a body that stands right before it, but asks for none.
    case occupation
    /// 主席, 局长: always of a body; takes over the one of the title before.
    case post
    /// 市长, 镇长: of a place.
    case placePost
}

/// Tells the class of a title from the dictionary's kinds and from its last words.
struct TitleClasses: Sendable {
    private let kinds: [Surface: String]

    init(kinds: [Surface: String] = [:]) { self.kinds = kinds }

    private static let byline = Surface.list("记者 通讯员 特约撰稿人 实习生 特派员 摄影师")
    private static let honours = Surface.list(
        "劳动模范 劳模 获得者 红旗手 先进工作者 标兵 英雄 工匠 能手 状元 楷模 好人 先锋 模范 革命家 科学家 活动家 作家 艺术家 诗人 烈士 冠军 亚军 季军 传承人 最美职工 代表人物 思想家 军事家 教育家 企业家 画家 书法家 歌唱家 表演艺术家 党员 奖章 军医 专家 首席专家"
    )
    /// Parts in an event, which belong to no body but the one right before them.
    private static let roles = Surface.list("裁判长 裁判 评委 主持人 领队 司仪 证婚人 伴郎 伴娘 策展人 志愿者 领唱")
    private static let placePosts = Surface.list(
        "市长 省长 县长 区长 镇长 乡长 州长 旗长 盟长 村长 总统 首相 外长 防长 国王 女王 首脑 财长 天皇 自治区主席 元首 王储 最高领袖 埃米尔")
    private static let posts = Surface.list(
        "长 书记 支书 主席 主任 总裁 经理 总监 董事 监事 委员 秘书 巡视员 调研员 主委 理事 助理 发言人 负责人 总工程师 工程师 总会计师 顾问 总理 大使 常委 干事 主编 总编辑 院士 审判员 检察员 研究员 专员 合伙人 监督员 教授 参赞 领事 大臣 委员会委员 代表 主管 总教练 主教练 常务 组员 成员 干部 主管 首席代表 首席执行官 大法官 检察官 法官"
    )
    private static let occupationHeads = Surface.list("站长助理 班组长 机长 船长 车长 列车长 列车员 学生会主席 裁判长 舰长")

    /// 财政部长, 外交大臣: of a state; 组织部长 is of a party's committee.
    private func isMinister(_ title: Surface) -> Bool {
        if title.count >= 4, title.hasSuffix("大臣") { return true }
        return title.count >= 4 && title.hasSuffix("部长") && !title.hasPrefix("副")
            && !title.contains(anyOf: ["组织", "宣传", "统战", "武装", "工作", "联络", "保障", "事务部"])
    }

    func of(_ title: Surface) -> TitleClass {
        if title.hasSuffix(in: Self.byline) { return .byline }
        if title == "旗手" { return .post }
        if title == "总书记" || title == "国家主席" || title == "国家副主席" { return .honour }
        if title.hasSuffix(in: Self.honours) || title.hasSuffix(in: Self.roles) { return .honour }
        if kinds[title] == "honour" { return .honour }
        if title.hasSuffix(in: Self.placePosts) || isMinister(title) { return .placePost }
        if title.hasSuffix(in: Self.occupationHeads) { return .occupation }
        if title.hasSuffix(in: Self.posts) { return .post }
        return .occupation
    }
}
