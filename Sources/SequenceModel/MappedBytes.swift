#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Read-only bytes with a lifetime of their own: a memory-mapped file, or a copy of an array at an address that is a multiple of 64.
///
/// Unchecked Sendable because the memory is never written after `init` and freed only in `deinit`.
package final class MappedBytes: @unchecked Sendable {
    package let pointer: UnsafeRawPointer
    package let count: Int
    private let isMapped: Bool

    /// Maps a whole file.
    package init(path: String) throws(ModelError) {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else {
            throw ModelError(file: path, kind: .unreadable(String(cString: strerror(errno))))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw ModelError(file: path, kind: .unreadable(String(cString: strerror(errno))))
        }
        guard status.st_size > 0 else { throw ModelError(file: path, kind: .notAModel) }
        guard let address = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
            address != MAP_FAILED
        else { throw ModelError(file: path, kind: .unreadable(String(cString: strerror(errno)))) }
        pointer = UnsafeRawPointer(address)
        count = Int(status.st_size)
        isMapped = true
    }

    /// Copies an array.
    package init(_ bytes: [UInt8]) {
        let memory = UnsafeMutableRawPointer.allocate(byteCount: max(64, bytes.count), alignment: 64)
        bytes.withUnsafeBytes { source in
            if let from = source.baseAddress { memory.copyMemory(from: from, byteCount: source.count) }
        }
        pointer = UnsafeRawPointer(memory)
        count = bytes.count
        isMapped = false
    }

    deinit {
        if isMapped {
            munmap(UnsafeMutableRawPointer(mutating: pointer), count)
        } else {
            pointer.deallocate()
        }
    }
}
