import TextModel

/// A word before a number that bounds it: 近, 不少于, 大于等于.
struct ModifierWord: Sendable {
    var units: [UInt16]
    var kind: Modifier
    /// Units that, standing before it, make it part of another word: 节约, 附近.
    var notAfter: UnitSet
    /// Whether 了, 有, 为 may stand behind it: 超过了, 至少有.
    var takesParticle: Bool
}

extension NumberGrammar {
    /// Longest first, by last unit.
    static let modifiers: [UInt16: [ModifierWord]] = {
        var table: [UInt16: [ModifierWord]] = [:]
        func put(_ words: String, _ kind: Modifier, notAfter: String = "", particle: Bool = false) {
            for word in words.split(separator: " ") {
                let units = Array(word.utf16)
                guard let last = units.last else { continue }
                table[last, default: []].append(
                    ModifierWord(units: units, kind: kind, notAfter: UnitSet(notAfter.utf16), takesParticle: particle))
            }
        }
        put("近", .near, notAfter: "附靠最邻临迫亲远贴走拉逼相就新")
        put("将近 接近", .near)
        put("约", .about, notAfter: "节合条签预制契公相违履特邀毁解纽赴失简")
        put("大约 大概 大约为", .about)
        put("超", .over, notAfter: "中英德西意法高赶远反")
        put("逾", .over)
        put("超过", .over, particle: true)
        put("高于 多于 大于", .over)
        put("至少 最少 起码 起碼", .atLeast, particle: true)
        put("不少于 不低于 不小于 不下于 不下 大于等于 大于或等于 大于或者等于 大等于 ≥ >= 不亚于 最低为", .atLeast)
        put(">", .over, notAfter: "/\"'abcdefghijklmnopqrstuvwxyz")
        put("<", .under, notAfter: "/\"'abcdefghijklmnopqrstuvwxyz")
        put("至多 最多", .atMost, particle: true)
        put("不超过 不多于 不高于 不大于 小于等于 小于或等于 小于或者等于 ≤ <=", .atMost, particle: true)
        put("不足 不到 不满 未满 少于 低于 小于 未超过", .under)
        put("等于", .equal, notAfter: "大小或者不")
        for key in Array(table.keys) { table[key]?.sort { $0.units.count > $1.units.count } }
        return table
    }()

    private static let particles = UnitSet("了有为到".utf16)
    private static let upBlockers = UnitSet("以之网路线台会街地身海山马早晚楼陆岸".utf16)
    private static let passedNouns = UnitSet("年已均数量率额值价人均超早龄".utf16)

    /// The modifier that ends at `start` and begins at `floor` or later.
    func modifier(before start: Int, floor: Int, phrase: NumberPhrase) -> (start: Int, kind: Modifier)? {
        var i = back(start, floor)
        guard i > floor else { return nil }
        let last = u[i - 1]
        if let words = Self.modifiers[last], let found = match(words, endingAt: i, floor) { return found }
        if Self.particles.contains(last) {
            i = back(i - 1, floor)
            if i > floor, let words = Self.modifiers[u[i - 1]],
                let found = match(words.filter(\.takesParticle), endingAt: i, floor)
            {
                return found
            }
            return nil
        }
        let isRound =
            phrase.core.isBare
            || phrase.core.isHan && phrase.core.amount.value != nil && Signs.isPowerUnit(u[phrase.core.start])
        if last == Signs.上, isRound, u[phrase.core.start] != Signs.十, !Self.upBlockers.contains(unit(i - 2)) {
            return (i - 1, .over)
        }
        if last == 0x8FC7, isRound || Self.passedNouns.contains(unit(i - 2)) {
            return (i - 1, .over)
        }
        return nil
    }

    private func back(_ i: Int, _ floor: Int) -> Int {
        var j = i
        while j > floor, j > i - 3, Signs.isSpace(u[j - 1]) { j -= 1 }
        return j
    }

    /// The longest word of `words` that ends at a position; spaces inside it are passed over.
    private func match(_ words: [ModifierWord], endingAt end: Int, _ floor: Int) -> (start: Int, kind: Modifier)? {
        for word in words {
            var i = end
            var k = word.units.count
            while k > 0, i > floor {
                if u[i - 1] == word.units[k - 1] {
                    k -= 1
                    i -= 1
                } else if Signs.isSpace(u[i - 1]), k < word.units.count {
                    i -= 1
                } else {
                    break
                }
            }
            if k == 0, !word.notAfter.contains(unit(i - 1)) { return (i, word.kind) }
        }
        return nil
    }
}
