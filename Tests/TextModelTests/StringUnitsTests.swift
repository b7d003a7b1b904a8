import Testing
import TextModel

/// Units become text as the standard library makes it of them, halves of pairs too.
@Suite struct StringUnitsTests {
    @Test(arguments: [
        "", "a", "渡口书屋", "沈砚秋·Light 5月22日", "é«»", "𠮷野家", "\u{0}\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}",
        "一行比十五个字节长的文字",
    ])
    func isTheText(_ text: String) {
        #expect(String(units: Array(text.utf16)) == text)
        #expect(String(units: ArraySlice(text.utf16)) == text)
    }

    @Test(
        arguments: [
            [0xD800], [0xDC00], [0xDC00, 0xD800], [0x4E00, 0xD842], [0xD842, 0x4E00], [0xD842, 0xD842, 0xDFB7],
            [0xD842, 0xDFB7, 0xDFB7],
        ] as [[UInt16]])
    func halvesOfPairsAreReplaced(_ units: [UInt16]) {
        #expect(String(units: units) == String(decoding: units, as: UTF16.self))
    }
}
