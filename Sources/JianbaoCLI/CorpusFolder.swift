import Foundation
import Jianbao

/// The pages of a corpus: one file, or the files of a folder in the order of their names.
struct CorpusFolder {
    /// The pages; their paths are relative to the folder.
    let files: [PageFile]

    /// Lists the files; hidden ones and knowledge files are no pages.
    ///
    /// - Throws: `CommandFailure` when there is nothing to read.
    init(path: String, recursive: Bool) throws {
        let manager = FileManager.default
        var isFolder: ObjCBool = false
        guard manager.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw CommandFailure(.incomplete, "\(path): there is no such file or folder")
        }
        guard isFolder.boolValue else {
            files = [Self.page(at: path, named: path.split(separator: "/").last.map(String.init) ?? path)]
            return
        }
        var names: [String] = []
        var subfolders = 0
        var pending = [""]
        while let folder = pending.popLast() {
            let listed: [String]
            do {
                listed = try manager.contentsOfDirectory(atPath: path + "/" + folder)
            } catch {
                throw CommandFailure(.incomplete, "\(path)/\(folder): the folder cannot be read; check its permissions")
            }
            for name in listed where !name.hasPrefix(".") && name != "knowledge.json" {
                let relative = folder.isEmpty ? name : folder + "/" + name
                _ = manager.fileExists(atPath: path + "/" + relative, isDirectory: &isFolder)
                if !isFolder.boolValue {
                    names.append(relative)
                } else if recursive {
                    pending.append(relative)
                } else {
                    subfolders += 1
                }
            }
        }
        guard !names.isEmpty else {
            let hint = subfolders > 0 ? "; give --recursive to read its \(subfolders) folders" : ""
            throw CommandFailure(.incomplete, "\(path): the folder has no pages\(hint)")
        }
        names.sort { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
        files = names.map { Self.page(at: path + "/" + $0, named: $0) }
    }

    private static func page(at path: String, named name: String) -> PageFile {
        PageFile(path: name) { () throws(PageError) in
            do {
                return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
            } catch {
                throw .unreadable(String(cString: strerror(errno)))
            }
        }
    }
}
