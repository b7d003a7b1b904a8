import TextModel

extension SourceText {
    /// The text of a file's bytes, whatever their encoding.
    ///
    /// - Throws: `PageError` for bytes that are no text, or text of no known encoding.
    static func decoding(_ bytes: [UInt8], path: String) throws(PageError) -> SourceText {
        if bytes.isEmpty { throw .empty }
        guard let text = SourceText(path: path, utf8: bytes) else {
            throw bytes.prefix(4096).contains(0) ? .binary : .invalidEncoding(line: 0)
        }
        return text
    }
}
