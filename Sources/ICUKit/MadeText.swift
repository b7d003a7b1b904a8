internal import CICU

/// A text that ICU made; copied out and closed.
struct MadeText: ~Copyable {
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer) { self.handle = handle }

    deinit { cicu_text_close(handle) }

    var units: [UInt16] {
        var count: Int32 = 0
        let pointer = cicu_text_units(handle, &count)
        return Array(UnsafeBufferPointer(start: pointer, count: Int(count)))
    }

    var offsets: [Int32] {
        var count: Int32 = 0
        let pointer = cicu_text_offsets(handle, &count)
        return Array(UnsafeBufferPointer(start: pointer, count: Int(count)))
    }

    var invalidCount: Int { Int(cicu_text_invalid(handle)) }
}
