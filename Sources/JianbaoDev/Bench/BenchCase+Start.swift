import Foundation
import Jianbao
import Lexicons

extension BenchCase {
    /// What a user waits for: the start, and one page.
    static let start: [BenchCase] = [
        .duration("start.lexicons", "reads all dictionaries and builds their trie") { input in
            { _ = try LexiconStore(directory: input.dictionaries) }
        },
        .duration("start.analyzer", "the extractors and models over dictionaries that are there") { input in
            let lexicons = try input.lexicons()
            return { _ = Analyzer(lexicons: lexicons).extractors.count }
        },
        .duration("start.reader", "the layout and its model") { input in
            let lexicons = try input.lexicons()
            return { _ = try PageReader(lexicons: lexicons) }
        },
        .duration("start.process", "the whole program: `jianbao extract --plain` with one line") { _ in
            let program = try BuiltProgram.jianbao()
            return { try program.run(["extract", "--plain"], input: "近3000人\n") }
        },
        .duration("page", "a page of 10 KB from bytes to mentions, repaired") { input in
            let reader = try PageReader(lexicons: input.lexicons())
            let analyzer = try input.analyzer()
            let file = PageFile(path: "page.txt", bytes: input.pages.first ?? [])
            return {
                for article in try reader.page(file).articles {
                    _ = analyzer.mentions(in: article.text, nested: true).count
                }
            }
        },
        .duration("page.json", "a page of 10 KB from bytes to the JSON of its knowledge") { input in
            let pipeline = try Pipeline(analyzer: input.analyzer())
            let file = PageFile(path: "page.txt", bytes: input.pages.first ?? [])
            return { _ = waiting { await pipeline.read([file]).json().count } }
        },
    ]
}

/// A program that lies beside this one.
private struct BuiltProgram {
    let path: URL

    static func jianbao() throws -> BuiltProgram {
        let own = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        let path = own.deletingLastPathComponent().appendingPathComponent("jianbao")
        guard FileManager.default.isExecutableFile(atPath: path.path) else {
            throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: path.path])
        }
        return BuiltProgram(path: path)
    }

    /// Runs it to its end.
    func run(_ arguments: [String], input: String) throws {
        let process = Process()
        process.executableURL = path
        process.arguments = arguments
        let pipe = Pipe()
        process.standardInput = pipe
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        pipe.fileHandleForWriting.write(Data(input.utf8))
        try pipe.fileHandleForWriting.close()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    }
}

/// Waits for a task, so that a case is one call from its start to its end.
private func waiting(_ body: @escaping @Sendable () async -> Int) -> Int {
    let done = DispatchSemaphore(value: 0)
    nonisolated(unsafe) var result = 0
    Task.detached {
        result = await body()
        done.signal()
    }
    done.wait()
    return result
}
