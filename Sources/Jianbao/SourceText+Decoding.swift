import ICUKit
import Layout
import TextModel

extension SourceText {
    /// The text of a file's bytes, whatever their encoding; a few bytes that cannot be decoded are U+FFFD.
    ///
    /// - Throws: `PageError` for bytes that are no text.
    static func reading(_ bytes: [UInt8], path: String) throws(PageError) -> SourceText {
        if bytes.isEmpty { throw .empty }
        let text: SourceText
        do {
            text = try SourceText(decoding: bytes, path: path)
        } catch {
            throw .unreadable("\(error)")
        }
        if text.looksBinary { throw .binary }
        if text.units.allSatisfy({ $0 <= 0x20 || $0 == 0x3000 || $0 == 0xFEFF }) { throw .empty }
        return text
    }

    /// What the file's bytes could not be decoded to, as an error that names the first line; nil when all could.
    var undecoded: Diagnostic? {
        guard let line = firstUndecodedLine, SourceText(path: path, utf8: bytes) == nil else { return nil }
        let count = units.count { $0 == 0xFFFD }
        return Diagnostic(
            id: "page.invalid-encoding", severity: .error,
            message:
                "has bytes here that are not valid \(encoding) (\(count) in all, read as U+FFFD); save the file as UTF-8",
            path: path, line: line)
    }
}
