import TextModel

extension NumberGrammar {
    private static let orMore = ["或者更多", "或更多", "或以上", "或者以上"].map { Array($0.utf16) }
    private static let orLess = ["或者更少", "或更少", "或以下", "或者以下"].map { Array($0.utf16) }
    private static let joints = ["的同时", "并且", "而且", "同时", "且", "并", "又", "，", ",", ""].map { Array($0.utf16) }

    /// 五百或者更多, 170之下, 50万元（含）: bounds that stand behind.
    func bound(behind phrase: inout NumberPhrase) {
        let i = phrase.end
        for word in Self.orMore where has(word, at: i) {
            phrase.amount.bound(.atLeast)
            phrase.end = i + word.count
        }
        for word in Self.orLess where has(word, at: i) {
            phrase.amount.bound(.atMost)
            phrase.end = i + word.count
        }
        let j = skip(i)
        if unit(j) == Signs.之, unit(j + 1) == Signs.下 || unit(j + 1) == Signs.上, phrase.kind == .plain {
            phrase.amount.bound(unit(j + 1) == Signs.下 ? .under : .over)
            phrase.end = j + 2
        }
        if unit(i) == 0xFF08 || unit(i) == 0x28, unit(i + 1) == 0x542B, unit(i + 3) == Signs.以 { phrase.end = i + 3 }
        phrase.tail = max(phrase.tail, phrase.end)
    }

    /// 比三十大, 比 170 低: a comparison around the number.
    func compared(_ phrase: NumberPhrase, floor: Int) -> NumberPhrase? {
        var i = phrase.start
        while i > floor, i > phrase.start - 2, Signs.isSpace(u[i - 1]) { i -= 1 }
        guard i > floor, u[i - 1] == Signs.比, phrase.isPlainCount, phrase.core.end == phrase.end else { return nil }
        guard i < 2 || !Signs.isNumeral(u[i - 2]) else { return nil }
        let after = skip(phrase.end)
        var result = phrase
        switch unit(after) {
        case Signs.大, Signs.多, 0x9AD8, 0x957F: result.amount.bound(.over)
        case 0x5C0F, 0x5C11, 0x4F4E, 0x77ED: result.amount.bound(.under)
        default: return nil
        }
        result.start = i - 1
        result.end = after + 1
        result.kind = .plain
        result.tail = result.end
        return result
    }

    /// 大于二十的同时小于等于三十五: two bounds that close a range.
    func joined(_ first: NumberPhrase, _ read: (Int, Int) -> NumberPhrase?) -> NumberPhrase? {
        guard first.amount.modifier != nil, (first.amount.lower == nil) != (first.amount.upper == nil),
            first.isPlainCount
        else { return nil }
        for joint in Self.joints where has(joint, at: first.end) {
            let floor = skip(first.end + joint.count)
            guard let second = read(floor, first.end), second.start == floor, second.isPlainCount else { continue }
            guard let lower = first.amount.lower ?? second.amount.lower,
                let upper = first.amount.upper ?? second.amount.upper,
                (second.amount.lower == nil) != (second.amount.upper == nil), lower < upper
            else { return nil }
            var result = second
            result.start = first.start
            result.amount = Amount(lower: lower, upper: upper)
            return result
        }
        return nil
    }
}
