import TextModel

/// Ids that stay the same when a page is added: the kind, the name, and a number for namesakes or a division's code.
package enum EntityID {
    /// `person:余运高#1`.
    package static func make(kind: String, name: String, number: Int = 1) -> String { "\(kind):\(name)#\(number)" }

    /// `gpe:朝阳区#110105`.
    package static func make(division name: String, code: String) -> String { "gpe:\(name)#\(code)" }

    /// What a reader calls an entity: 北京市总工会 for `org:北京市总工会#1`, 张伟#2 for a namesake.
    static func name(of id: String) -> String {
        guard let colon = id.firstIndex(of: ":") else { return id }
        let name = id[id.index(after: colon)...]
        return String(name.hasSuffix("#1") ? name.dropLast(2) : name)
    }

    /// The kind that an id of a label begins with.
    static func kind(_ label: Label) -> String {
        switch label {
        case .person: "person"
        case .organization: "org"
        case .geopolitical: "gpe"
        case .location: "loc"
        case .facility: "fac"
        case .event: "event"
        case .workOfArt: "work"
        case .law: "law"
        default: label.rawValue
        }
    }
}
