import ICUKit
import Testing

@Suite struct DictionaryWordsTests {
    @Test func holdsTheWordsOfICU() throws {
        var count = 0
        var costs: [String: Int32] = [:]
        var last: [UInt16] = []
        var isSorted = true
        try DictionaryWords.forEach { units, cost in
            count += 1
            let word = Array(units)
            if !last.lexicographicallyPrecedes(word) { isSorted = false }
            last = word
            if count % 1000 == 0 || word == Array("北京".utf16) { costs[String(decoding: units, as: UTF16.self)] = cost }
        }
        #expect(isSorted)
        #expect(count > 300_000)
        #expect(costs["北京"].map { $0 > 0 && $0 < 255 } == true)
    }
}
