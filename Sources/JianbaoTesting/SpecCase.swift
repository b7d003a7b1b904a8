public import Jianbao
import Lexicons
public import Testing
public import TextModel

/// A case of a spec file: a name, a reference date, marked text.
///
///     === 昨日 before the date of publication
///     @ 1998-03-05
///     [昨日|DATE|1998-03-04]，昨日黄花无人问。
///
/// Lines that begin with `# ` are remarks. The marked text goes on to the next `===`; each of its lines is a paragraph.
public struct SpecCase: Sendable, CustomTestStringConvertible {
    /// The name after `===`.
    public var name: String
    /// The spec file.
    public var file: String
    /// One-based line of the `===`.
    public var line: Int
    /// What relative dates count from.
    public var reference: LocalDateTime?
    /// The marked text.
    public var marked: MarkedText

    /// `time.txt:12 昨日 before the date of publication`.
    public var testDescription: String {
        "\(file.split(separator: "/").last.map(String.init) ?? file):\(line) \(name)"
    }

    /// The cases of the named files in the folder `Specs` beside a test's source file.
    ///
    /// - Throws: `SpecError` when a file cannot be read or a case is malformed: no case is ever skipped.
    public static func load(_ names: String..., beside source: String = #filePath) throws -> [SpecCase] {
        let folder = source.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        var cases: [SpecCase] = []
        for name in names {
            let path = "\(folder)/Specs/\(name)"
            cases += try parse(String(decoding: FileBytes.read(path), as: UTF8.self), file: path)
        }
        return cases
    }

    /// The cases of a spec file's text.
    public static func parse(_ text: String, file: String) throws(SpecError) -> [SpecCase] {
        var cases: [SpecCase] = []
        var open: (name: String, line: Int, reference: LocalDateTime?, body: [String])?
        func close() throws(SpecError) {
            guard let frame = open else { return }
            var body = frame.body
            while body.last?.isEmpty == true { body.removeLast() }
            while body.first?.isEmpty == true { body.removeFirst() }
            guard !body.isEmpty else { throw SpecError(file: file, line: frame.line, reason: "the case has no text") }
            do {
                cases.append(
                    SpecCase(
                        name: frame.name, file: file, line: frame.line, reference: frame.reference,
                        marked: try MarkedText(body.joined(separator: "\n"))))
            } catch {
                throw SpecError(file: file, line: frame.line, reason: "\(error)")
            }
        }
        var number = 0
        for piece in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            let line = piece.hasSuffix("\r") ? String(piece.dropLast()) : String(piece)
            if line.hasPrefix("===") {
                try close()
                let name = line.dropFirst(3).drop { $0 == " " || $0 == "=" }
                guard !name.isEmpty else {
                    throw SpecError(file: file, line: number, reason: "=== needs a name after it")
                }
                open = (String(name), number, nil, [])
            } else if line.hasPrefix("# ") {
                continue
            } else if line.hasPrefix("@ "), open?.body.isEmpty == true {
                guard let reference = LocalDateTime(iso: String(line.dropFirst(2))) else {
                    throw SpecError(
                        file: file, line: number, reason: "write the reference as @ 2024-05-23 or @ 2024-05-23T08:00:00"
                    )
                }
                open?.reference = reference
            } else if open != nil {
                open?.body.append(line)
            } else if !line.isEmpty {
                throw SpecError(file: file, line: number, reason: "text before the first ===")
            }
        }
        try close()
        guard !cases.isEmpty else { throw SpecError(file: file, line: 1, reason: "the file has no case") }
        return cases
    }

    /// Expects exactly the case's mentions; a failure points at the spec file's line.
    ///
    /// - Parameters:
    ///   - analyzer: what reads the text.
    ///   - labels: the labels to compare; nil compares all.
    public func expect(by analyzer: Analyzer, labels: Set<Label>? = nil) {
        guard let diff = mentionDiff(marked, by: analyzer, published: reference, labels: labels) else { return }
        let fileID = "Specs/\(file.split(separator: "/").last.map(String.init) ?? file)"
        Issue.record(
            "\(name): mentions differ\n\(diff)",
            sourceLocation: SourceLocation(fileID: fileID, filePath: file, line: line, column: 1))
    }
}

/// A spec file that cannot be read, with the line and what is wrong there.
public struct SpecError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file.
    public var file: String
    /// One-based line.
    public var line: Int
    /// What is wrong.
    public var reason: String

    /// An error at a line of a spec file.
    public init(file: String, line: Int, reason: String) {
        self.file = file
        self.line = line
        self.reason = reason
    }
    /// `file:line: reason`.
    public var description: String { "\(file):\(line): \(reason)" }
}
