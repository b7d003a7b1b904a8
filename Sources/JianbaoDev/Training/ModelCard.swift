import Foundation
import TextModel

/// The Markdown card of a model: what it was trained on, how, and what it scores.
struct ModelCard {
    var title: String
    /// What the model does, in a paragraph.
    var purpose: String
    /// Each data file and what it is.
    var data: [(path: String, role: String)]
    /// `key: value` lines of the recipe.
    var recipe: [(key: String, value: String)]
    /// Figures that were measured when it was trained.
    var figures: [(name: String, value: String)]

    /// The card's text; files are named without their folder, by size and digest.
    func markdown() throws -> String {
        var out = "# \(title)\n\n\(purpose)\n\n## Data\n\n| file | bytes | SHA-256 | role |\n|---|---|---|---|\n"
        for (path, role) in data {
            let (size, digest) = try Self.digest(path)
            out += "| `\(URL(fileURLWithPath: path).lastPathComponent)` | \(size) | `\(digest)` | \(role) |\n"
        }
        out += "\n## Recipe\n\n"
        for (key, value) in recipe { out += "- \(key): \(value)\n" }
        out += "\n## Figures\n\n"
        for (name, value) in figures { out += "- \(name): \(value)\n" }
        return out + "\nThe file's layout is documented at `ModelFile` and `SequenceTagger`.\n"
    }

    /// A file's size and the beginning of its SHA-256; of a folder, those of its files' bytes in the order of their names.
    static func digest(_ path: String) throws -> (bytes: Int, digest: String) {
        var isFolder: ObjCBool = false
        var files = [path]
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            files = try FileManager.default.contentsOfDirectory(atPath: path).sorted().map { path + "/" + $0 }
        }
        let bytes = try files.reduce(into: [UInt8]()) { $0 += try Data(contentsOf: URL(fileURLWithPath: $1)) }
        return (bytes.count, String(SHA256.hex(bytes).prefix(16)))
    }
}
