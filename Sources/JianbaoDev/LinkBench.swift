import Extraction
import Foundation
import Knowledge
import Linking
import TextModel

/// Times linking over copies of labelled articles in which every person has another name.
enum LinkBench {
    /// Links the first `counts` copies, smallest first, and says how much processor time an article takes and what memory
    /// is used; processor time, since the machine may have other work.
    static func run(_ articles: [LinkInput], counts: [Int], linker: Linker) -> String {
        var lines = ["articles  CPU sec  ms/article  entities  peak MB"]
        for count in counts {
            let corpus = (0..<count).map { copy(articles[$0 % articles.count], number: $0) }
            let began = clock()
            let file = linker.link(corpus)
            let seconds = Double(clock() - began) / 1_000_000
            lines.append(
                String(
                    format: "%8d  %7.2f  %10.3f  %8d  %7d", count, seconds, seconds * 1000 / Double(count),
                    file.entities.count, peakMegabytes()))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The article as another page's, each person's last character replaced by one that its number gives.
    private static func copy(_ input: LinkInput, number: Int) -> LinkInput {
        var units = input.text.text.units
        var mentions = input.mentions
        for i in mentions.indices where mentions[i].label == .person && mentions[i].range.count >= 2 {
            let last = mentions[i].range.end - 1
            units[last] = UInt16(0x4E00 + (Int(units[last]) &* 31 &+ number &* 7) % 0x5000)
            mentions[i].text = String(decoding: units[mentions[i].range.start...last], as: UTF16.self)
        }
        return LinkInput(
            path: "page-\(number).txt", id: "page-\(number).txt#1",
            text: AnalyzedText(
                text: CleanText(units: units), blocks: input.text.blocks, sentences: input.text.sentences),
            mentions: mentions, context: input.context)
    }

    private static func peakMegabytes() -> Int {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return 0 }
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return (Int(line.filter(\.isNumber)) ?? 0) / 1024
    }
}
