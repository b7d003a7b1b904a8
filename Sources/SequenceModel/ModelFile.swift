/// A file of named sections, memory-mapped and validated; models and compiled dictionaries are kept in it.
///
/// All numbers are little-endian.
///
/// | at | bytes | is |
/// |---|---|---|
/// | 0 | 8 | `JBMODEL` and a line feed |
/// | 8 | 4 | version of the format, 2 |
/// | 12 | 4 | number of sections, n |
/// | 16 | 8 | size of the file in bytes |
/// | 24 | 8 | checksum of the bytes from 32 to the end, see `checksum` |
/// | 32 | 32 n | the sections: name (16 bytes, UTF-8, padded with zeros), offset (8), length in bytes (8) |
/// | … | | the sections' bytes, each at a multiple of 64, zeros between |
///
/// The size of the file is a multiple of 64. Version 1 differs only in what the weights of a `SequenceTagger` are: int16,
/// with the fingerprints among them; `jianbao-dev model convert` reads it.
package struct ModelFile: Sendable {
    static let magic: [UInt8] = Array("JBMODEL\n".utf8)
    package static let version = 2

    /// The file's path, for messages.
    package let path: String
    private let bytes: MappedBytes
    private let sections: [String: (offset: Int, length: Int)]

    /// Maps and validates a file.
    ///
    /// - Parameter version: the version that is read; only a converter has to do with others than the own one.
    package init(path: String, version: Int = Self.version) throws(ModelError) {
        try self.init(MappedBytes(path: path), path: path, version: version)
    }

    /// Validates bytes in memory.
    package init(bytes: [UInt8], path: String = "model") throws(ModelError) {
        try self.init(MappedBytes(bytes), path: path, version: Self.version)
    }

    private init(_ bytes: MappedBytes, path: String, version expectedVersion: Int) throws(ModelError) {
        self.bytes = bytes
        self.path = path
        let p = bytes.pointer
        guard bytes.count >= 32, (0..<8).allSatisfy({ p.load(fromByteOffset: $0, as: UInt8.self) == Self.magic[$0] })
        else { throw ModelError(file: path, kind: .notAModel) }
        let version = Int(UInt32(littleEndian: p.load(fromByteOffset: 8, as: UInt32.self)))
        guard version == expectedVersion else { throw ModelError(file: path, kind: .unsupportedVersion(version)) }
        let count = Int(UInt32(littleEndian: p.load(fromByteOffset: 12, as: UInt32.self)))
        let size = UInt64(littleEndian: p.load(fromByteOffset: 16, as: UInt64.self))
        guard size == UInt64(bytes.count), bytes.count % 64 == 0, 32 + 32 * count <= bytes.count else {
            throw ModelError(
                file: path, kind: .wrongSize(expected: Int(truncatingIfNeeded: size), found: bytes.count))
        }
        let expected = UInt64(littleEndian: p.load(fromByteOffset: 24, as: UInt64.self))
        guard expected == Self.checksum(UnsafeRawBufferPointer(start: p + 32, count: bytes.count - 32)) else {
            throw ModelError(file: path, kind: .wrongChecksum)
        }
        var sections: [String: (offset: Int, length: Int)] = [:]
        for i in 0..<count {
            let entry = p + 32 + 32 * i
            let letters = (0..<16).map { entry.load(fromByteOffset: $0, as: UInt8.self) }.prefix { $0 != 0 }
            let name = String(decoding: letters, as: UTF8.self)
            let offset = UInt64(littleEndian: entry.load(fromByteOffset: 16, as: UInt64.self))
            let length = UInt64(littleEndian: entry.load(fromByteOffset: 24, as: UInt64.self))
            guard offset % 64 == 0, offset <= size, length <= size - offset else {
                throw ModelError(file: path, kind: .badSection(name, reason: "it lies outside the file"))
            }
            sections[name] = (Int(offset), Int(length))
        }
        self.sections = sections
    }

    /// The names of the sections, sorted.
    package var sectionNames: [String] { sections.keys.sorted() }

    /// Whether a section is there.
    package func has(_ name: String) -> Bool { sections[name] != nil }

    /// The bytes of a section; valid as long as this value lives.
    package func section(_ name: String) throws(ModelError) -> UnsafeRawBufferPointer {
        guard let place = sections[name] else { throw ModelError(file: path, kind: .missingSection(name)) }
        return UnsafeRawBufferPointer(start: bytes.pointer + place.offset, count: place.length)
    }

    /// A section as numbers or rows of one size; its length must be a multiple of that size.
    package func section<Element: BitwiseCopyable>(
        _ name: String, of: Element.Type
    ) throws(ModelError) -> UnsafeBufferPointer<Element> {
        let raw = try section(name)
        let size = MemoryLayout<Element>.stride
        guard raw.count % size == 0 else {
            throw ModelError(
                file: path, kind: .badSection(name, reason: "its length is not a multiple of \(size) bytes"))
        }
        return UnsafeBufferPointer(
            start: raw.baseAddress?.assumingMemoryBound(to: Element.self), count: raw.count / size)
    }

    /// A section as UTF-8 text.
    package func text(_ name: String) throws(ModelError) -> String {
        guard let text = String(validating: try section(name), as: UTF8.self) else {
            throw ModelError(file: path, kind: .badSection(name, reason: "it is not UTF-8"))
        }
        return text
    }

    /// The checksum: for each 8-byte word w, h = (h ^ w) × 0x9E3779B97F4A7C15, then h ^= h >> 29; h begins with the number of bytes.
    static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var h = UInt64(bytes.count)
        for i in 0..<bytes.count / 8 {
            h =
                (h ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i * 8, as: UInt64.self)))
                &* 0x9E37_79B9_7F4A_7C15
            h ^= h >> 29
        }
        return h
    }
}
