#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Whole files as bytes, with the system's reason when they cannot be read.
package enum FileBytes {
    package static func read(_ path: String) throws(LexiconError) -> [UInt8] {
        guard let file = fopen(path, "rb") else {
            throw LexiconError(file: path, kind: .unreadable(String(cString: strerror(errno))))
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var status = stat()
        if fstat(fileno(file), &status) == 0 { bytes.reserveCapacity(max(0, Int(status.st_size))) }
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let n = fread(&chunk, 1, chunk.count, file)
            if n == 0 { break }
            bytes.append(contentsOf: chunk[0..<n])
        }
        guard ferror(file) == 0 else {
            throw LexiconError(file: path, kind: .unreadable(String(cString: strerror(errno))))
        }
        return bytes
    }

    package static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }
}
