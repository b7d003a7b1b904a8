import Foundation
import TextModel

/// Lines of unlabelled text, folded: files, folders of files, or the characters of BIO files.
enum RawText {
    static func lines(_ path: String) throws -> [[UInt16]] {
        var isFolder: ObjCBool = false
        var files = [path]
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            files = try FileManager.default.contentsOfDirectory(atPath: path).sorted().map { path + "/" + $0 }
        }
        var out: [[UInt16]] = []
        for file in files {
            let text = try String(contentsOfFile: file, encoding: .utf8)
            if file.hasSuffix(".bio") {
                var line: [UInt16] = []
                for row in text.split(separator: "\n", omittingEmptySubsequences: false) {
                    if row.isEmpty {
                        out.append(FoldTable.width.fold(line))
                        line = []
                    } else {
                        line += row.prefix { $0 != "\t" && $0 != " " }.utf16
                    }
                }
            } else {
                for row in text.split(separator: "\n") { out.append(FoldTable.width.fold(Array(row.utf16))) }
            }
        }
        return out
    }
}
