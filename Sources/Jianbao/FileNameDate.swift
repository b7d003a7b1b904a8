package import TextModel

/// The day in a file's name, as in `20240522.md` or `2024-05-22-a1.txt`.
package enum FileNameDate {
    /// The first eight digits, or four, two and two with one mark between, that are a day; nil without one.
    package static func find(in path: String) -> LocalDateTime? {
        let name = Array((path.split(separator: "/").last ?? "").utf8)
        for start in name.indices where start == 0 || !isDigit(name[start - 1]) {
            var digits: [Int] = []
            var at = start
            while at < name.count, digits.count < 8 {
                if isDigit(name[at]) {
                    digits.append(Int(name[at] - 0x30))
                } else if !([4, 6].contains(digits.count) && [0x2D, 0x5F, 0x2E].contains(name[at])) {
                    break
                }
                at += 1
            }
            guard digits.count == 8, at == name.count || !isDigit(name[at]) else { continue }
            let year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3]
            let month = digits[4] * 10 + digits[5]
            let day = digits[6] * 10 + digits[7]
            guard (1800...2200).contains(year), (1...12).contains(month), (1...31).contains(day) else { continue }
            return LocalDateTime(year: year, month: month, day: day)
        }
        return nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
