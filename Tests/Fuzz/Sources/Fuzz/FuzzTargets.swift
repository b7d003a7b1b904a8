@testable import ICUKit
@testable import Jianbao
@testable import Layout
@testable import Lexicons
@testable import SequenceModel
@testable import TextModel

/// What is fuzzed: a function of bytes that must neither trap nor touch memory that is not its own, nor leak.
let fuzzTargets: [String: @Sendable ([UInt8]) -> Void] = [
    "decode": decode, "dictionary": dictionary, "extract": extract, "icu": icu, "model": model, "repair": repair,
]

/// Every property that a decoded file has, whatever its bytes.
private func decode(_ bytes: [UInt8]) {
    guard let source = try? SourceText(decoding: bytes, path: "page.txt") else { return }
    var last = 0
    for unit in 0...source.units.count {
        let offset = source.byteOffset(ofUnit: unit).value
        precondition(offset >= last && offset <= bytes.count, "offsets go back or leave the file")
        last = offset
    }
    precondition(source.byteOffset(ofUnit: source.units.count).value == bytes.count)
    for line in source.lines { precondition(line.end <= source.units.count) }
    _ = source.looksBinary
    _ = source.sha256()
}

/// A dictionary file, and what reading its rows gives.
private func dictionary(_ bytes: [UInt8]) {
    guard let lexicon = try? Lexicon(bytes: bytes, path: "d.tsv") else { return }
    for row in lexicon.rows { precondition(row.fields.count == lexicon.columns.count && row.fields[0] == row.key) }
    let words = lexicon.rows.enumerated().map { (Array($1.key.utf16), LexiconTrie.Entry(kind: .units, row: Int32($0))) }
    let trie = LexiconTrie(words)
    for (word, entry) in words {
        let found = word.withUnsafeBufferPointer { trie.matches(in: $0) }
        precondition(found.contains { $0.row == entry.row && Int($0.end - $0.start) == word.count })
    }
}

/// A sequence model's file and a break model's.
private func model(_ bytes: [UInt8]) {
    if let file = try? ModelFile(bytes: bytes) {
        for name in file.sectionNames { _ = try? file.text(name) }
        _ = try? SequenceTagger(file: file)
    }
    _ = try? BreakModel(bytes: bytes, path: "breaks.bin")
}

private let analyzer = try? Analyzer.shipped()
private let reader = analyzer.flatMap { try? PageReader(lexicons: $0.lexicons) }

/// The mentions of a text: each lies in it and is what it says.
private func extract(_ bytes: [UInt8]) {
    let text = FuzzText.text(of: bytes)
    let units = Array(text.utf16)
    for mention in analyzer?.mentions(in: text, published: LocalDateTime(iso: "2024-05-23"), nested: true) ?? [] {
        precondition(mention.range.start >= 0 && mention.range.end <= units.count && !mention.range.isEmpty)
        precondition(mention.text == String(decoding: units[mention.range.start..<mention.range.end], as: UTF16.self))
    }
}

/// A page: no character that is not a space is lost or invented by its repair.
private func repair(_ bytes: [UInt8]) {
    let text = FuzzText.text(of: bytes)
    _ = try? reader?.page(PageFile(path: "page.txt", text: text))
    _ = try? reader?.page(PageFile(path: "page.txt", bytes: bytes))
}

/// Everything that ICUKit opens is closed again, whether it succeeds or throws: the address sanitizer finds what leaks.
private func icu(_ bytes: [UInt8]) {
    let text = FuzzText.text(of: bytes)
    let units = Array(text.utf16)
    for kind in [BreakIterator.Kind.character, .word, .line, .sentence] {
        guard var iterator = try? BreakIterator(kind) else { continue }
        precondition((try? iterator.boundaries(of: units))?.last.map { Int($0.end) } ?? 0 == units.count)
    }
    _ = try? Normalizer.nfc.normalize(units)
    _ = try? Normalizer.nfkc.normalize(units)
    for charset in Charset.allCases {
        _ = try? charset.decode(bytes)
        _ = try? charset.encode(text)
    }
    _ = Charset.detect(bytes)
    _ = try? Transliterator.transform(text, by: "Hant-Hans")
    _ = try? Transliterator.transform(text, by: "No-Such")
    let number = bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) } - 1 << 31
    for kind in CalendarSystem.Kind.allCases {
        guard var calendar = try? CalendarSystem(kind) else { continue }
        guard let fields = try? calendar.fields(ofDay: number / 4096) else { continue }
        _ = try? calendar.dayNumber(of: fields)
        _ = try? calendar.dayNumber(of: .init(era: 1, year: number, month: number, day: number))
    }
    for rules in NumberSpeller.RuleSet.allCases {
        guard let speller = try? NumberSpeller(rules) else { continue }
        _ = try? speller.words(for: Int64(number))
        _ = try? speller.value(of: text)
    }
    _ = try? NumberSpeller(.financial, locale: "en")
}
