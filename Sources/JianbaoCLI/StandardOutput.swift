import Foundation

/// Whole buffers to standard output; ends the program quietly when nobody reads any more.
enum StandardOutput {
    static func write(_ bytes: [UInt8]) throws {
        var done = 0
        while done < bytes.count {
            let n = bytes[done...].withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if n < 0, errno == EINTR { continue }
            guard n > 0 else { throw CommandFailure(.unusable, "standard output: \(String(cString: strerror(errno)))") }
            done += n
        }
    }

    static func write(_ text: String) throws { try write(Array(text.utf8)) }
}
