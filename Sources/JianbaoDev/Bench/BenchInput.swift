import Foundation
import ICUKit
import Jianbao
import Lexicons

/// The text that the cases work on, read once.
struct BenchInput: Sendable {
    /// Where it comes from.
    let name: String
    /// The text as UTF-8.
    let bytes: [UInt8]
    /// The same as UTF-16 units.
    let units: [UInt16]
    /// The same in pieces of about 10 KB that end with a line, the size of a newspaper page.
    let pages: [[UInt8]]
    /// The folder of dictionaries.
    let dictionaries: String

    static var icuVersion: String { ICUKit.icuVersion }

    private let store = Shared<LexiconStore>()
    private let shared = Shared<Analyzer>()

    /// Reads a file, or the text files of a folder in the order of their names, up to `limit` bytes; a short text is repeated to 1 MB.
    init(corpus: String, bytes limit: Int, dictionaries: String) throws {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: corpus, isDirectory: &isFolder)
        var paths = [corpus]
        if isFolder.boolValue {
            paths = try FileManager.default.contentsOfDirectory(atPath: corpus).sorted()
                .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.map { "\(corpus)/\($0)" }
        }
        var text: [UInt8] = []
        for path in paths where text.count < limit {
            guard let data = FileManager.default.contents(atPath: path), !data.contains(0),
                String(data: data, encoding: .utf8) != nil
            else { continue }
            text += data
        }
        guard !text.isEmpty else { throw CocoaError(.fileReadNoSuchFile) }
        let once = text
        while text.count < min(limit, 1_000_000) { text += once }
        if text.count > limit {
            var end = limit
            while end > 0, text[end - 1] != 0x0A { end -= 1 }
            if end > 0 { text.removeSubrange(end...) }
        }
        name = (corpus as NSString).lastPathComponent
        bytes = text
        units = Array(String(decoding: text, as: UTF8.self).utf16)
        var pages: [[UInt8]] = []
        var start = 0
        for (i, byte) in text.enumerated() where byte == 0x0A && i - start >= 10_000 {
            pages.append(Array(text[start...i]))
            start = i + 1
        }
        if start < text.count { pages.append(Array(text[start...])) }
        self.pages = pages
        self.dictionaries = dictionaries
    }

    /// The whole text.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Whole pages from the text's beginning.
    func text(ofAtMost limit: Int) -> String {
        String(decoding: pages.prefix(max(1, limit / 10_000)).joined(), as: UTF8.self)
    }

    /// The dictionaries, read at the first call.
    func lexicons() throws -> LexiconStore {
        try store.value { try LexiconStore(directory: dictionaries) }
    }

    /// The analyzer, made at the first call.
    func analyzer() throws -> Analyzer {
        try shared.value { Analyzer(lexicons: try lexicons()) }
    }
}

/// A value that is made when it is first needed.
private final class Shared<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var made: Value?

    func value(_ make: () throws -> Value) rethrows -> Value {
        lock.lock()
        defer { lock.unlock() }
        if let made { return made }
        let value = try make()
        made = value
        return value
    }
}
