import Knowledge

/// Gathers who held which post, from the relations of a corpus.
enum OfficeTable {
    /// Posts that several people hold at a time.
    private static let shared: [Surface] = Surface.list(
        "委员 成员 常委 巡视员 调研员 代表 干事 教授 研究员 工程师 董事 监事 理事 顾问 律师 记者 通讯员 教师 医生 助理 院士 合伙人 审判员 检察员 监督员 主管 负责人")

    /// The posts with a body that are held one at a time or by several in turn, by body and title.
    static func offices(_ relations: [Relation]) -> [Office] {
        struct Key: Hashable, Comparable {
            var organization: String
            var title: String
            static func < (a: Key, b: Key) -> Bool { (a.organization, a.title) < (b.organization, b.title) }
        }
        var holders: [Key: [Office.Holder]] = [:]
        for relation in relations where relation.kind == .holdsPost {
            guard let organization = relation.object, let title = relation.title, let status = relation.status else {
                continue
            }
            holders[Key(organization: organization, title: title), default: []].append(
                Office.Holder(
                    person: relation.subject, from: relation.since, to: relation.asOf, status: status,
                    relation: relation.id))
        }
        return holders.keys.sorted().map { key in
            let all = (holders[key] ?? []).sorted { ($0.from ?? "", $0.person) < ($1.from ?? "", $1.person) }
            return Office(
                organization: key.organization, title: key.title, holders: all,
                isContradicted: isSingle(key.title) && contradicts(all))
        }
    }

    /// Whether one person holds the post at a time: 主席, but not 副主席 or 委员.
    static func isSingle(_ title: String) -> Bool {
        let name = Surface(title)
        return name.hasSuffix(
            in: Surface.list("主席 主任 书记 局长 厅长 部长 市长 省长 县长 区长 镇长 校长 院长 会长 董事长 总经理 秘书长 行长 总理 总统 处长 科长 所长 馆长 站长"))
            && !name.contains(anyOf: ["副", "常务", "名誉", "助理", "一级", "二级", "工会"]) && !name.hasSuffix(in: shared)
    }

    /// Whether one id is a part of the other's name: 特本 and 阿卜杜勒马吉德·特本 are no two holders.
    private static func isPart(_ a: String, _ b: String) -> Bool {
        func parts(_ id: String) -> Set<Substring> {
            Set(id.dropFirst("person:".count).prefix { $0 != "#" }.split(separator: "·"))
        }
        let (x, y) = (parts(a), parts(b))
        return x.isSubset(of: y) || y.isSubset(of: x)
    }

    /// Two people who are in the post over days that overlap.
    private static func contradicts(_ holders: [Office.Holder]) -> Bool {
        let now = holders.filter { $0.status == .current || $0.status == .appointed }
        for (i, a) in now.enumerated() {
            for b in now[(i + 1)...] {
                guard let aFrom = a.from, let aTo = a.to, let bFrom = b.from, let bTo = b.to else { continue }
                if aFrom <= bTo, bFrom <= aTo, !isPart(a.person, b.person) { return true }
            }
        }
        return false
    }
}
