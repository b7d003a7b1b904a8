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
        while let lines = input.nextLines() {
            var tasks: [ArraySlice<[UInt8]>] = []
            var start = 0
            var size = 0
            for (index, line) in lines.enumerated() {
                size += line.count
                // Large enough that a task is worth its start, small enough that all cores have one.
                if size >= 1 << 15 || index == lines.count - 1 {
                    tasks.append(lines[start...index])
                    start = index + 1
                    size = 0
                }
            }
            for bytes in await concurrentMap(
                tasks, { Self.segmented($0, by: segmenter, folding: folding, style: style) })
            {
                try StandardOutput.write(bytes)
            }
        }
    }

    private enum Style: Sendable { case plain, tagged, universal }

    private static func segmented(
        _ lines: ArraySlice<[UInt8]>, by segmenter: Segmenter, folding: FoldTable, style: Style
    ) -> [UInt8] {
        var out: [UInt8] = []
        for line in lines {
            let text = CleanText(String(decoding: line, as: UTF8.self), folding: folding)
            var isFirst = true
            for token in segmenter.tokens(
                in: text, ranges: [TextRange(0, text.count)], tagged: style != .plain)
            {
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
        }
        return out
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
