import ICUKit
import Testing

/// Decoding and detection of every encoding, on sentences of our own.
@Suite struct CharsetTests {
    static let simplified = "本报讯（记者 林小溪）6月8日，青禾区总工会在滨河公园举办职工健步走活动，近500人参加。\n活动由区总工会主办，为期3天。"
    static let traditional = "本報訊（記者 林小溪）6月8日，青禾區總工會在濱河公園舉辦職工健步走活動，近500人參加。\n活動由區總工會主辦，為期3天。"

    private func text(for charset: Charset) -> String { charset == .big5 ? Self.traditional : Self.simplified }

    /// The place of every unit, found by encoding each scalar alone.
    private func expectedOffsets(_ text: String, _ charset: Charset, start: Int) throws -> [Int32] {
        var offsets: [Int32] = []
        var byte = start
        for scalar in text.unicodeScalars {
            let width = try charset.encode(String(scalar)).count
            // A position between two surrogates lies before the character.
            for _ in 0..<UTF16.width(scalar) { offsets.append(Int32(byte)) }
            byte += width
        }
        return offsets
    }

    @Test(arguments: Charset.allCases) func roundTripAndDetection(charset: Charset) throws {
        let text = text(for: charset)
        let bytes = try charset.encode(text)
        #expect(Charset.detect(bytes) == charset)
        let decoded = try charset.decode(bytes)
        #expect(String(decoding: decoded.units, as: UTF16.self) == text)
        #expect(decoded.unitOffsets == (try expectedOffsets(text, charset, start: 0)))
        #expect(decoded.invalidCount == 0)
    }

    @Test(arguments: Charset.allCases.filter { $0 != .big5 }) func aMarkIsDroppedAndCounted(charset: Charset) throws {
        let mark = try charset.encode("\u{FEFF}")
        let bytes = mark + (try charset.encode(Self.simplified))
        #expect(Charset.detect(bytes) == charset)
        let decoded = try charset.decode(bytes)
        #expect(String(decoding: decoded.units, as: UTF16.self) == Self.simplified)
        #expect(decoded.unitOffsets == (try expectedOffsets(Self.simplified, charset, start: mark.count)))
    }

    @Test(arguments: [Charset.utf8, .utf16LE, .utf16BE, .utf32LE, .utf32BE, .gb18030])
    func charactersBeyondTheBasicPlaneKeepTheirBytes(charset: Charset) throws {
        let text = "𠮷野家的𡒄字，共2个。"
        let decoded = try charset.decode(charset.encode(text))
        #expect(String(decoding: decoded.units, as: UTF16.self) == text)
        #expect(decoded.unitOffsets == (try expectedOffsets(text, charset, start: 0)))
    }

    @Test func longFilesAreDecodedInPiecesWithoutASeam() throws {
        let text = String(repeating: "甲𠮷乙a", count: 40_000)
        for charset in [Charset.gb18030, .utf16LE, .utf8] {
            let decoded = try charset.decode(charset.encode(text))
            #expect(String(decoding: decoded.units, as: UTF16.self) == text)
            #expect(decoded.unitOffsets == (try expectedOffsets(text, charset, start: 0)))
        }
    }

    @Test func badBytesAreCountedAndReplaced() throws {
        let bytes = try Charset.gb18030.encode("总工") + [0xFF, 0x80] + Charset.gb18030.encode("会")
        let decoded = try Charset.gb18030.decode(bytes)
        #expect(decoded.invalidCount > 0)
        #expect(decoded.units.contains(0xFFFD))
        #expect(decoded.units.starts(with: Array("总工".utf16)))
        #expect(decoded.units.count == decoded.unitOffsets.count)
    }

    @Test func aDamagedUTF8PageIsStillUTF8() throws {
        var bytes = Array(Self.simplified.utf8)
        bytes[40] = 0xFF
        #expect(Charset.detect(bytes) == .utf8)
        #expect(Charset.detect(Array(bytes.dropLast(1))) == .utf8)
        #expect(Charset.detect(Array("北京市".utf8.dropLast())) == .utf8)
    }

    @Test func shortAndEmptyFiles() throws {
        #expect(Charset.detect([]) == .utf8)
        #expect(Charset.detect(Array("plain text\n".utf8)) == .utf8)
        #expect(try Charset.utf8.decode([]).units.isEmpty)
        #expect(try Charset.detect(Charset.gb18030.encode("总工会")) == .gb18030)
        #expect(try Charset.detect(Charset.gb18030.encode("北京")) == .gb18030)
    }

    /// Every sentence of these, cut at every length, must be told apart from eight characters on.
    @Test func prefixesOfEightCharactersAreToldApart() throws {
        for count in 8...Self.simplified.count {
            let gb = try Charset.gb18030.encode(String(Self.simplified.prefix(count)))
            #expect(Charset.detect(gb) == .gb18030, "\(Self.simplified.prefix(count))")
            let big5 = try Charset.big5.encode(String(Self.traditional.prefix(count)))
            #expect(Charset.detect(big5) == .big5, "\(Self.traditional.prefix(count))")
        }
    }

    @Test func traditionalTextInGBKIsGB18030() throws {
        #expect(try Charset.detect(Charset.gb18030.encode(Self.traditional)) == .gb18030)
    }

    @Test func whatAnEncodingLacksIsAnError() {
        #expect(throws: ICUError.self) { try Charset.big5.encode("🀄") }
    }
}
