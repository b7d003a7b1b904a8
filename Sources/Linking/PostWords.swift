/// The words of the press that stand between bodies, titles and people.
enum PostWords {
    /// Between two titles of one person: 党组成员、副主席; 副主席兼秘书长.
    static let stack: Set<Surface> = Set(
        Surface.list("、 兼 及 和 、兼 ， ；  ， 并兼 暨 、原 、现 、时任 ，原 ，现 、兼任 /  ·"))
    /// Between people who share a title.
    static let people: Set<Surface> = Set(Surface.list("、 和 与 及 以及 / ， · 同志、 同志和"))
    /// Words that may stand between a body and its title without changing the bond.
    static let softeners: [Surface] = Surface.list(
        "时任 现任 原 前 现 的 有 兼 挂职 代 “ ” 第 届 任 新任 候任 首任 兼任 派 派来的 选派的 派出的 ， 同志 退休 离休 在职")
    /// What makes a post one of the past, before a body or title.
    static let former: [Surface] = Surface.list("原 时任 曾任 历任 前 曾担任 先后任 先后担任 曾经担任 曾是 退休前任 生前系 生前任")
    /// Words before a body or title that say of the person before them: 是, 任, 当选为.
    static let holds: [Surface] = Surface.list(
        "是 任 担任 出任 兼任 现任 系 为 成为 当选 当选为 连任 当选连任 就任 升任 接任 改任 调任 转任 晋升为 升任为 任命为 被任命为 被聘为 聘为 获评 被评为 评为 被授予 荣获 获得 入选 推选为 被推选为 选举为 被选为 选为 补选为 增补为 受聘为 受聘担任 作为 继任 续任 授予他 授予她 授予其 挂任 一直是 身为 名叫 成了 成为了 后来成了 担任过 当上 当上了 被任为 历任 曾任 曾担任 先后任 先后担任 曾经担任 曾是 此前担任 此前任 再次当选 再次当选为 考取 考上 考取了 晋升 当 当过 干过 做过 当起 客串 充当"
    )
    /// Of those, the words by which a post is taken up.
    static let takesUp: [Surface] = Surface.list(
        "当选 当选为 连任 当选连任 出任 就任 升任 接任 改任 调任 转任 晋升为 任命为 被任命为 被聘为 推选为 被推选为 选举为 被选为 选为 补选为 增补为 继任 续任 再次当选 再次当选为 新任")
    /// Words by which a post is meant for somebody: 拟任某局副局长, 拟提名为某工会主席人选.
    static let proposes: [Surface] = Surface.list(
        "拟任 拟任命为 拟提任 拟提拔任 拟提拔为 拟晋升为 拟聘任 拟聘任为 拟转任 拟担任 拟提名 拟提名为 拟提名任 拟推荐为 拟推荐任 提名为 被提名为 提名担任 拟试用任 拟平级转任")
    /// Words by which a post is given up.
    static let givesUp: [Surface] = Surface.list("辞去 免去 不再担任 卸任 辞任 不再兼任 罢免 撤销 免除")
    /// Words between a trigger and a title that carry nothing: 是一名网格员.
    static let fillers: [Surface] = Surface.list("一名 一位 一个 其 这名 名 位 该 了 着 “ 我国 著名 著名的 的 首批 首位 首任 一名普通的 新一届 新一任")
    /// What stands behind a role before whoever holds it.
    static let behindRole: [Surface] = Surface.list("由 是 则由 则是 分别由 分别是 一职由 有")
    /// Pronouns that stand for the last person.
    static let pronouns: [Surface] = Surface.list("他 她")
    /// Words that stand between a person and what they do at an office, so that no title binds backwards over them.
    static let afterTitle: [Surface] = Surface.list("职务 一职 职位 之职 等职 等职务")
}
