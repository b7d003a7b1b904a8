import Lexicons

/// The dictionaries that linking needs, as tables of surfaces.
struct LinkLexicon: Sendable {
    /// The full names that a body's short name can stand for: 全总 is 中华全国总工会.
    var bodies: [Surface: [Surface]]
    /// The kind of a known body.
    var bodyKinds: [Surface: String]
    /// The kind that a body's last words tell, by head.
    var heads: [Surface: String]
    var places: PlaceNames
    /// States by name and short form: 俄 is 俄罗斯, RU.
    var states: [Surface: (name: Surface, code: String)]
    var titles: TitleClasses
    /// Short forms that several states share: 乌 is 乌克兰 and 乌拉圭.
    var sharedStates: Set<Surface> = []
    /// How many people bear a name.
    var names = NameFrequency()

    init(
        bodies: [Surface: [Surface]] = [:], bodyKinds: [Surface: String] = [:], heads: [Surface: String] = [:],
        divisions: Divisions = Divisions(), states: [Surface: (name: Surface, code: String)] = [:],
        titles: TitleClasses = TitleClasses()
    ) {
        self.bodies = bodies
        self.bodyKinds = bodyKinds
        self.heads = heads
        places = PlaceNames(divisions: divisions)
        self.states = states
        self.titles = titles
    }

    init(_ store: LexiconStore) {
        var bodies: [Surface: [Surface]] = [:]
        var kinds: [Surface: String] = [:]
        for row in store[.organizationAliases].rows {
            let (short, full) = (Surface(row[0]), Surface(row[1]))
            if !Self.isFull(short, beside: full) { bodies[short, default: []].append(full) }
        }
        for row in store[.organizations].rows {
            let surface = Surface(row[0])
            kinds[surface] = row[2]
            let full = Surface(row[1])
            if surface != full, bodies[surface] == nil, !Self.isFull(surface, beside: full) { bodies[surface] = [full] }
        }
        var heads: [Surface: String] = [:]
        for row in store[.organizationHeads].rows { heads[Surface(row[0])] = row[1] }
        var states: [Surface: (name: Surface, code: String)] = [:]
        var shared: Set<Surface> = []
        for row in store[.countries].rows where row[3] == "country" {
            if let known = states[Surface(row[0])], known.code != row[2] { shared.insert(Surface(row[0])) }
            states[Surface(row[0])] = (name: Surface(row[1]), code: row[2])
        }
        var kindOfTitle: [Surface: String] = [:]
        for row in store[.titles].rows { kindOfTitle[Surface(row[0])] = row[1] }
        self.init(
            bodies: bodies, bodyKinds: kinds, heads: heads,
            divisions: Divisions(
                store[.administrativeDivisions].rows.map { (surface: $0[0], name: $0[1], code: $0[2]) }),
            states: states, titles: TitleClasses(kinds: kindOfTitle))
        sharedStates = shared
        names = NameFrequency(store)
    }

    /// Whether a name is as full as its registered form: without 和, as 住房城乡建设部, or without the state's name, as 海关总署.
    static func isFull(_ name: Surface, beside registered: Surface) -> Bool {
        if registered == "中华人民共和国" + name { return true }
        guard name.count + 1 == registered.count, let at = registered.units.firstIndex(of: 0x548C) else { return false }
        return registered.prefix(at) + registered.dropFirst(at + 1) == name
    }

    /// What kind of body a full name is: `union`, `government`; nil when its last words do not tell.
    ///
    /// An office is of its body's kind, 南京市总工会经济技术部 of a union and 民一庭 of its court; what the party has in a
    /// body stays the party's, but for a body's own offices: 南京市总工会组织部.
    func kind(of name: Surface) -> String? {
        if let known = bodyKinds[name] { return known }
        // 南京市总工会第十四届委员会 is the union's.
        if let whole = OrganizationPass.bodyOfCommittee(name) ?? ownCommittee(name) { return kind(of: whole) }
        let own = head(at: name)
        let whole = PartKinds.body(of: name)
        if whole != name, own != "party" || name.hasSuffix("部") { return kind(of: whole) ?? own }
        if own != nil { return own }
        return (4..<max(4, name.count)).reversed().lazy.compactMap { self.head(at: name.prefix($0), from: 2) }.first
    }

    /// The union of 南京市总工会经费审查委员会; what the party has in it stays the party's.
    private func ownCommittee(_ name: Surface) -> Surface? {
        guard name.hasSuffix("委员会"), let at = name.firstIndex(of: "工会"), at > 1 else { return nil }
        return name.contains(anyOf: ["党", "纪律"]) || at + 2 >= name.count - 3 ? nil : name.prefix(at + 2)
    }

    /// The kind of the longest head, of some units or more, that a name ends with.
    private func head(at name: Surface, from least: Int = 1) -> String? {
        guard name.count >= least else { return nil }
        return (least...max(least, min(name.count, 12))).reversed().lazy.compactMap { heads[name.suffix($0)] }.first
    }
}
