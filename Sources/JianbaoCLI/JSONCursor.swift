/// Reads JSON from bytes, one value after another, without building a tree.
struct JSONCursor {
    /// What is wrong, and at which byte of the line.
    struct Problem: Error, CustomStringConvertible {
        var reason: String
        var at: Int
        var description: String { "\(reason) at byte \(at)" }
    }

    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    func problem(_ reason: String) -> Problem { Problem(reason: reason, at: position) }

    /// The next byte that is no white space; nil at the end.
    mutating func peek() -> UInt8? {
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
        return position < bytes.count ? bytes[position] : nil
    }

    /// Takes a mark when it is next.
    mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: mark) else { return false }
        position += 1
        return true
    }

    mutating func require(_ mark: Unicode.Scalar) throws(Problem) {
        guard take(mark) else { throw problem("expected \(mark)") }
    }

    /// A string as UTF-16 units.
    mutating func string() throws(Problem) -> [UInt16] {
        guard take("\"") else { throw problem("expected a string") }
        var units: [UInt16] = []
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case 0x22:
                position += 1
                return units
            case 0x5C: try escape(into: &units)
            case 0..<0x20: throw problem("a control character inside a string")
            case 0..<0x80:
                units.append(UInt16(byte))
                position += 1
            case 0xE3...0xE9 where position + 2 < bytes.count:
                // Nearly all Chinese text; anything odd takes the careful way.
                let second = bytes[position + 1]
                let third = bytes[position + 2]
                guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { throw problem("bytes that are not UTF-8") }
                units.append(UInt16(byte & 0x0F) << 12 | UInt16(second & 0x3F) << 6 | UInt16(third & 0x3F))
                position += 3
            default: try scalar(into: &units)
            }
        }
        throw problem("a string that does not end")
    }

    private mutating func scalar(into units: inout [UInt16]) throws(Problem) {
        var decoder = UTF8()
        var rest = bytes[position...].prefix(4).makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else { throw problem("bytes that are not UTF-8") }
        units.append(contentsOf: UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter)
        position += UTF8.width(scalar)
    }

    private mutating func escape(into units: inout [UInt16]) throws(Problem) {
        guard position + 1 < bytes.count else { throw problem("a string that does not end") }
        position += 1
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "n"): units.append(0x0A)
        case UInt8(ascii: "t"): units.append(0x09)
        case UInt8(ascii: "r"): units.append(0x0D)
        case UInt8(ascii: "b"): units.append(0x08)
        case UInt8(ascii: "f"): units.append(0x0C)
        case 0x22, 0x5C, 0x2F: units.append(UInt16(byte))
        case UInt8(ascii: "u"):
            var unit: UInt16 = 0
            for _ in 0..<4 {
                guard position < bytes.count, let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue
                else {
                    throw problem("\\u needs four hexadecimal digits")
                }
                unit = unit << 4 | UInt16(digit)
                position += 1
            }
            units.append(unit)
        default:
            position -= 1
            throw problem("an unknown escape")
        }
    }

    /// The bytes of the next value, whatever it is.
    mutating func skipped() throws(Problem) -> Range<Int> {
        guard let first = peek() else { throw problem("expected a value") }
        let start = position
        switch first {
        case 0x22: _ = try string()
        case UInt8(ascii: "{"), UInt8(ascii: "["): try skipNested()
        default:
            while position < bytes.count, ![0x2C, 0x7D, 0x5D, 0x20, 0x09, 0x0D].contains(bytes[position]) {
                position += 1
            }
            let word = String(decoding: bytes[start..<position], as: UTF8.self)
            guard ["true", "false", "null"].contains(word) || Self.isNumber(word) else {
                position = start
                throw problem("expected a value")
            }
        }
        return start..<position
    }

    private static func isNumber(_ word: String) -> Bool {
        guard let last = word.utf8.last, (0x30...0x39).contains(last), !word.hasPrefix("+") else { return false }
        return word.utf8.allSatisfy { (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }
            && Double(word) != nil
    }

    private mutating func skipNested() throws(Problem) {
        var depth = 0
        while let byte = peek() {
            switch byte {
            case 0x22: _ = try string()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                position += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                position += 1
                if depth == 0 { return }
            default: position += 1
            }
        }
        throw problem("an object or array that does not end")
    }
}
