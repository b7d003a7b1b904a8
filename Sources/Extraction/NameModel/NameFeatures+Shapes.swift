package import Lexicons

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

    /// What the characters are by themselves: units, kinds, shapes, runs of sounds of foreign names.
    func readCharacters(_ units: UnsafeBufferPointer<UInt16>, into fields: NameFields.Pointers) {
        let n = units.count
        let (character, kind, shape, bare) = (
            fields[.character], fields[.kind], fields[.shape], fields[.bareShape]
        )
        for i in [-2, -1, n, n + 1] {
            character[i] = i < 0 ? 1 : 2
            kind[i] = 9
            shape[i] = 64
        }
        shapes.withUnsafeBufferPointer { shapes in
            for i in 0..<n {
                let unit = units[i]
                let own = UInt32(shapes[Int(unit)])
                let isHan = unit >= 0x4E00 && unit < 0xA000
                character[i] = UInt32(unit)
                bare[i] = own
                kind[i] = isHan ? 0 : CharacterKind.of(unit)
                shape[i] = isHan ? own : 65 + kind[i]
            }
        }
        let (pair, shapePair) = (fields[.pair], fields[.shapePair])
        for i in -2...n {
            pair[i] = character[i] << 16 | character[i &+ 1]
            shapePair[i] = shape[i] << 16 | shape[i &+ 1]
        }
        let (kinds, wider, repeated) = (fields[.kinds], fields[.widerKinds], fields[.repeated])
        for i in 0..<n {
            kinds[i] = kind[i &- 1] &* 100 &+ kind[i] &* 10 &+ kind[i &+ 1]
            wider[i] = kind[i &- 2] &* 10_000 &+ kinds[i] &* 10 &+ kind[i &+ 2]
        }
        for i in 3..<max(3, n) {
            let unit = character[i]
            if unit == character[i &- 3] || unit == character[i &- 2] { repeated[i] = 1 }
        }
        readSounds(count: n, into: fields)
    }

    /// Where runs of more than two sounds of foreign names are.
    private func readSounds(count n: Int, into fields: NameFields.Pointers) {
        let (shape, before, on, sounds) = (
            fields[.shape], fields[.soundsBefore], fields[.soundsOn], fields[.sounds]
        )
        var start = 0
        while start < n {
            var end = start
            while end < n, Self.isSound(shape[end]) { end &+= 1 }
            for i in start..<(end &- start > 2 ? end : start) {
                before[i] = UInt32(truncatingIfNeeded: min(i &- start, 5))
                on[i] = UInt32(truncatingIfNeeded: min(end &- i, 5))
                sounds[i] = UInt32(truncatingIfNeeded: min(end &- start, 8))
            }
            start = max(end, start &+ 1)
        }
    }

    /// Whether a character of this shape goes on a transliterated name; a middle dot does.
    @inline(__always)
    private static func isSound(_ shape: UInt32) -> Bool { shape < 64 ? shape & 3 > 1 : shape == 65 + 6 }
}
