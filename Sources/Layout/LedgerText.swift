import TextModel

/// The words of the ledger, written into one buffer that all of them share.
struct LedgerText {
    private var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(160) }

    mutating func add(_ text: String) { bytes += text.utf8 }

    mutating func add(_ number: Int) {
        if number < 0 { bytes.append(0x2D) }
        var left = number.magnitude
        var power: UInt = 1
        while left / power >= 10 { power *= 10 }
        while power > 0 {
            bytes.append(0x30 + UInt8(truncatingIfNeeded: left / power))
            left %= power
            power /= 10
        }
    }

    /// Adds +2.5, -0.3.
    mutating func add(signed value: Float) {
        let tenths = Int((value * 10).rounded())
        bytes.append(tenths < 0 ? 0x2D : 0x2B)
        add(abs(tenths) / 10)
        bytes.append(0x2E)
        add(abs(tenths) % 10)
    }

    /// Adds the half of a number: 14, 14.5.
    mutating func add(half number: Int32) {
        add(Int(number / 2))
        if number % 2 != 0 { add(".5") }
    }

    /// What was added since the last call.
    mutating func take() -> String {
        defer { bytes.removeAll(keepingCapacity: true) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
