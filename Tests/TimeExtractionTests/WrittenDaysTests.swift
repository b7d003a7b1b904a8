import Extraction
import Foundation
import ICUKit
import Jianbao
import JianbaoTesting
import Lexicons
import Testing
import TextModel
import TimeExtraction

/// Every day of 1840 to 2100 is read as itself in every form that the press writes.
///
/// Each day is written in two forms, which take turns; with EXHAUSTIVE=1 in the environment in all of them.
@Suite struct WrittenDaysTests {
    private func read(_ lines: [String], _ extractor: TimeExtractor) -> [String] {
        let string = lines.joined(separator: "\n")
        let text = CleanText(string)
        var sentences: [TextRange<Clean>] = []
        var start = 0
        for i in 0...text.count where i == text.count || text.units[i] == 0x0A {
            sentences.append(TextRange(start, i))
            start = i + 1
        }
        let analyzed = AnalyzedText(
            text: text, blocks: [Block(range: TextRange(0, text.count), role: .paragraph)], sentences: sentences)
        return extractor.candidates(in: analyzed, context: ArticleContext()).map { $0.time?.timex.value ?? "none" }
    }

    /// Two of the forms, other ones each day; all of them when the environment asks for it.
    private func chosen(_ forms: [String], _ number: Int) -> [String] {
        if ProcessInfo.processInfo.environment["EXHAUSTIVE"] == "1" { return forms }
        let k = ((number % forms.count) + forms.count) % forms.count
        return [forms[k], forms[(k + 1) % forms.count]]
    }

    private func iso(_ y: Int, _ m: Int, _ d: Int) -> String {
        "\(y)-\(m < 10 ? "0" : "")\(m)-\(d < 10 ? "0" : "")\(d)"
    }

    private static let digits = Array("〇一二三四五六七八九")
    private func digitwise(_ n: Int) -> String {
        String(String(n).compactMap { $0.wholeNumberValue.map { Self.digits[$0] } })
    }
    private func han(_ n: Int) -> String {
        let ones = n % 10 == 0 ? "" : String(Self.digits[n % 10])
        if n < 10 { return ones }
        return (n < 20 ? "" : String(Self.digits[n / 10])) + "十" + ones
    }
    private func wide(_ s: String) -> String {
        String(
            String.UnicodeScalarView(s.unicodeScalars.map { $0.isASCII ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0 })
        )
    }

    @Test(arguments: stride(from: 1840, through: 2100, by: 20).map { $0 })
    func gregorian(from first: Int) throws {
        let extractor = TimeExtractor(lexicons: try ShippedAnalyzer.load().lexicons)
        for year in first..<min(first + 20, 2101) {
            var lines: [String] = []
            var wanted: [String] = []
            for number in CivilDay(year, 1, 1).number..<CivilDay(year + 1, 1, 1).number {
                let (y, m, d) = CivilDay(number).date
                let value = iso(y, m, d)
                var forms = [
                    "\(y)年\(m)月\(d)日", "\(digitwise(y))年\(han(m))月\(han(d))日", value, "\(y)/\(m)/\(d)",
                    "\(y).\(m).\(d)",
                    wide("\(y)") + "年" + wide("\(m)") + "月" + wide("\(d)") + "日", "\(y)年\(m)月\(d)号",
                ]
                if y >= 1900 { forms.append(String(value.filter { $0 != "-" })) }
                if y >= 1912 { forms.append("民国\(y - 1911)年\(m)月\(d)日") }
                forms = chosen(forms, number)
                lines += forms.map { "于" + $0 + "。" }
                wanted += forms.map { _ in value }
            }
            let found = read(lines, extractor)
            let wrong = zip(found, wanted).enumerated().first { $0.element.0 != $0.element.1 }
            #expect(
                found.count == wanted.count && wrong == nil,
                "\(year): \(wrong.map { "\(lines[$0.offset]) is \($0.element.0)" } ?? "\(found.count) of \(wanted.count)")"
            )
        }
    }

    private func lunarDay(_ d: Int) -> String {
        switch d {
        case 1...10: "初" + (d == 10 ? "十" : String(Self.digits[d]))
        case 21...29: "廿" + String(Self.digits[d - 20])
        case 20: "二十"
        case 30: "三十"
        default: han(d)
        }
    }

    @Test(arguments: stride(from: 1840, through: 2100, by: 20).map { $0 })
    func lunar(from first: Int) throws {
        let extractor = TimeExtractor(lexicons: try ShippedAnalyzer.load().lexicons)
        var icu = try CalendarSystem(.chinese)
        for year in first..<min(first + 20, 2101) {
            var lines: [String] = []
            var wanted: [String] = []
            for number in CivilDay(year, 1, 1).number..<CivilDay(year + 1, 1, 1).number {
                let fields = try icu.fields(ofDay: number)
                let lunarYear = fields.extendedYear - 2637
                guard lunarYear >= 1840 else { continue }
                let (y, m, d) = CivilDay(number).date
                let leap = fields.isLeapMonth ? "闰" : ""
                var forms = [
                    "农历\(lunarYear)年\(leap)\(han(fields.month))月\(lunarDay(fields.day))",
                    "\(digitwise(lunarYear))年农历\(leap)\(han(fields.month))月\(lunarDay(fields.day))",
                ]
                if !fields.isLeapMonth, [1, 11, 12].contains(fields.month) {
                    let name = fields.month == 1 ? "正" : fields.month == 11 ? "冬" : "腊"
                    forms.append("\(lunarYear)年\(name)月\(lunarDay(fields.day))")
                }
                forms = chosen(forms, number)
                lines += forms.map { "于" + $0 + "。" }
                wanted += forms.map { _ in iso(y, m, d) }
            }
            let found = read(lines, extractor)
            let wrong = zip(found, wanted).enumerated().first { $0.element.0 != $0.element.1 }
            #expect(
                found.count == wanted.count && wrong == nil,
                "\(year): \(wrong.map { "\(lines[$0.offset]) is \($0.element.0), not \($0.element.1)" } ?? "\(found.count) of \(wanted.count)")"
            )
        }
    }
}
