import Extraction

/// The log-probability that a personal name is written with given characters, under the habits of each kind of name.
struct NameLikelihood {
    let units: [UInt16]
    let characters: NameCharacters

    /// Log-probability of a person's name at any place of a text.
    static let prior: Float = -4.2

    /// A Chinese name whose surname has `surname` characters: 余运高, 欧阳雪晴.
    func chinese(_ s: Int, _ e: Int, surname: Int) -> Float {
        var sum: Float = 0
        if surname == 1 {
            sum += characters[units[s]].surname
        } else {
            // One name in two hundred has a surname of two characters; some ten are common.
            sum += -7.6
        }
        switch e - s - surname {
        case 1: sum += -1.45 + characters[units[s + surname]].single
        case 2: sum += -0.27 + characters[units[s + surname]].first + characters[units[s + surname + 1]].second
        default: sum += -30
        }
        return sum
    }

    /// A Japanese name with a surname of the dictionary: 松野博一.
    func japanese(_ s: Int, _ e: Int, surname: Int) -> Float {
        var sum: Float = -5.4 - 5.4
        for i in (s + surname)..<e {
            let entry = characters[units[i]]
            sum += max(entry.second, entry.first, entry.single, -7)
        }
        return sum - 0.7 * Float(abs(e - s - surname - 2))
    }

    /// A transliterated name, or one part of it: 普京, 布里德.
    func foreign(_ s: Int, _ e: Int) -> Float {
        var sum: Float = -2.2 - 0.35 * Float(abs(e - s - 3))
        for i in s..<e { sum += characters[units[i]].foreign }
        return sum
    }

    /// A name of any make, as pen names and names of two given characters are: 水根, 晨曦.
    func free(_ s: Int, _ e: Int) -> Float {
        var sum: Float = e - s < 4 ? -5.4 : -8
        for i in s..<e {
            let entry = characters[units[i]]
            sum += max(entry.first, entry.second, entry.text - 0.5, -9.5)
        }
        return sum
    }

    /// Whether each character occurs in transliterated names.
    func isForeign(_ unit: UInt16) -> Bool { characters[unit].foreign > -7.2 }
}
