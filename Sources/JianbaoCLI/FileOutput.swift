import Foundation

/// A file that is there whole or not at all: written beside its place, then renamed.
struct FileOutput {
    /// Where it will stand.
    let path: String

    /// `OUT/name`, or OUT itself when it ends in the name's extension; folders on the way are made.
    ///
    /// - Throws: `CommandFailure` when the folder cannot be made or written to.
    init(_ out: String, defaultName: String) throws {
        let suffix = defaultName.drop { $0 != "." }
        path = out.hasSuffix(suffix) ? out : out + (out.hasSuffix("/") ? "" : "/") + defaultName
        let folder = (path as NSString).deletingLastPathComponent
        let place = folder.isEmpty ? "." : folder
        do {
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure(.unusable, "\(place): the folder cannot be made; check the path and its permissions")
        }
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            throw CommandFailure(.unusable, "\(path): is a folder; give the name of a file")
        }
        guard access(place, W_OK) == 0 else {
            throw CommandFailure(.unusable, "\(place): the folder cannot be written to; check its permissions")
        }
    }

    func write(_ bytes: [UInt8]) throws {
        let beside = "\(path).\(getpid()).part"
        guard FileManager.default.createFile(atPath: beside, contents: Data(bytes)) else {
            unlink(beside)
            throw CommandFailure(.unusable, "\(path): cannot be written (\(String(cString: strerror(errno))))")
        }
        guard rename(beside, path) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(beside)
            throw CommandFailure(.unusable, "\(path): cannot be written (\(reason))")
        }
    }
}
