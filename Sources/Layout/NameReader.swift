import TextModel

/// Reads lists of personal names as bylines print them: 宗晓畅, 林 华 郭秀, 胡晓梦、吴亚明, 阿依古丽·买买提.
struct NameReader {
    /// A name and the units it covers, the spaces of letter-spacing included.
    struct Name {
        var start: Int
        var end: Int
    }

    /// Words that begin another list of names.
    private static let roles: WordList = [
        "通讯员", "记者", "本报", "特约", "实习", "见习", "摄影", "新华社", "文/", "图/", "文／", "图／", "报道",
    ]

    private static let joints: UnitSet = " 、,，/／"

    /// Names until something else comes; the cursor stops there. A name has two to four characters, more with ·.
    ///
    /// Single characters with a space between are one letter-spaced name of two: 赵 晶.
    static func names(_ cursor: inout LineCursor) -> [Name] {
        var names: [Name] = []
        while true {
            var probe = cursor
            probe.skip(joints)
            var word = probe
            if word.take(any: Self.roles) { break }
            guard let name = run(&probe) else { break }
            if name.count == 1 {
                // 赵 晶: the second single character completes the first.
                let saved = probe
                probe.skipSpaces()
                guard let second = run(&probe), second.count == 1 else {
                    probe = saved
                    break
                }
                names.append(Name(start: name.start, end: second.end))
            } else if name.count <= 4 || name.hasDot {
                names.append(Name(start: name.start, end: name.end))
            } else {
                break
            }
            cursor = probe
        }
        return names
    }

    /// A run of Chinese characters (and · between them).
    private static func run(_ cursor: inout LineCursor) -> (start: Int, end: Int, count: Int, hasDot: Bool)? {
        let start = cursor.at
        var count = 0
        var hasDot = false
        while !cursor.isAtEnd {
            let u = cursor.unit
            if u == 0xB7 || u == 0x2022 || u == 0x30FB {
                guard count > 0 else { return nil }
                hasDot = true
            } else if cursor.kind.contains(.han) {
                count += 1
            } else {
                break
            }
            cursor.at += 1
        }
        return count > 0 ? (start, cursor.at, count, hasDot) : nil
    }

    /// The name's characters without spaces.
    static func string(_ name: Name, _ units: UnsafeBufferPointer<UInt16>) -> String {
        var kept: [UInt16] = []
        for i in name.start..<name.end where !CharacterClass.of(units[i]).contains(.space) { kept.append(units[i]) }
        return String(units: kept)
    }
}
