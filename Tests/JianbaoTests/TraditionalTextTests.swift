import ICUKit
import Jianbao
import JianbaoTesting
import Lexicons
import Testing
import TextModel

/// Traditional characters are read as simplified ones, where they stand.
@Suite struct TraditionalTextTests {
    private static let analyzer = Result { try Analyzer.shipped() }

    private func fold(_ text: String) throws -> String {
        String(decoding: try Self.analyzer.get().lexicons.folding.fold(Array(text.utf16)), as: UTF16.self)
    }

    /// What ICU makes of every character, the table makes too, except where a row says otherwise.
    @Test func theTableAgreesWithICU() throws {
        let lexicons = try Self.analyzer.get().lexicons
        let own = Set(lexicons[.hantHans].rows.filter { $0[0] == $0[1] }.map(\.key))
        var disagreements: [String] = []
        for value in UInt32(0x3400)..<0xA000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let character = String(scalar)
            let icu = try Transliterator.transform(character, by: "Hant-Hans")
            guard icu != character, !own.contains(character) else { continue }
            if try fold(character) != icu { disagreements.append("\(character) ICU \(icu)") }
        }
        #expect(disagreements == [])
    }

    @Test(arguments: [
        ("總工會舉辦職工健步走活動", "总工会举办职工健步走活动"), ("乾隆年間的餅乾", "乾隆年间的饼干"), ("瞭解瞭望塔", "了解瞭望塔"),
        ("著名作家隨著隊伍", "著名作家随着队伍"), ("憑藉經驗，慰藉人心", "凭借经验，慰藉人心"), ("峯會⽇報⻓", "峰会日报长"), ("敎育裡鬪", "教育里斗"),
        ("５月２２日，８０后", "5月22日，80后"),
    ])
    func folds(text: String, expected: String) throws { #expect(try fold(text) == expected) }

    /// Words that simplified text has too stay as they are.
    @Test(arguments: ["著名作家的著作", "乾坤与乾隆", "哪吒与姊妹俱乐部摔跤", "瞭望塔", "大阪", "狼藉"])
    func simplifiedTextStays(text: String) throws { #expect(try fold(text) == text) }

    /// A sentence in traditional characters has the mentions of the same sentence in simplified ones, at the same places.
    @Test(arguments: [
        "6月8日，青禾区总工会在滨河公园举办职工健步走活动，近500人参加，全程约5.8公里。",
        "北京市总工会党组成员、副主席林小溪出席活动并讲话。", "广东省、湖南省、陕西省的312名职工于9月上旬获得表彰，奖金共计8.6万元。",
    ])
    func extractionIsTheSame(simplified: String) throws {
        let analyzer = try Self.analyzer.get()
        let traditional = try Transliterator.transform(simplified, by: "Hans-Hant")
        try #require(traditional != simplified && traditional.utf16.count == simplified.utf16.count)
        func summary(_ text: String) -> [String] {
            analyzer.mentions(in: text, nested: true).map {
                "\($0.range.start)..<\($0.range.end) \($0.label) \($0.rule)"
            }
        }
        #expect(summary(traditional) == summary(simplified))
    }
}
