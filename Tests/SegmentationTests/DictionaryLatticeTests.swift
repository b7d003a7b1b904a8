import ICUKit
import Lexicons
import Segmentation
import SequenceModel
import Testing
import TextModel

/// The lattice over ICU's dictionary against every way there is, and against ICU itself.
@Suite struct DictionaryLatticeTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    @Test func findsTheCheapestWay() throws {
        var generator = Generator(state: 1)
        let letters = Array("工会主席北京".utf16)
        for _ in 0..<60 {
            var costs: [[UInt16]: Int] = [:]
            for _ in 0..<12 {
                let length = Int.random(in: 1...4, using: &generator)
                let word = (0..<length).map { _ in letters.randomElement(using: &generator) ?? 0x5DE5 }
                costs[word] = Int.random(in: 1...254, using: &generator)
            }
            var builder = WordTrieBuilder()
            for (word, cost) in costs { builder.add(word, WordTrie.Facts(cost: cost)) }
            var file = ModelFileBuilder()
            builder.write(to: &file)
            let trie = try WordTrie(file: ModelFile(bytes: file.bytes()))
            for (word, cost) in costs { #expect(trie.lookUp(word)?.facts.cost == cost) }
            let run = (0..<8).map { _ in letters.randomElement(using: &generator) ?? 0x5DE5 }
            let ends = DictionaryCut.ends(run, words: trie)
            #expect(cost(of: ends, run, costs) == cheapest(run[...], costs))
        }
    }

    private func cost(of ends: [Int], _ run: [UInt16], _ costs: [[UInt16]: Int]) -> Int {
        var start = 0
        var sum = 0
        for end in ends {
            sum += costs[Array(run[start..<end])] ?? (end - start == 1 ? 255 : 1_000_000)
            start = end
        }
        return sum
    }

    private func cheapest(_ run: ArraySlice<UInt16>, _ costs: [[UInt16]: Int]) -> Int {
        if run.isEmpty { return 0 }
        return (1...run.count).compactMap { length in
            let word = Array(run.prefix(length))
            guard let cost = costs[word] ?? (length == 1 ? 255 : nil) else { return nil }
            return cost + cheapest(run.dropFirst(length), costs)
        }.min() ?? 1_000_000
    }

    @Test func cutsHanAsICUDoes() throws {
        let file = try ModelFile(path: ShippedModel.dictionaries + "/" + Segmenter.modelPath)
        guard icuVersion.hasPrefix("72.") else {
            print("skipped: the word list was compiled from ICU 72, this is \(icuVersion)")
            return
        }
        let trie = try WordTrie(file: file)
        var words: [[UInt16]] = []
        var number = 0
        try DictionaryWords.forEach { word, _ in
            number += 1
            if number % 97 == 0, word.allSatisfy({ (0x4E00...0x9FFF).contains($0) }) { words.append(Array(word)) }
        }
        try #require(words.count > 1_000)
        var generator = Generator(state: 5)
        var iterator = try BreakIterator(.word)
        for _ in 0..<300 {
            let run = (0..<12).flatMap { _ in words.randomElement(using: &generator) ?? [] }
            #expect(DictionaryCut.ends(run, words: trie) == (try iterator.boundaries(of: run)).map { Int($0.end) })
        }
    }
}
