import Lexicons

/// How likely a person is called by a name: the share of the surname, times those of the given name's characters.
///
/// Names of one and of two given characters share one sum, as they do among the people.
struct NameFrequency: Sendable {
    private var surnames: [Surface: Double] = [:]
    private var firsts: [UInt16: Double] = [:]
    private var seconds: [UInt16: Double] = [:]
    private var singles: [UInt16: Double] = [:]
    /// The share of given names that have one character.
    private var singleShare = 0.0

    /// No name is known.
    init() {}

    init(_ store: LexiconStore) {
        self.init(
            surnames: Dictionary(
                store[.surnames].rows.map { (Surface($0[0]), Double($0[1]) ?? 0) }, uniquingKeysWith: +),
            given: store[.nameCharacters].rows.map {
                (Surface($0[0]), Double($0[3]) ?? 0, Double($0[4]) ?? 0, Double($0[5]) ?? 0)
            })
    }

    /// - Parameters:
    ///   - surnames: how many bear each.
    ///   - given: characters, how often each stands first, second and alone in a given name.
    init(surnames: [Surface: Double], given: [(character: Surface, first: Double, second: Double, single: Double)]) {
        self.surnames = surnames
        for row in given {
            guard let unit = row.character.first else { continue }
            firsts[unit] = row.first
            seconds[unit] = row.second
            singles[unit] = row.single
        }
        let (single, double) = (singles.values.reduce(0, +), firsts.values.reduce(0, +))
        singleShare = single / max(1, single + double)
        self.surnames = Self.shares(surnames)
        firsts = Self.shares(firsts)
        seconds = Self.shares(seconds)
        singles = Self.shares(singles)
    }

    private static func shares<Key>(_ counts: [Key: Double]) -> [Key: Double] {
        let sum = max(1, counts.values.reduce(0, +))
        return counts.mapValues { $0 / sum }
    }

    /// The share of people of a name; 0 when the tables do not tell.
    func share(of name: Surface) -> Double {
        for length in [1, 2] where name.count > length {
            guard let surname = surnames[name.prefix(length)] else { continue }
            let given = name.dropFirst(length).units
            switch given.count {
            case 1: return surname * singleShare * (singles[given[given.startIndex]] ?? 0)
            case 2:
                let (first, second) = (given[given.startIndex], given[given.startIndex + 1])
                return surname * (1 - singleShare) * (firsts[first] ?? 0) * (seconds[second] ?? 0)
            default: continue
            }
        }
        return 0
    }

    /// Whether so many bear a name, tens of thousands of China's people, that two who hold different posts are hardly one person.
    func isCommon(_ name: Surface) -> Bool { share(of: name) > 1e-5 }
}
