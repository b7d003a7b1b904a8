package import SequenceModel

/// How a character takes part in names: as a surname, first and second in a given name, in transliterations; two bits each.
///
/// Compiled from counts into the section `profiles` (65,536 uint8) of the word model, so that the model and they stay together.
package enum NameProfiles {
    /// The profile of a character from its counts: 0 never, 1 under 1 %, 2 under 10 %, 3 more of what text has of it.
    package static func profile(text: Int, surname: Int, first: Int, second: Int, foreign: Int) -> UInt8 {
        func bin(_ count: Int) -> UInt8 {
            // A few occurrences more than there were, so that a rare character does not look sure.
            let share = Double(count) / Double(text + 5)
            return count == 0 ? 0 : share < 0.01 ? 1 : share < 0.1 ? 2 : 3
        }
        return bin(surname) | bin(first) << 2 | bin(second) << 4 | bin(foreign) << 6
    }

    /// The table in a model file.
    package static func table(_ file: ModelFile) throws(ModelError) -> [UInt8] {
        let bytes = try file.section("profiles")
        guard bytes.count == 65_536 else {
            throw ModelError(file: file.path, kind: .badSection("profiles", reason: "it has \(bytes.count) bytes"))
        }
        return Array(bytes)
    }
}
