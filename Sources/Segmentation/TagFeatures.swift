package import SequenceModel
package import TextModel

/// The features by which words get their parts of speech; training and decoding share this one definition.
///
/// Beside the words themselves: the class of a word, that is, the set of tags that it had in training text.
package struct TagFeatures {
    /// How many features a word has.
    package static let stride = 18
    /// The tags, in the order of `PartOfSpeech.tags` without the unknown one.
    package static let labels = Array(PartOfSpeech.tags.dropFirst())

    /// What the features look at of one word.
    package struct Word {
        /// A hash of its units.
        package var hash: UInt32
        /// Its tag class; 0 when unknown.
        package var classNumber: UInt32
        var first: UInt32
        var last: UInt32
        var lastTwo: UInt32
        /// Length up to 5, the kinds of its first and last unit.
        var shape: UInt32
        /// Profiles of its first three units.
        var profile: UInt32

        static let margin = Word(hash: 1, classNumber: 0xFFFF, first: 1, last: 1, lastTwo: 1, shape: 0xFFF, profile: 0)

        /// A word of folded units.
        package init(_ units: UnsafeBufferPointer<UInt16>, classNumber: Int, profiles: [UInt8]) {
            var h: UInt32 = UInt32(truncatingIfNeeded: units.count)
            var isNumber = true
            for unit in units {
                h = FeatureHash.mix(h, UInt32(unit))
                if CharacterClass[unit: unit] != .digit { isNumber = false }
            }
            // Numbers are alike, whatever their digits.
            hash = isNumber ? 0x30 : h
            self.classNumber = UInt32(classNumber)
            let n = units.count
            first = n > 0 ? UInt32(units[0]) : 0
            last = n > 0 ? UInt32(units[n - 1]) : 0
            lastTwo = n > 1 ? FeatureHash.mix(UInt32(units[n - 2]), last) : last
            let kinds =
                n > 0
                ? UInt32(CharacterClass[unit: units[0]].rawValue) << 4
                    | UInt32(CharacterClass[unit: units[n - 1]].rawValue) : 0
            shape = UInt32(min(n, 5)) << 8 | kinds
            profile = 0
            for k in 0..<min(3, n) { profile |= UInt32(profiles[Int(units[k])]) << (8 * UInt32(k)) }
        }

        /// A word of folded units.
        package init(_ units: [UInt16], classNumber: Int, profiles: [UInt8]) {
            self = units.withUnsafeBufferPointer { Word($0, classNumber: classNumber, profiles: profiles) }
        }

        private init(
            hash: UInt32, classNumber: UInt32, first: UInt32, last: UInt32, lastTwo: UInt32, shape: UInt32,
            profile: UInt32
        ) {
            self.hash = hash
            self.classNumber = classNumber
            self.first = first
            self.last = last
            self.lastTwo = lastTwo
            self.shape = shape
            self.profile = profile
        }
    }

    private static let seeds: [UInt32] = (0..<stride).map { FeatureHash.seed(100 + $0) }

    /// The features of the word at `i`, into `stride` places.
    package static func fill(_ row: UnsafeMutableBufferPointer<UInt32>, words: UnsafeBufferPointer<Word>, at i: Int) {
        let n = words.count
        let word = words[i]
        let before = i > 0 ? words[i - 1] : Word.margin
        let after = i + 1 < n ? words[i + 1] : Word.margin
        seeds.withUnsafeBufferPointer { seeds in
            @inline(__always) func set(_ k: Int, _ a: UInt32, _ b: UInt32 = 0) {
                row[k] = FeatureHash.finish(FeatureHash.mix(FeatureHash.mix(seeds[k], a), b))
            }
            set(0, word.hash)
            set(1, before.hash)
            set(2, after.hash)
            set(3, before.hash, word.hash)
            set(4, word.hash, after.hash)
            set(5, word.first)
            set(6, word.last)
            set(7, word.lastTwo)
            set(8, word.shape)
            set(9, before.classNumber, word.classNumber)
            set(10, word.classNumber, after.classNumber)
            set(11, before.classNumber << 16 | word.classNumber, after.classNumber)
            set(12, word.last, after.classNumber)
            set(13, word.last, before.classNumber)
            set(14, word.profile & 0x3F_3F3F, word.shape)
            set(15, word.hash, after.classNumber)
            set(16, word.hash, before.classNumber)
            set(17, i > 1 ? words[i - 2].hash : 1, word.classNumber)
        }
    }
}
