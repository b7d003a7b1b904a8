package import Lexicons
package import SequenceModel

extension NameFeatures {
    /// How readily each character stands in names: as a surname, in a given name, in a transliterated name; two bits each.
    ///
    /// It lets the model see that 褚 is a surname and 罕 a sound of a foreign name, however rarely it met them.
    static func shapes(_ lexicons: LexiconStore) -> [UInt8] {
        var shapes = [UInt8](repeating: 0, count: 65_536)
        func step(_ share: Double, _ steps: (Double, Double, Double)) -> UInt8 {
            share < steps.0 ? 0 : share < steps.1 ? 1 : share < steps.2 ? 2 : 3
        }
        for row in lexicons[.nameCharacters].rows where row.key.utf16.count == 1 {
            let numbers = row.fields.dropFirst().map { Double($0) ?? 0 }
            guard numbers.count >= 6, let unit = row.key.utf16.first else { continue }
            // So that a character that was seen twice, once in a name, is not taken for one of names only.
            let text = numbers[0] + 20
            let given = step((numbers[2] + numbers[3] + numbers[4]) / text, (0.004, 0.02, 0.1))
            let foreign = step(numbers[5] / text, (0.004, 0.03, 0.15))
            let surname = step(numbers[1] / text, (0.004, 0.05, 0.3))
            shapes[Int(unit)] = surname << 4 | given << 2 | foreign
        }
        for row in lexicons[.surnames].rows where row.key.utf16.count == 1 {
            guard let unit = row.key.utf16.first else { continue }
            if shapes[Int(unit)] >> 4 == 0 { shapes[Int(unit)] |= 1 << 4 }
        }
        return shapes
    }

    /// How many columns the shapes have.
    static let shapeColumns = 5

    /// The shapes around a position, and where in a run of sounds of foreign names it is.
    func shapes(
        _ row: UnsafeMutableBufferPointer<UInt32>, _ units: UnsafeBufferPointer<UInt16>, _ i: Int,
        run: (start: Int, end: Int)
    ) {
        @inline(__always) func s(_ k: Int) -> UInt32 {
            let at = i + k
            if at < 0 || at >= units.count { return 64 }
            let unit = units[at]
            return unit >= 0x4E00 && unit < 0xA000 ? UInt32(shapes[Int(unit)]) : 65 + CharacterKind.of(unit)
        }
        let (a, b, x, d, e) = (s(-2), s(-1), s(0), s(1), s(2))
        row[0] = Self.hash(52, a, b, x)
        row[1] = Self.hash(53, b, x, d)
        row[2] = Self.hash(54, x, d, e)
        row[3] = Self.hash(55, b << 16 | x, d << 16 | e)
        if run.end - run.start > 2 {
            let (from, length) = (min(i - run.start, 5), min(run.end - run.start, 8))
            row[4] = Self.hash(56, UInt32(from), UInt32(min(run.end - i, 5)), UInt32(length))
        }
    }

    /// Whether a character goes on a transliterated name.
    @inline(__always)
    func isSound(_ unit: UInt16) -> Bool {
        unit >= 0x4E00 && unit < 0xA000 ? shapes[Int(unit)] & 3 > 1 : CharacterKind.of(unit) == 6
    }
}
