import Foundation
import Jianbao
import Lexicons
import SequenceModel
import Testing
import TextModel

/// Inputs on which the fuzzer once failed are read without a trap.
@Suite struct FuzzFindingsTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../Fuzz/Findings")

    @Test func findingsAreReplayed() throws {
        let analyzer = try Analyzer.shipped()
        let reader = try PageReader(lexicons: analyzer.lexicons)
        for file in try FileManager.default.contentsOfDirectory(at: Self.folder, includingPropertiesForKeys: nil)
        where file.pathExtension != "md" {
            let bytes = Array(try Data(contentsOf: file))
            let target = file.lastPathComponent.prefix { $0 != "-" }
            #expect(["decode", "dictionary", "extract", "icu", "model", "repair"].contains(target))
            switch target {
            case "dictionary": _ = try? Lexicon(bytes: bytes, path: file.lastPathComponent)
            case "extract": _ = analyzer.mentions(in: FuzzText.text(of: bytes), nested: true)
            case "model": _ = try? SequenceTagger(file: ModelFile(bytes: bytes))
            default:
                _ = try? reader.page(PageFile(path: "page.txt", bytes: bytes))
                _ = try? reader.page(PageFile(path: "page.txt", text: FuzzText.text(of: bytes)))
            }
        }
    }
}
