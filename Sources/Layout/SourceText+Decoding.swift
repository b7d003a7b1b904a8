package import ICUKit
package import TextModel

extension SourceText {
    /// Decodes a file's bytes in the encoding that they are found to be in.
    ///
    /// UTF-8 is tried first and decoded here; the rest is ICU's. Bytes that are no text of that encoding become
    /// U+FFFD: see `oddShare`.
    ///
    /// - Throws: `ICUError` when ICU lacks the converter, or the file has 2 GiB.
    package init(decoding bytes: [UInt8], path: String) throws(ICUError) {
        if !bytes.contains(0), let text = SourceText(path: path, utf8: bytes) {
            self = text
            return
        }
        let decoded = try Charset.detect(bytes).decode(bytes)
        self.init(
            path: path, bytes: bytes, encoding: decoded.charset.rawValue, units: decoded.units,
            unitOffsets: decoded.unitOffsets)
    }
}
