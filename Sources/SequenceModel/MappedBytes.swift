#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Read-only bytes with a lifetime of their own: a file in memory, or a copy of an array at an address that is a multiple of 64.
///
/// A large file is read into large pages where the system has them: models are looked up all over, and to find where a page
/// lies takes as long as to read what is there. Others are mapped.
///
/// Unchecked Sendable because the memory is never written after `init` and freed only in `deinit`.
package final class MappedBytes: @unchecked Sendable {
    package let pointer: UnsafeRawPointer
    package let count: Int
    /// What is to be unmapped; nil where the bytes are a copy of an array.
    private let mapping: UnsafeMutableRawBufferPointer?

    /// Maps or reads a whole file.
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
        count = Int(status.st_size)
        if let (mapping, start) = Self.readIntoLargePages(descriptor, count: count) {
            pointer = UnsafeRawPointer(start)
            self.mapping = mapping
            return
        }
        guard let address = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else {
            throw ModelError(file: path, kind: .unreadable(String(cString: strerror(errno))))
        }
        pointer = UnsafeRawPointer(address)
        mapping = UnsafeMutableRawBufferPointer(start: address, count: count)
    }

    /// Reads a file of at least one large page; nil when it is smaller, cannot be read so, or the system has no such pages.
    private static func readIntoLargePages(
        _ descriptor: Int32, count: Int
    ) -> (mapping: UnsafeMutableRawBufferPointer, start: UnsafeMutableRawPointer)? {
        #if os(Linux)
            let page = 2 << 20
            guard count >= page else { return nil }
            let whole = (count + page - 1) / page * page
            guard
                let address = mmap(
                    nil, whole + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
                address != MAP_FAILED
            else { return nil }
            let mapping = UnsafeMutableRawBufferPointer(start: address, count: whole + page)
            let start = address + (page - Int(bitPattern: address) % page) % page
            madvise(start, whole, MADV_HUGEPAGE)
            var done = 0
            while done < count {
                let some = pread(descriptor, start + done, count - done, off_t(done))
                if some <= 0 {
                    munmap(address, mapping.count)
                    return nil
                }
                done += some
            }
            mprotect(address, mapping.count, PROT_READ)
            return (mapping, start)
        #else
            return nil
        #endif
    }

    /// Copies an array.
    package init(_ bytes: [UInt8]) {
        let memory = UnsafeMutableRawPointer.allocate(byteCount: max(64, bytes.count), alignment: 64)
        bytes.withUnsafeBytes { source in
            if let from = source.baseAddress { memory.copyMemory(from: from, byteCount: source.count) }
        }
        pointer = UnsafeRawPointer(memory)
        count = bytes.count
        mapping = nil
    }

    deinit {
        if let mapping {
            munmap(mapping.baseAddress, mapping.count)
        } else {
            pointer.deallocate()
        }
    }
}
