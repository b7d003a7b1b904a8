public import TextModel

/// Streams JSON into bytes: keys in the order they are written, no whitespace, UTF-8 unescaped.
public struct JSONWriter: Sendable {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// An empty document.
    public init() {}

    /// Begins an object.
    public mutating func beginObject() { open(0x7B) }
    /// Ends an object.
    public mutating func endObject() { close(0x7D) }
    /// Begins an array.
    public mutating func beginArray() { open(0x5B) }
    /// Ends an array.
    public mutating func endArray() { close(0x5D) }

    /// Writes an object's key.
    public mutating func key(_ name: String) {
        comma()
        quote(name)
        bytes.append(0x3A)
        needsComma = false
    }
    /// Writes a string.
    public mutating func string(_ value: String) {
        comma()
        quote(value)
        needsComma = true
    }
    /// Writes an integer.
    public mutating func integer(_ value: Int) { raw(String(value)) }
    /// Writes true or false.
    public mutating func boolean(_ value: Bool) { raw(value ? "true" : "false") }
    /// Writes null.
    public mutating func null() { raw("null") }
    /// Writes an exact decimal as a JSON number.
    public mutating func decimal(_ value: ExactDecimal) { raw(value.description) }
    /// Writes a score with at most three decimals.
    public mutating func score(_ value: Double) {
        let thousandths = Int((max(0, min(1, value)) * 1000).rounded())
        decimal(ExactDecimal(Int128(thousandths), exponent: -3))
    }
    /// Ends a line of JSON Lines.
    public mutating func newline() {
        bytes.append(0x0A)
        needsComma = false
    }
    /// Takes what was written and starts anew.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Writes text that is JSON already.
    public mutating func raw(_ json: String) {
        comma()
        bytes.append(contentsOf: json.utf8)
        needsComma = true
    }
    private mutating func open(_ mark: UInt8) {
        comma()
        bytes.append(mark)
        needsComma = false
    }
    private mutating func close(_ mark: UInt8) {
        bytes.append(mark)
        needsComma = true
    }
    private mutating func comma() { if needsComma { bytes.append(0x2C) } }
    private mutating func quote(_ value: String) {
        bytes.append(0x22)
        for byte in value.utf8 {
            switch byte {
            case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
            case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
            case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
            case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
            case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
            case 0..<0x20:
                bytes.append(contentsOf: "\\u00".utf8)
                let hex = Array("0123456789abcdef".utf8)
                bytes.append(hex[Int(byte >> 4)])
                bytes.append(hex[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }
}
