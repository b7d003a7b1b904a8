import TextModel

/// Ids that stay the same when a page is added: the kind, the name, and a number for namesakes or a division's code.
package enum EntityID {
    /// `person:余运高#1`.
    package static func make(kind: String, name: String, number: Int = 1) -> String { "\(kind):\(name)#\(number)" }

    /// `gpe:朝阳区#110105`.
    package static func make(division name: String, code: String) -> String { "gpe:\(name)#\(code)" }

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
