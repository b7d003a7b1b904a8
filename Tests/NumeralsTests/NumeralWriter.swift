/// Writes whole numbers in the forms that newspapers use; the tests read them back.
enum NumeralWriter {
    struct Script {
        var digits: [Character]
        var small: [Character]
        var big: [Character]

        static let plain = Script(digits: Array("零一二三四五六七八九"), small: Array("十百千"), big: Array("万亿"))
        static let financial = Script(digits: Array("零壹贰叁肆伍陆柒捌玖"), small: Array("拾佰仟"), big: Array("万亿"))
        static let traditional = Script(digits: Array("零壹貳參肆伍陸柒捌玖"), small: Array("拾佰仟"), big: Array("萬億"))
    }

    /// 一万零四十, below 10^16.
    static func han(_ n: Int, _ script: Script) -> String {
        if n == 0 { return String(script.digits[0]) }
        if n >= 100_000_000 {
            let rest = n % 100_000_000
            let head = han(n / 100_000_000, script) + String(script.big[1])
            if rest == 0 { return head }
            return head + (rest < 10_000_000 ? String(script.digits[0]) : "") + han(rest, script)
        }
        if n >= 10_000 {
            let rest = n % 10_000
            let head = section(n / 10_000, script) + String(script.big[0])
            if rest == 0 { return head }
            return head + (rest < 1000 ? String(script.digits[0]) : "") + section(rest, script)
        }
        return section(n, script)
    }

    private static func section(_ n: Int, _ script: Script) -> String {
        var result = ""
        var isGap = false
        for (power, unit) in [(1000, 2), (100, 1), (10, 0)] {
            let digit = n / power % 10
            if digit == 0 {
                isGap = !result.isEmpty
                continue
            }
            if isGap { result.append(script.digits[0]) }
            isGap = false
            result.append(script.digits[digit])
            result.append(script.small[unit])
        }
        let ones = n % 10
        if ones > 0 {
            if isGap { result.append(script.digits[0]) }
            result.append(script.digits[ones])
        }
        return result
    }

    /// 二〇二四.
    static func digitString(_ n: Int) -> String {
        let digits = Array("〇一二三四五六七八九")
        return String(String(n).utf8.map { digits[Int($0 - 0x30)] })
    }

    /// 1,234,567.
    static func grouped(_ n: Int, mark: Character = ",") -> String {
        var result: [Character] = []
        for (i, digit) in String(n).reversed().enumerated() {
            if i > 0, i % 3 == 0 { result.append(mark) }
            result.append(digit)
        }
        return String(result.reversed())
    }
}
