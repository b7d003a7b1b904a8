import ArgumentParser
import Jianbao
import Lexicons
import Segmentation
import TextModel

/// `jianbao segment`: lines of text to lines of words.
struct Segment: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Cuts lines of text into words.",
        discussion: """
            Reads a text a line and writes it as words with one space between.

            EXAMPLES
              echo '市总工会副主席余运高出席' | jianbao segment
              市 总工会 副主席 余运高 出席
              echo '市总工会副主席余运高出席' | jianbao segment --pos
              市/n 总工会/n 副主席/n 余运高/nr 出席/v

            A word that no training text has, such as a name, is remembered: cut whole
            in one line, it mostly stands whole in the lines after it too.

            Tags are those of the PKU set; --universal gives those of Universal
            Dependencies. Your own words, with their tags, go into words.tsv of a
            folder that --dictionaries names; they always stand whole.

            \(CommandFailure.statuses)
            """)

    @Flag(help: "Write word/TAG.") var pos = false
    @Flag(help: "Write word/TAG with the tags of Universal Dependencies.") var universal = false
    @Flag(help: "Without the trained model: by dictionary alone.") var noModel = false
    @OptionGroup var dictionaryOptions: DictionaryOptions

    func run() async throws {
        let analyzer = try dictionaryOptions.analyzer()
        let segmenter = noModel ? analyzer.segmenterWithoutModel() : analyzer.segmenter
        let folding = analyzer.lexicons.folding
        let style: Style = universal ? .universal : pos ? .tagged : .plain
        for diagnostic in analyzer.diagnostics { StandardError.write("jianbao: \(diagnostic.message)") }
        var input = StandardInput()
        var seen = SeenWords()
        while let lines = input.nextLines() {
            let read = Self.tasks(lines.count, size: { lines[$0].count })
            var texts = await concurrentMap(read) { lines[$0].map { Line($0, by: segmenter, folding: folding) } }
                .flatMap { $0 }
            // What a line teaches holds for those after it, however the input comes in pieces.
            for index in texts.indices { texts[index].cutAgain(by: segmenter, seen: &seen) }
            let cut = texts
            for bytes in await concurrentMap(read, { $0.flatMap { cut[$0].written(style, by: segmenter) } }) {
                try StandardOutput.write(bytes)
            }
        }
    }

    /// Lines in ranges large enough to be worth a task's start, small enough that all cores have one.
    private static func tasks(_ count: Int, size: (Int) -> Int) -> [Range<Int>] {
        var tasks: [Range<Int>] = []
        var start = 0
        var sum = 0
        for index in 0..<count {
            sum += size(index)
            if sum >= 1 << 15 || index == count - 1 {
                tasks.append(start..<index + 1)
                start = index + 1
                sum = 0
            }
        }
        return tasks
    }

    private enum Style: Sendable { case plain, tagged, universal }

    /// A line and its words.
    private struct Line: Sendable {
        let text: CleanText
        var tokens: [Token]

        init(_ line: [UInt8], by segmenter: Segmenter, folding: FoldTable) {
            text = CleanText(String(decoding: line, as: UTF8.self), folding: folding)
            tokens = segmenter.tokens(in: text, ranges: [TextRange(0, text.count)], tagged: false)
        }

        /// Cuts the line again where words of the lines before it were cut otherwise; its own are added to them.
        mutating func cutAgain(by segmenter: Segmenter, seen: inout SeenWords) {
            segmenter.learn(from: tokens, of: text, &seen)
            segmenter.cutAgain(&tokens, in: text, ranges: [TextRange(0, text.count)], seen: &seen)
        }

        /// The words with spaces between, and the line's end.
        func written(_ style: Style, by segmenter: Segmenter) -> [UInt8] {
            var tagged = tokens
            if style != .plain { segmenter.tag(&tagged, in: text, ranges: [TextRange(0, text.count)]) }
            var out: [UInt8] = []
            var isFirst = true
            for token in tagged {
                let units = text.units[Int(token.start)..<Int(token.end)]
                if units.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x3000 || $0 == 0xA0 }) { continue }
                if !isFirst { out.append(0x20) }
                isFirst = false
                out.append(utf16: units)
                switch style {
                case .plain: break
                case .tagged: out += "/\(token.partOfSpeech.tag)".utf8
                case .universal: out += "/\(token.partOfSpeech.universal)".utf8
                }
            }
            out.append(0x0A)
            return out
        }
    }
}

extension [UInt8] {
    /// Adds UTF-16 units as UTF-8; a lone surrogate becomes U+FFFD.
    fileprivate mutating func append(utf16 units: ArraySlice<UInt16>) {
        var i = units.startIndex
        while i < units.endIndex {
            var scalar = UInt32(units[i])
            i += 1
            if scalar & 0xFC00 == 0xD800, i < units.endIndex, units[i] & 0xFC00 == 0xDC00 {
                scalar = 0x10000 + (scalar & 0x3FF) << 10 + UInt32(units[i] & 0x3FF)
                i += 1
            } else if scalar & 0xF800 == 0xD800 {
                scalar = 0xFFFD
            }
            switch scalar {
            case 0..<0x80: append(UInt8(scalar))
            case 0..<0x800: append(contentsOf: [UInt8(0xC0 | scalar >> 6), UInt8(0x80 | scalar & 0x3F)])
            case 0..<0x10000:
                append(UInt8(0xE0 | scalar >> 12))
                append(UInt8(0x80 | scalar >> 6 & 0x3F))
                append(UInt8(0x80 | scalar & 0x3F))
            default:
                append(UInt8(0xF0 | scalar >> 18))
                append(UInt8(0x80 | scalar >> 12 & 0x3F))
                append(UInt8(0x80 | scalar >> 6 & 0x3F))
                append(UInt8(0x80 | scalar & 0x3F))
            }
        }
    }
}
