import Foundation

/// A JSON text, decoded without a type in mind.
enum JSONTree: Decodable, Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONTree])
    case object([String: JSONTree])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSONTree].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSONTree].self))
        }
    }

    subscript(key: String) -> JSONTree? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    var number: Double? { if case .number(let value) = self { value } else { nil } }
    var string: String? { if case .string(let value) = self { value } else { nil } }
    var items: [JSONTree] { if case .array(let values) = self { values } else { [] } }
    var members: [String: JSONTree] { if case .object(let values) = self { values } else { [:] } }
}

/// Checks a JSON text against the keywords of JSON Schema 2020-12 that the published schema uses.
///
/// A keyword that it does not know is an error of its own, so that a richer schema cannot pass unchecked.
struct SchemaCheck {
    let root: JSONTree

    /// What is wrong with a text, each with its place (`/pages/0/source`); empty when it is valid.
    func errors(of value: JSONTree) -> [String] { check(value, root, at: "") }

    private static let silent: Set<String> = ["$schema", "$id", "$defs", "title", "description", "then"]

    private func check(_ value: JSONTree, _ schema: JSONTree, at path: String) -> [String] {
        schema.members.sorted { $0.key < $1.key }.flatMap { keyword, rule -> [String] in
            if Self.silent.contains(keyword) { return [] }
            return violations(of: keyword, rule, in: schema, value, at: path)
        }
    }

    private func violations(
        of keyword: String, _ rule: JSONTree, in schema: JSONTree, _ value: JSONTree, at path: String
    ) -> [String] {
        func demand(_ holds: Bool, _ what: String) -> [String] { holds ? [] : ["\(path): \(what)"] }
        switch keyword {
        case "$ref":
            let name = String(rule.string?.split(separator: "/").last ?? "")
            guard let target = root["$defs"]?[name] else { return ["\(path): no definition \(name)"] }
            return check(value, target, at: path)
        case "type":
            let types = rule.string.map { [$0] } ?? rule.items.compactMap(\.string)
            return demand(types.contains { isOf($0, value) }, "is no \(types.joined(separator: " or "))")
        case "const": return demand(value == rule, "is not the constant")
        case "enum": return demand(rule.items.contains(value), "\(value) is not in the list")
        case "minimum": return demand(value.number.map { $0 >= rule.number ?? 0 } ?? true, "is too small")
        case "maximum": return demand(value.number.map { $0 <= rule.number ?? 0 } ?? true, "is too large")
        case "minItems": return demand(Double(value.items.count) >= rule.number ?? 0, "has too few items")
        case "maxItems": return demand(Double(value.items.count) <= rule.number ?? 0, "has too many items")
        case "pattern":
            guard let text = value.string, let pattern = rule.string else { return [] }
            return demand(text.range(of: pattern, options: .regularExpression) != nil, "\(text) is not \(pattern)")
        case "required":
            guard case .object(let members) = value else { return [] }
            return rule.items.compactMap(\.string).flatMap { demand(members[$0] != nil, "lacks \($0)") }
        case "properties":
            return rule.members.sorted { $0.key < $1.key }.flatMap { name, part in
                value[name].map { check($0, part, at: "\(path)/\(name)") } ?? []
            }
        case "additionalProperties":
            let known = schema["properties"]?.members ?? [:]
            return value.members.sorted { $0.key < $1.key }.filter { known[$0.key] == nil }.flatMap { name, member in
                rule == .bool(false) ? ["\(path)/\(name): is not known"] : check(member, rule, at: "\(path)/\(name)")
            }
        case "items":
            return value.items.enumerated().flatMap { check($1, rule, at: "\(path)/\($0)") }
        case "anyOf":
            return demand(rule.items.contains { check(value, $0, at: path).isEmpty }, "fits none of the choices")
        case "allOf": return rule.items.flatMap { check(value, $0, at: path) }
        case "if":
            guard check(value, rule, at: path).isEmpty, let then = schema["then"] else { return [] }
            return check(value, then, at: path)
        default: return ["\(path): the schema's keyword \(keyword) is not known here"]
        }
    }

    private func isOf(_ type: String, _ value: JSONTree) -> Bool {
        switch (type, value) {
        case ("null", .null), ("boolean", .bool), ("string", .string), ("array", .array), ("object", .object),
            ("number", .number):
            true
        case ("integer", .number(let number)): number == number.rounded()
        default: false
        }
    }
}
