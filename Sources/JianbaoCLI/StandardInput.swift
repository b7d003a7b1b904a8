import Foundation

/// Standard input as batches of whole lines: all that has arrived, so that whoever waits for an answer gets it at once.
struct StandardInput {
    private var buffer: [UInt8] = []
    private var atEnd = false

    /// The next lines, without their ends; nil at the end of the input.
    mutating func nextLines() -> [[UInt8]]? {
        while !atEnd {
            let before = buffer.count
            let read = buffer.withUnsafeMutableBytesAppended(count: 1 << 20) { Foundation.read(STDIN_FILENO, $0, $1) }
            if read <= 0 {
                atEnd = true
                break
            }
            guard let end = buffer[before...].lastIndex(of: 0x0A) else { continue }
            let lines = Self.split(buffer[..<end])
            buffer.removeFirst(end + 1)
            return lines
        }
        guard !buffer.isEmpty else { return nil }
        defer { buffer = [] }
        return Self.split(buffer[...])
    }

    private static func split(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            Array(line.last == 0x0D ? line.dropLast() : line)
        }
    }
}

extension [UInt8] {
    /// Lets `fill` write up to `count` bytes after the last; it returns how many it wrote.
    fileprivate mutating func withUnsafeMutableBytesAppended(
        count: Int, _ fill: (UnsafeMutableRawPointer?, Int) -> Int
    ) -> Int {
        let before = self.count
        append(contentsOf: repeatElement(0, count: count))
        let written = withUnsafeMutableBytes { fill($0.baseAddress.map { $0 + before }, count) }
        removeLast(count - Swift.max(0, written))
        return written
    }
}
