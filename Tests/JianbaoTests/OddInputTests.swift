import Jianbao
import JianbaoTesting
import Testing
import TextModel

/// Whatever stands in a file, it is read to the end: no trap, and every mention is what it says.
@Suite struct OddInputTests {
    private static let analyzer = Result { try Analyzer.shipped() }

    private static let sentence = "6月8日，青禾区总工会在滨河公园举办活动，近500人参加。"

    @Test(arguments: [
        "", "\n", "\r", "\r\n\r\n", "\0", "\0\0\0" + sentence, sentence + "\0" + sentence, "\u{FEFF}" + sentence,
        "6月\u{FEFF}8日，近\u{FEFF}500人", "\u{200B}" + sentence + "\u{200B}", "\u{2028}" + sentence + "\u{2029}",
        "\u{FFFD}\u{FFFE}\u{FFFF}",
        "近18446744073709551616人，约340282366920938463463374607431768211456元",
        "9999999999999999999999999999999999999999999年",
        "亿亿亿亿亿亿亿亿亿亿亿亿万万万万", "分党组成员）99", "零零零零年零月零日", "2024年99月99日99时99分", "-9223372036854775808", "0分之0，1/0，百分之",
        String(repeating: "《", count: 500), String(repeating: "“（", count: 500), String(repeating: "点", count: 500),
        String(repeating: "千", count: 500), String(repeating: "9", count: 500), String(repeating: "第", count: 500),
    ])
    func everyTextIsRead(text: String) throws {
        let analyzer = try Self.analyzer.get()
        let units = Array(text.utf16)
        for mention in analyzer.mentions(in: text, published: LocalDateTime(iso: "2024-06-09"), nested: true) {
            #expect(mention.range.start >= 0 && mention.range.end <= units.count && !mention.range.isEmpty)
            #expect(mention.text == String(decoding: units[mention.range.start..<mention.range.end], as: UTF16.self))
        }
    }

    /// Units that are no characters: halves of pairs, alone, swapped and at the edges.
    @Test func loneSurrogatesAreRead() throws {
        let analyzer = try Self.analyzer.get()
        let plain = Array(Self.sentence.utf16)
        for place in stride(from: 0, through: plain.count, by: 3) {
            for odd: [UInt16] in [[0xD800], [0xDC00], [0xDC00, 0xD800], [0xFFFF]] {
                let units = Array(plain[..<place]) + odd + Array(plain[place...])
                let text = CleanText(units: units)
                let mentions = analyzer.mentions(in: text, published: nil, labels: nil, nested: true)
                #expect(mentions.allSatisfy { $0.range.end <= units.count })
            }
        }
    }

    @Test(
        arguments: [
            [], [0], [0xFF], [0xFE, 0xFF], [0xFF, 0xFE, 0], [0xEF, 0xBB, 0xBF], [0x84, 0x31, 0x95, 0x33], [0x81],
            [0x0D, 0x0A, 0x0D],
            [0xFF, 0xFE, 0, 0, 0, 0, 0x11, 0], [0xE5, 0x8C], [0xC0, 0x80, 0x0A],
        ] as [[UInt8]])
    func everyFileIsReadOrRefused(bytes: [UInt8]) throws {
        let reader = try PageReader(lexicons: Self.analyzer.get().lexicons)
        do throws(PageError) {
            _ = try reader.page(PageFile(path: "odd.txt", bytes: bytes))
        } catch {
            #expect(!error.reason.isEmpty)
        }
    }

    /// A page without a line end, far longer than any column.
    @Test func oneLongLineIsOnePage() throws {
        let reader = try PageReader(lexicons: Self.analyzer.get().lexicons)
        let text = String(repeating: Self.sentence, count: 2000)
        let page = try reader.page(PageFile(path: "long.txt", text: text))
        #expect(page.source.lineCount == 1)
    }

    @Test func aPageInAnyEncodingIsTheSamePage() throws {
        let reader = try PageReader(lexicons: Self.analyzer.get().lexicons)
        let text = "青禾区职工健步走活动举办\n　　本报讯（记者 林小溪）" + Self.sentence + "\n"
        let plain = try reader.page(PageFile(path: "a.txt", text: text))
        let marked = try reader.page(PageFile(path: "a.txt", bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8)))
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { wide += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)] }
        let utf16 = try reader.page(PageFile(path: "a.txt", bytes: wide))
        #expect(plain.articles.map(\.text) == marked.articles.map(\.text))
        #expect(plain.articles.map(\.text) == utf16.articles.map(\.text))
        #expect(utf16.source.encoding == "UTF-16LE")
    }
}
