import Layout
import Testing
import TextModel

/// Whatever the page: every character that is no space comes out once, in its order.
@Suite struct NoCharacterLostTests {
    /// A small generator with a seed, so that a failure can be run again.
    struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    private static let pieces: [String] = [
        "柳溪", "渡口", "书屋", "，", "。", "“", "”", "（", "）", "《", "》", "、", "：", "；", "！", "5", "月", "22", "日", " ", "　",
        "\n", "\n",
        "\n\n", "\r\n", "\t", "本报讯（记者 方 晴）", "方晴 摄", "第03版", "2031年4月17日", "下转第二版", "上一版　下一版", "新华社柳溪电", "Light", "𠮷",
        "——", "…",
        "一", "总工会", "责任编辑：方晴", "本报记者 方晴", ".", ",", "’", "%", "·", "\u{FFFD}", "\u{A0}", "é", "1.", "（一）",
    ]

    private func bare(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
        text.filter { !$0.properties.isWhitespace }
    }

    @Test(arguments: 0..<300)
    func everyCharacterComesOutOnce(_ seed: Int) throws {
        var random = Seeded(state: UInt64(seed) &* 7919 &+ 1)
        // Some as long as a page, where an article has its parts in every order.
        let length = Int.random(in: 0..<(seed % 10 == 9 ? 2500 : 220), using: &random)
        var text = ""
        for _ in 0..<length { text += Self.pieces.randomElement(using: &random) ?? "" }
        let source = try #require(SourceText(path: "page", utf8: Array(text.utf8)))
        let page = try Self.shared.get().page(source)

        // Banner, furniture, articles, and the bylines and credits that stand in lines of their own, are the page.
        var out: [Unicode.Scalar] = []
        for piece in page.banner + page.furniture { out += bare(piece.text.unicodeScalars) }
        for article in page.articles {
            out += bare(article.text.unicodeScalars)
            for line in Self.aside(article) { out += bare(line.unicodeScalars) }
        }
        #expect(out.sorted() == bare(text.unicodeScalars).sorted(), "in \(text.debugDescription)")
        // What is in an article's text stands in the file where the map says, unit by unit and in order.
        for article in page.articles {
            var last = -1
            let units = Array(article.text.utf16)
            for run in article.map.runs {
                #expect(run.byte > last, "out of order")
                last = run.byte + run.count * run.width - 1
                let printed = String(decoding: source.bytes[run.byte...last], as: UTF8.self)
                #expect(Array(printed.utf16) == Array(units[run.clean..<run.clean + run.count]))
            }
            let covered = article.map.runs.reduce(0) { $0 + $1.count }
            let newlines = units.filter { $0 == 0x0A }.count
            #expect(covered + newlines <= units.count)
        }
    }

    /// The texts of the lines that belong to an article but not to its text, each line once.
    private static func aside(_ article: Article) -> [String] {
        var seen: Set<Int> = []
        return article.aside.filter { seen.insert($0.lines.first ?? -1).inserted }.map(\.text)
    }

    private static let shared = Result { try PageSpec.repair() }
}
