import Foundation

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
        var out = "# \(title)\n\n\(purpose)\n\n## Data\n\n| file | bytes | FNV-1a 64 | role |\n|---|---|---|---|\n"
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

    /// A file's size and its 64-bit FNV-1a digest; of a folder, those of its files in the order of their names.
    static func digest(_ path: String) throws -> (bytes: Int, digest: String) {
        var isFolder: ObjCBool = false
        var files = [path]
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            files = try FileManager.default.contentsOfDirectory(atPath: path).sorted().map { path + "/" + $0 }
        }
        var h: UInt64 = 0xCBF2_9CE4_8422_2325
        var size = 0
        for file in files {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            size += bytes.count
            bytes.withUnsafeBytes { for byte in $0 { h = (h ^ UInt64(byte)) &* 0x100_0000_01B3 } }
        }
        let hex = String(h, radix: 16)
        return (size, String(repeating: "0", count: 16 - hex.count) + hex)
    }
}
