import Foundation

/// A run of the command that stands beside the tests, with what it printed and its exit status.
struct CommandRun {
    let status: Int32
    let output: String
    let errors: String

    init(_ arguments: String..., input: String = "") throws {
        let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        let process = Process()
        process.executableURL = folder.appendingPathComponent("jianbao")
        process.arguments = arguments
        let files = try Scratch()
        try Data(input.utf8).write(to: files.url("input"))
        for name in ["output", "errors"] { FileManager.default.createFile(atPath: files.url(name).path, contents: nil) }
        process.standardInput = try FileHandle(forReadingFrom: files.url("input"))
        process.standardOutput = try FileHandle(forWritingTo: files.url("output"))
        process.standardError = try FileHandle(forWritingTo: files.url("errors"))
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = try String(contentsOf: files.url("output"), encoding: .utf8)
        errors = try String(contentsOf: files.url("errors"), encoding: .utf8)
    }
}

/// A folder that goes away with the value.
final class Scratch {
    let root: URL

    init() throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("jianbao-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func url(_ name: String) -> URL { root.appendingPathComponent(name) }

    func path(_ name: String) -> String { url(name).path }

    /// Writes a file, and the folders on its way.
    func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
        try FileManager.default.createDirectory(
            at: url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url(name))
    }
}
