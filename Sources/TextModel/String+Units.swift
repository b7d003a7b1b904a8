extension String {
    /// The text of UTF-16 units; half a pair of surrogates becomes U+FFFD.
    ///
    /// It does what `String(decoding:as: UTF16.self)` does, written straight into the string's UTF-8.
    package init(units: UnsafeBufferPointer<UInt16>) {
        var size = 0
        // Three bytes for half a pair too, as for the sign that may stand for it.
        for u in units { size &+= u < 0x80 ? 1 : u < 0x800 ? 2 : 3 }
        self.init(unsafeUninitializedCapacity: size) { out in Self.write(units, to: out) }
    }

    /// The text of some units of an array.
    package init(units: ArraySlice<UInt16>) {
        self = units.withUnsafeBufferPointer { String(units: $0) }
    }

    /// The text of all units of an array.
    package init(units: [UInt16]) {
        self = units.withUnsafeBufferPointer { String(units: $0) }
    }

    /// Writes the units as UTF-8 and returns how many bytes they take; `out` has room for all of them.
    private static func write(_ units: UnsafeBufferPointer<UInt16>, to out: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var at = 0
        var i = 0
        while i < units.count {
            let u = units[i]
            i &+= 1
            if u < 0x80 {
                out[at] = UInt8(truncatingIfNeeded: u)
                at &+= 1
            } else if u < 0x800 {
                out[at] = 0xC0 | UInt8(truncatingIfNeeded: u >> 6)
                out[at &+ 1] = continuation(UInt32(u))
                at &+= 2
            } else if u & 0xFC00 == 0xD800, i < units.count, units[i] & 0xFC00 == 0xDC00 {
                let scalar = 0x10000 + (UInt32(u & 0x3FF) << 10 | UInt32(units[i] & 0x3FF))
                i &+= 1
                out[at] = 0xF0 | UInt8(truncatingIfNeeded: scalar >> 18)
                out[at &+ 1] = continuation(scalar >> 12)
                out[at &+ 2] = continuation(scalar >> 6)
                out[at &+ 3] = continuation(scalar)
                at &+= 4
            } else {
                let scalar: UInt32 = u & 0xF800 == 0xD800 ? 0xFFFD : UInt32(u)
                out[at] = 0xE0 | UInt8(truncatingIfNeeded: scalar >> 12)
                out[at &+ 1] = continuation(scalar >> 6)
                out[at &+ 2] = continuation(scalar)
                at &+= 3
            }
        }
        return at
    }

    @inline(__always)
    private static func continuation(_ bits: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: bits & 0x3F) }

    /// The text's UTF-16 units, as `Array(utf16)` has them, which counts them first and then goes the same way again.
    package var utf16Units: [UInt16] {
        utf8.withContiguousStorageIfAvailable { bytes in
            // No character has more units than bytes.
            [UInt16](unsafeUninitializedCapacity: bytes.count) { out, count in
                count = Self.decode(bytes, into: out)
            }
        } ?? Array(utf16)
    }

    /// Decodes bytes that a string holds, which are UTF-8 without a fault; returns how many units they are.
    private static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, into out: UnsafeMutableBufferPointer<UInt16>
    ) -> Int {
        var at = 0
        var i = 0
        func bits(_ k: Int) -> UInt32 { UInt32(bytes[i &+ k] & 0x3F) }
        while i < bytes.count {
            let lead = bytes[i]
            if lead < 0x80 {
                out[at] = UInt16(lead)
                i &+= 1
            } else if lead < 0xE0 {
                out[at] = UInt16(truncatingIfNeeded: UInt32(lead & 0x1F) << 6 | bits(1))
                i &+= 2
            } else if lead < 0xF0 {
                out[at] = UInt16(truncatingIfNeeded: UInt32(lead & 0xF) << 12 | bits(1) << 6 | bits(2))
                i &+= 3
            } else {
                let scalar = UInt32(lead & 7) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3)
                out[at] = UInt16(truncatingIfNeeded: 0xD7C0 &+ scalar >> 10)
                out[at &+ 1] = UInt16(truncatingIfNeeded: 0xDC00 | scalar & 0x3FF)
                at &+= 1
                i &+= 4
            }
            at &+= 1
        }
        return at
    }
}
