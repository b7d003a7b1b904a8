import Foundation

/// A knowledge file as `inspect` and `diff` read it; fields that they do not show are passed over.
struct KnowledgeDocument: Decodable {
    struct Entity: Decodable {
        struct Mention: Decodable {
            var article: String
            var text: String
        }
        var id: String
        var label: String
        var name: String
        var aliases: [String]
        var kind: String?
        var code: String?
        var chain: [String]?
        var members: [String]?
        var reason: String?
        var mentions: [Mention]
    }
    struct Relation: Decodable {
        var id: String
        var type: String
        var subject: String
        var object: String?
        var title: String?
        var status: String?
        var since: String?
        var asOf: String?
        var confidence: Double
        var evidence: [Evidence]
    }
    struct Evidence: Decodable {
        var article: String
        var start: Int
        var quote: String
    }
    struct Timex: Decodable {
        var value: String?
        var begin: String?
        var end: String?
        /// 2024-05-22, or both ends of a range.
        var text: String { value ?? "\(begin ?? "")..\(end ?? "")" }
    }
    struct Time: Decodable { var timex: Timex }
    struct Number: Decodable {
        var value: Value?
        var lower: Value?
        var upper: Value?

        /// A number, or a fraction as a string.
        enum Value: Decodable {
            case number(Decimal)
            case fraction(String)
            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let text = try? container.decode(String.self) {
                    self = .fraction(text)
                } else {
                    self = .number(try container.decode(Decimal.self))
                }
            }
            var text: String {
                switch self {
                case .number(let decimal): "\(decimal)"
                case .fraction(let text): text
                }
            }
        }
        var text: String {
            if let value { return value.text }
            return "\(lower?.text ?? "")..\(upper?.text ?? "")"
        }
    }
    struct Event: Decodable {
        struct Organizer: Decodable {
            var role: String
            var org: String
        }
        struct Participant: Decodable {
            var role: String
            var person: String
        }
        var id: String
        var article: String
        var name: String?
        var time: Time?
        var place: String?
        var organizers: [Organizer]
        var participants: [Participant]
    }
    struct Statement: Decodable {
        var id: String
        var speaker: String
        var posts: [String]?
        var verb: String
        var content: Evidence
    }
    struct Mention: Decodable {
        struct Counted: Decodable {
            var classifier: String?
            var noun: String?
        }
        struct Unit: Decodable {
            var symbol: String?
            var currency: String?
        }
        var text: String
        var label: String
        var timex: Timex?
        var number: Number?
        var unit: Unit?
        var counted: Counted?
        var nested: Bool?
    }
    struct Article: Decodable {
        var id: String?
        var headline: String?
        var mentions: [Mention]?
    }
    struct Reused: Decodable {
        var text: String
        var places: [Evidence]
    }
    struct Claims: Decodable {
        struct Claim: Decodable { var evidence: Evidence }
        var subject: String
        var quantity: String
        var claims: [Claim]
    }
    struct Page: Decodable { var articles: [Article] }
    struct Review: Decodable {
        var id: String
        var kind: String
        var message: String
        var decision: String
    }

    var schemaVersion: String
    var pages: [Page]
    var entities: [Entity]
    var relations: [Relation]
    var events: [Event]
    var statements: [Statement]?
    var reused: [Reused]?
    var claims: [Claims]?
    var review: [Review]?

    /// Reads a knowledge file, or the one in a folder.
    init(path: String) throws {
        var isFolder: ObjCBool = false
        var file = path
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            file = path + "/knowledge.json"
        }
        guard let data = FileManager.default.contents(atPath: file) else {
            throw CommandFailure(.unusable, "\(file): cannot be read; give a knowledge.json that `jianbao run` wrote")
        }
        do {
            self = try JSONDecoder().decode(Self.self, from: data)
        } catch let DecodingError.keyNotFound(key, _) {
            throw CommandFailure(.unusable, "\(file): is no knowledge file: it has no \(key.stringValue)")
        } catch {
            throw CommandFailure(
                .unusable, "\(file): is no knowledge file: it is not the JSON that `jianbao run` writes")
        }
    }

    /// Names by id.
    var names: [String: String] {
        Dictionary(entities.map { ($0.id, NamesakeNumber.shown($0.name, id: $0.id)) }, uniquingKeysWith: { a, _ in a })
    }
}
