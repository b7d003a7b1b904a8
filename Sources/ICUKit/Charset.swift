internal import CICU

/// The encodings that pages of Chinese newspapers come in.
package enum Charset: String, CaseIterable, Sendable {
    case utf8 = "UTF-8"
    case utf16LE = "UTF-16LE"
    case utf16BE = "UTF-16BE"
    case utf32LE = "UTF-32LE"
    case utf32BE = "UTF-32BE"
    /// With GBK and GB2312, which are parts of it.
    case gb18030 = "GB18030"
    /// With the characters of Hong Kong (HKSCS).
    case big5 = "Big5"

    /// The name of ICU's converter.
    private var converter: String { self == .big5 ? "Big5-HKSCS" : rawValue }

    /// A decoded file.
    package struct Decoded: Hashable, Sendable {
        /// The encoding.
        package var charset: Charset
        /// The text without a byte order mark; what is not understood is U+FFFD.
        package var units: [UInt16]
        /// For each unit the offset of the first byte it was made of.
        package var unitOffsets: [Int32]
        /// How many sequences of bytes were not understood.
        package var invalidCount: Int
    }

    /// The byte order mark in this encoding.
    var mark: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LE: [0xFF, 0xFE]
        case .utf16BE: [0xFE, 0xFF]
        case .utf32LE: [0xFF, 0xFE, 0, 0]
        case .utf32BE: [0, 0, 0xFE, 0xFF]
        case .gb18030: [0x84, 0x31, 0x95, 0x33]
        case .big5: []
        }
    }

    /// Decodes bytes; never fails on what the bytes are, only when ICU lacks the converter or the file has 2 GiB.
    package func decode(_ bytes: [UInt8]) throws(ICUError) -> Decoded {
        guard bytes.count <= Int(Int32.max) else {
            throw ICUError(status: 8, operation: "decode \(bytes.count) bytes of \(rawValue)")
        }
        let skipped = !mark.isEmpty && bytes.starts(with: mark) ? mark.count : 0
        let body = skipped == 0 ? bytes : Array(bytes[skipped...])
        let made = MadeText(
            try ICUError.checkPointer("decode \(rawValue)") {
                cicu_decode(converter, body, Int32(body.count), &$0)
            })
        var offsets = made.offsets
        if skipped > 0 { for i in offsets.indices { offsets[i] += Int32(skipped) } }
        return Decoded(charset: self, units: made.units, unitOffsets: offsets, invalidCount: made.invalidCount)
    }

    /// Encodes a text without a byte order mark; throws when it has characters that the encoding lacks.
    package func encode(_ text: String) throws(ICUError) -> [UInt8] {
        let units = Array(text.utf16)
        let length = Int32(clamping: units.count)
        let needed = try ICUError.check("encode \(rawValue)") { cicu_encode(converter, units, length, nil, 0, &$0) }
        var bytes = [UInt8](repeating: 0, count: Int(needed))
        _ = try ICUError.check("encode \(rawValue)") { cicu_encode(converter, units, length, &bytes, needed, &$0) }
        return bytes
    }
}
