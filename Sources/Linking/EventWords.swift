/// The words of the press around events.
enum EventWords {
    /// Verbs by which something takes place.
    static let holds: [Surface] = Surface.list(
        "举行 举办 召开 开幕 闭幕 启动 落幕 开展 走进 上演 开赛 收官 揭晓 成立 揭牌 签署 签约 会见 会谈 会晤 慰问 走访 颁奖 表彰 发布 开班 开讲 宣判 拉开帷幕 举行仪式 爆发 亮相 登场 开营 结业 首发 开工 竣工 奠基 开放 座谈 开馆 圆满结束 进行 展开 主办 承办 协办 联合组织 组织 落下帷幕 拉开战幕 拉开大幕 拉开序幕 启幕 开跑 起跑 打响 开启 开园 首演 举行了 鸣枪 鸣锣 召开了 举办了 结束 上线 通车 投产 下线 启航 起航 开拍 收拍 开杆 收杆 开球 开战 开锣 开闭 揭幕 谢幕 闭营 结营 结业 授牌"
    )
    /// Verbs that make an unnamed happening of a sentence.
    static let happens: [Surface] = Surface.list(
        "举行 举办 召开 开幕 闭幕 成立 揭牌 签署 签约 会见 会谈 会晤 慰问 走访 颁奖 表彰 发布 开班 宣判 开赛 座谈 看望 考察 调研 视察 奠基 竣工 开展 参加 出席 送到 发车 开行 开工 授牌 开馆 启用 开营 结业 表彰大会 通车 投产 落幕 落下帷幕 拉开帷幕 走进 来到 进行 启动 发生一起 发生火灾 发生爆炸 发生地震 发生事故 发生交通事故 突发火灾"
    )
    /// What makes an event one that is only spoken of: 党的二十大精神.
    static let background: [Surface] = Surface.list("精神 报告 代表 以来 部署 决策 提出 要求 胜利 作出 确定 明确 擘画 期间 前夕 的决议 决议 愿景 成果 后")
    /// Words after a time that make it no time of the event.
    static let timeBackground: [Surface] = Surface.list("刚过 以来 前夕 之际 到来之际 来临之际 临近 来临 即将来临 起施行 以后 出生")
    /// Words before a time that make it no time of the event.
    static let timeAside: [Surface] = Surface.list("恰逢 正值 适逢 正是 迎来 截至 自 从 截止 始于 成立于 创建于 距")

    /// Roles of bodies by the verb, longer verbs first.
    static let roles: [(word: Surface, role: String)] = [
        ("组织开展", "组织"), ("组织举办", "主办"), ("联合组织", "组织"), ("主办", "主办"), ("承办", "承办"), ("协办", "协办"), ("指导", "指导"),
        ("支持", "支持"), ("冠名", "冠名"), ("赞助", "赞助"), ("策划", "策划"), ("协助", "协办"), ("开行", "组织"), ("举办", "主办"),
        ("召开", "组织"),
        ("举行", "组织"), ("发布", "组织"), ("开展", "组织"), ("组织", "组织"), ("组成的", "组织"), ("启动", "组织"), ("发起", "组织"),
    ]
    /// Verbs that make the body that does it the organizer of what happens: 区总工会走访慰问.
    static let acts: Set<Surface> = Set(Surface.list("慰问 走访 看望 授牌 颁奖 表彰 走进 送到 开行 签约"))
    /// Of those, the verbs whose bodies stand right before them.
    static let formal: Set<Surface> = Set(Surface.list("主办 承办 协办 指导 支持 冠名 协助 赞助 策划"))
    /// Of those, the verbs that are common words too: a role only where the clause ends with them.
    static let common: Set<Surface> = Set(Surface.list("指导 支持 冠名 协助 策划"))
    /// Before a body that is a scene or an object, not the one who acts.
    static let venuePrepositions: [Surface] = Surface.list("在 于 走进 来到 前往 深入 赴 到 对 向 为 给 被 据 从 经 依托 通过 借助")
    /// What makes a noun of a verb: 启动 in 启动仪式.
    static let nounTails: [Surface] = Surface.list("仪式 式 会 现场 大会 活动 阶段 环节 方 单位 者 期间 典礼 以来 工作 力度 以后 之后 后")
    /// What may follow a role's verb when it is a noun: 主办方.
    static let nouns: [Surface] = Surface.list("方 单位 者 地 国 部 权 商 领导 体系 化 机构")
    /// What may stand between a body and its role.
    static let fillers: [Surface] = Surface.list(
        "共同 联合 将 已 定于 拟于 于 在 、 ， （ ） 等 个部门 部门 单位 家 个 多 向全社会 向社会 正式 决定 日前 隆重 牵头 携手 会同 具体 计划 了 一起 近日 分别 面向全国 连续 又 还 再次 首次 主动 精心 积极 下午 上午 首都 会议 当天 以下简称 简称 “ ” 还将 全面 特别 提供 提供了 技术 学术 智力 场地 联手 负责 冠名 参与 媒体 独家 大力 鼎力"
    )
    static let coordination: Set<Surface> = Set(
        Surface.list("、 和 与 及 以及 联合 会同 ，联合 携手 共同 暨 ）和 ）与 ）、 （ （以下简称 （简称 （以下简称“ ”）和 ， 同"))
    static let attendance: [Surface] = Surface.list("参加 参与 出席 到场 参赛 参会 观看 走进 齐聚 报名")
    static let outcome: [Surface] = Surface.list("找到 牵手 成功 达成 签约 评选 选出 产生 获得 颁发 授予 表彰 通过 结对 募集 签订 入选")
    static let participation: [(word: Surface, role: String)] = [
        ("致辞", "spoke"), ("讲话", "spoke"), ("发言", "spoke"), ("宣读", "read"), ("主持", "chaired"), ("出席", "attended"),
        ("参加", "attended"),
        ("会见", "attended"), ("宣布", "spoke"), ("颁奖", "attended"), ("授课", "spoke"), ("作报告", "spoke"), ("列席", "attended"),
    ]
    static let here: [Surface] = Surface.list("在这里 在此 在这儿")
}
