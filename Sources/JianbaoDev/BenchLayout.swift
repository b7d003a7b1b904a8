import ArgumentParser
import Foundation
import Layout
import Lexicons
import TextModel

/// How fast pages are repaired, without reading and decoding.
struct BenchLayout: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-layout", abstract: "Repairs the pages of a folder and prints MB/s on one core.")

    @Argument(help: "A folder of pages in UTF-8.") var folder: String
    @Option(help: "The folder of dictionaries.") var dictionaries = "dictionaries"
    @Option(help: "How often.") var rounds = 3

    func run() throws {
        let repair = try PageRepair(lexicons: LexiconStore(directory: dictionaries))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        let pages = names.compactMap { name -> SourceText? in
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else { return nil }
            return SourceText(path: name, utf8: Array(data))
        }
        let size = Double(pages.reduce(0) { $0 + $1.bytes.count }) / 1e6
        for _ in 0..<rounds {
            var articles = 0
            let time = ContinuousClock().measure {
                for page in pages { articles += repair.page(page).articles.count }
            }
            let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
            print("\(pages.count) pages, \(articles) articles, \(size) MB, \(size / seconds) MB/s")
        }
    }
}
