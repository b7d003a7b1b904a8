internal import Layout
internal import TextModel

extension SourceText {
    /// The text of a file's bytes, whatever their encoding; a few bytes that cannot be decoded are U+FFFD.
    ///
    /// - Throws: `PageError` for bytes that are no text, or text of no known encoding.
    static func decoding(_ bytes: [UInt8], path: String) throws(PageError) -> SourceText {
        if bytes.isEmpty { throw .empty }
        guard let text = try? SourceText(decoding: bytes, path: path) else { throw .invalidEncoding(line: 0) }
        guard text.looksBinary else { return text }
        throw bytes.prefix(4096).contains(0) ? .binary : .invalidEncoding(line: text.firstUndecodedLine ?? 0)
    }
}
