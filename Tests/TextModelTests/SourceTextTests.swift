import Testing
import TextModel

@Suite struct SourceTextTests {
    @Test func linesEndInEveryManner() throws {
        let source = try #require(SourceText(path: "p", utf8: Array("一\n二三\r\n\r四\n".utf8)))
        #expect(source.lines.map(source.string) == ["一", "二三", "", "四"])
        #expect(source.lines.map(\.start) == [0, 2, 6, 7])
        #expect((0...9).map(source.line(ofUnit:)) == [0, 0, 1, 1, 1, 1, 2, 3, 3, 3])
        #expect(SourceText(path: "p", utf8: Array("无".utf8))?.lines == [TextRange(0, 1)])
        #expect(SourceText(path: "p", utf8: [])?.lines == [])
    }

    @Test func unitsKnowTheirBytes() throws {
        let text = "a總𠮷é\u{FEFF}。"
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        let source = try #require(SourceText(path: "p", utf8: bytes))
        #expect(source.units == Array(text.utf16))
        #expect((0...7).map { source.byteOffset(ofUnit: $0).value } == [3, 4, 7, 7, 11, 13, 16, 19])
        #expect(source.byteRange(of: TextRange(1, 4)) == TextRange(4, 11))
        #expect(
            [0, 3, 4, 5, 6, 7, 10, 11, 19, 99].map { source.unit(atByte: Offset($0)) } == [
                0, 0, 1, 1, 1, 2, 2, 4, 7, 7,
            ])
    }

    @Test func aLongFileKeepsExactOffsets() throws {
        let text = String(repeating: "北京a𠮷\n", count: 5000)
        let source = try #require(SourceText(path: "p", utf8: Array(text.utf8)))
        var byte = 0
        var unit = 0
        for scalar in text.unicodeScalars {
            #expect(source.byteOffset(ofUnit: unit).value == byte)
            unit += UTF16.width(scalar)
            byte += UTF8.width(scalar)
        }
        #expect(source.byteOffset(ofUnit: unit).value == byte)
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE4, 0xB8], [0xE4, 0xB8, 0x41], [0xF0, 0xA0, 0xAE],
            [0xC2], [0xFF, 0xFE],
        ] as [[UInt8]])
    func whatIsNotUTF8IsRefused(bytes: [UInt8]) {
        #expect(SourceText(path: "p", utf8: Array("好".utf8) + bytes) == nil)
    }

    @Test(arguments: 0..<50) func strictDecodingAgreesWithTheStandardLibrary(seed: Int) {
        var rng = SeededGenerator(seed: UInt64(seed))
        var bytes = Array("二〇二四年🀄é".utf8)
        for _ in 0..<Int.random(in: 0...3, using: &rng) {
            bytes[Int.random(in: 0..<bytes.count, using: &rng)] = UInt8.random(in: 0...255, using: &rng)
        }
        let expected = String(validating: bytes, as: UTF8.self).map { Array($0.utf16) }
        #expect(SourceText(path: "p", utf8: bytes)?.units == expected)
    }

    @Test func offsetsOfADecoderAreMended() {
        let source = SourceText(
            path: "p", bytes: [1, 2, 3], encoding: "x", units: [0x41, 0x42, 0x43], unitOffsets: [-5, 2, 90])
        #expect((-1...4).map { source.byteOffset(ofUnit: $0).value } == [0, 0, 2, 3, 3, 3])
    }

    @Test func theDigestIsThatOfTheStandard() {
        func digest(_ text: String) -> String? { SourceText(path: "p", utf8: Array(text.utf8))?.sha256() }
        #expect(digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        let million = String(repeating: "a", count: 1_000_000)
        #expect(digest(million) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
        // Lengths around the end of a block, where the padding changes its shape.
        #expect(
            digest(String(repeating: "a", count: 55))
                == "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318")
        #expect(
            digest(String(repeating: "a", count: 56))
                == "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a")
        #expect(
            digest(String(repeating: "a", count: 64))
                == "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb")
    }
}
