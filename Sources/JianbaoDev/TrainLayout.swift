import ArgumentParser
import Foundation
import Layout

/// Trains the character model that judges line breaks.
struct TrainLayout: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train-layout", abstract: "Trains the character model that judges line breaks.")

    @Option(help: "A folder of newscast transcripts in Markdown: ### titles, <p> paragraphs.") var newscasts: String?
    @Option(help: "Files of sentences, a line each, words separated by spaces.") var sentences: [String] = []
    @Option(name: .shortAndLong, help: "The model file to write.") var output: String

    func run() throws {
        var trainer = BreakModelTrainer()
        if let newscasts {
            for name in try FileManager.default.contentsOfDirectory(atPath: newscasts).sorted()
            where name.hasSuffix(".md") {
                let text = try String(contentsOfFile: "\(newscasts)/\(name)", encoding: .utf8)
                for line in text.split(separator: "\n") { add(String(line), to: &trainer) }
            }
        }
        for path in sentences {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            for line in text.split(separator: "\n") {
                let units = Array(line.utf16).filter { $0 != 0x20 }
                guard let last = units.last else { continue }
                // A line without a stop is a headline, when it is as long as one.
                let stops: [UInt16] = Array("。！？”）》；：，…、』".utf16)
                if !stops.contains(last), (7...32).contains(units.count) {
                    trainer.add(units, start: BreakModel.headlineStart, end: BreakModel.headlineEnd)
                } else {
                    trainer.add(units)
                }
            }
        }
        try Data(trainer.bytes()).write(to: URL(fileURLWithPath: output))
    }

    private func add(_ line: String, to trainer: inout BreakModelTrainer) {
        if line.hasPrefix("### ") {
            trainer.add(Array(line.dropFirst(4).utf16), start: BreakModel.headlineStart, end: BreakModel.headlineEnd)
        } else if line.hasPrefix("<p>") {
            for part in line.components(separatedBy: "</p>") {
                var text = part
                for mark in ["<p>", "<strong>", "</strong>", "央视网消息", "（新闻联播）："] {
                    text = text.replacingOccurrences(of: mark, with: "")
                }
                if text.contains("<") || text.isEmpty { continue }
                trainer.add(Array(text.utf16), start: BreakModel.paragraphStart, end: BreakModel.paragraphEnd)
            }
        }
    }
}
