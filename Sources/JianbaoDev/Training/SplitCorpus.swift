import ArgumentParser
import Foundation

/// Parts a corpus, so that a model of one part can read the others as new text.
struct SplitCorpus: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split-corpus", abstract: "Parts NAME.bio into NAME.0.bio, NAME.1.bio, …, block by block.")

    /// Sentences side by side that stay together, because they are of one article.
    static let block = 200

    @Argument(help: "Sentences a line, or with .bio characters a line and an empty line between sentences.") var file:
        String
    @Option(help: "How many parts.") var parts = 2
    @Option(help: "The folder to write to.") var output: String

    func run() throws {
        guard parts > 1 else { throw ValidationError("--parts must be two or more") }
        let separator = file.hasSuffix(".bio") ? "\n\n" : "\n"
        let sentences = try String(contentsOfFile: file, encoding: .utf8).components(separatedBy: separator).filter {
            !$0.allSatisfy(\.isNewline)
        }
        let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
        let ending = URL(fileURLWithPath: file).pathExtension
        for part in 0..<parts {
            var text = ""
            for (number, sentence) in sentences.enumerated() where number / Self.block % parts == part {
                text += sentence + separator
            }
            try text.write(toFile: "\(output)/\(name).\(part).\(ending)", atomically: true, encoding: .utf8)
        }
    }
}
