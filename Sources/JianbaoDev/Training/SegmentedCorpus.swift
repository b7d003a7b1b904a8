import Foundation
import TextModel

/// Segmented text: a sentence a line, one space between words; folded as the segmenter sees it.
struct SegmentedCorpus {
    /// The words of each sentence.
    var sentences: [[[UInt16]]] = []

    /// Reads a file.
    init(path: String) throws {
        let fold = FoldTable.width
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
            let words = line.split(separator: " ").map { fold.fold(Array($0.utf16)) }.filter { !$0.isEmpty }
            if !words.isEmpty { sentences.append(words) }
        }
    }

    init() {}

    /// How often each word stands, and the only block of `blockSize` sentences that has it (−1: several have).
    func counts(blockSize: Int) -> [[UInt16]: (count: Int, block: Int)] {
        var out: [[UInt16]: (count: Int, block: Int)] = [:]
        for (number, words) in sentences.enumerated() {
            let block = number / blockSize
            for word in words {
                if let old = out[word] {
                    out[word] = (old.count + 1, old.block == block ? block : -1)
                } else {
                    out[word] = (1, block)
                }
            }
        }
        return out
    }
}
