/// Ids that stay the same when a page is added: the kind, the name, and a number for namesakes.
package enum EntityID {
    /// `person:余运高#1`.
    package static func make(kind: String, name: String, number: Int = 1) -> String { "\(kind):\(name)#\(number)" }
}
