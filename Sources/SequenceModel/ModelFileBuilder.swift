/// Sections that are put together to the bytes of a `ModelFile`, in the order in which they are added.
package struct ModelFileBuilder {
    private var sections: [(name: String, bytes: [UInt8])] = []

    package init() {}

    /// Adds a section; its name has at most 16 bytes.
    package mutating func add(_ name: String, _ bytes: [UInt8]) { sections.append((name, bytes)) }

    /// Adds a section of numbers.
    package mutating func add<Element: FixedWidthInteger & BitwiseCopyable>(_ name: String, numbers: [Element]) {
        add(name, numbers.map(\.littleEndian).withUnsafeBytes { Array($0) })
    }

    /// Adds a section of text.
    package mutating func add(_ name: String, text: String) { add(name, Array(text.utf8)) }

    /// The file's bytes.
    package func bytes() -> [UInt8] {
        func padded(_ n: Int) -> Int { (n + 63) / 64 * 64 }
        var offset = padded(32 + 32 * sections.count)
        var table: [UInt8] = []
        for (name, bytes) in sections {
            table += (Array(name.utf8) + [UInt8](repeating: 0, count: 16)).prefix(16)
            table += little(UInt64(offset)) + little(UInt64(bytes.count))
            offset += padded(bytes.count)
        }
        var out = [UInt8](repeating: 0, count: 32)
        out.reserveCapacity(offset)
        out += table
        for (_, bytes) in sections {
            out += [UInt8](repeating: 0, count: padded(out.count) - out.count)
            out += bytes
        }
        out += [UInt8](repeating: 0, count: padded(out.count) - out.count)
        let sum = out.withUnsafeBytes { ModelFile.checksum(UnsafeRawBufferPointer(rebasing: $0[32...])) }
        out.replaceSubrange(
            0..<32,
            with: ModelFile.magic + little(UInt32(ModelFile.version)) + little(UInt32(sections.count))
                + little(UInt64(out.count)) + little(sum))
        return out
    }

    private func little(_ n: some FixedWidthInteger) -> [UInt8] { withUnsafeBytes(of: n.littleEndian) { Array($0) } }
}
