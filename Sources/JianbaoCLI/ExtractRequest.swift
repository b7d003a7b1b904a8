import TextModel

/// A line of `extract`'s input: `{"id","text","referenceTime"?,"paragraphs"?}`.
struct ExtractRequest {
    /// The `id` as JSON, given back as it came; `null` when there is none.
    var id = "null"
    /// The text as UTF-16 units.
    var text: [UInt16] = []
    /// What relative dates count from.
    var referenceTime: LocalDateTime?
    /// The paragraphs' ranges, when the request gives paragraphs; else each line is one.
    var paragraphs: [TextRange<Clean>]?

    /// Why a line is no request; `id` is kept when it was read before the mistake.
    struct Refusal: Error {
        var id: String
        /// `bad-json`, `bad-request` or `bad-reference-time`.
        var code: String
        var message: String
    }

    /// Reads a line of JSON; fields that are not named above are passed over.
    init(json line: UnsafeBufferPointer<UInt8>) throws(Refusal) {
        var cursor = JSONCursor(line)
        var hasText = false
        var reference: String?
        var pieces: [[UInt16]]?
        do {
            try cursor.require("{")
            var more = !cursor.take("}")
            while more {
                let key = String(decoding: try cursor.string(), as: UTF16.self)
                try cursor.require(":")
                switch key {
                case "id":
                    let first = cursor.peek()
                    guard first == 0x22 || first == 0x2D || first == 0x6E || (0x30...0x39).contains(first ?? 0) else {
                        throw cursor.problem("id must be a string or a number")
                    }
                    id = String(decoding: line[try cursor.skipped()], as: UTF8.self)
                case "text":
                    text = try cursor.string()
                    hasText = true
                case "referenceTime":
                    if cursor.peek() == UInt8(ascii: "n") {
                        _ = try cursor.skipped()
                    } else {
                        reference = String(decoding: try cursor.string(), as: UTF16.self)
                    }
                case "paragraphs" where cursor.peek() == UInt8(ascii: "["):
                    pieces = try Self.strings(&cursor)
                default: _ = try cursor.skipped()
                }
                more = cursor.take(",")
                if !more { try cursor.require("}") }
            }
            if cursor.peek() != nil { throw cursor.problem("more after the object") }
        } catch {
            throw Refusal(id: id, code: "bad-json", message: "\(error)")
        }
        if let pieces { try take(pieces, hasText: hasText) }
        guard hasText || pieces != nil else {
            throw Refusal(id: id, code: "bad-request", message: "no \"text\"; write {\"id\":\"1\",\"text\":\"…\"}")
        }
        if let reference {
            guard let time = LocalDateTime(iso: reference) else {
                throw Refusal(
                    id: id, code: "bad-reference-time",
                    message: "referenceTime is \"\(reference)\"; write 2024-05-23 or 2024-05-23T08:00:00")
            }
            referenceTime = time
        }
    }

    /// A line that is itself the text.
    init(plain line: UnsafeBufferPointer<UInt8>, id: Int) {
        self.id = "\"\(id)\""
        text = Array(String(decoding: line, as: UTF8.self).utf16)
    }

    private static func strings(_ cursor: inout JSONCursor) throws(JSONCursor.Problem) -> [[UInt16]] {
        try cursor.require("[")
        var found: [[UInt16]] = []
        var more = !cursor.take("]")
        while more {
            found.append(try cursor.string())
            more = cursor.take(",")
            if !more { try cursor.require("]") }
        }
        return found
    }

    /// Paragraphs are found in the text in order; without a text they are joined by newlines.
    private mutating func take(_ pieces: [[UInt16]], hasText: Bool) throws(Refusal) {
        if !hasText { text = Array(pieces.joined(separator: [0x0A])) }
        var ranges: [TextRange<Clean>] = []
        var at = 0
        for (number, piece) in pieces.enumerated() {
            guard let start = Self.firstIndex(of: piece, in: text, from: at) else {
                throw Refusal(
                    id: id, code: "bad-request",
                    message: "paragraph \(number) does not stand in the text after the one before it")
            }
            if !piece.isEmpty { ranges.append(TextRange(start, start + piece.count)) }
            at = start + piece.count
        }
        paragraphs = ranges
    }

    private static func firstIndex(of piece: [UInt16], in text: [UInt16], from: Int) -> Int? {
        guard from + piece.count <= text.count else { return nil }
        for start in from...(text.count - piece.count) where text[start..<start + piece.count].elementsEqual(piece) {
            return start
        }
        return nil
    }
}
