import Testing
import TextModel

@testable import Numerals

@Suite struct NumeralScannerTests {
    static func read(_ text: String, wide: Bool = false) -> (value: String?, length: Int)? {
        let units = Array(text.utf16)
        return units.withUnsafeBufferPointer { u in
            NumeralScanner.scan(u, at: 0, wideGrouping: wide).map { ($0.value?.description, $0.end) }
        }
    }

    @Test(arguments: [
        ("1,234.5", "1234.5"), ("二十八亿三千零五", "2800003005"), ("一百五", "150"), ("两千零三", "2003"),
        ("廿二", "22"), ("卅", "30"), ("二〇二四", "2024"), ("壹拾贰万", "120000"), ("3.5万亿", "3500000000000"),
        ("2千", "2000"), ("五十五兆一十二亿四万五千二", "55001200045200"), ("四万万", "400000000"), ("百二万", "1200000"),
        ("1万600", "10600"), ("200亿零四千230", "20000004230"), ("三点五亿", "350000000"), ("零点零零一", "0.001"),
        ("7 万5 千4 百", "75400"), ("三千 八百 九十六 万 四千 九百 六十五", "38964965"), ("2e5", "200000"), ("2^-1", "0.5"),
        ("40k", "40000"), ("一百零十万", "1100000"), ("一万零百一十一", "10111"), ("百万", "1000000"), ("幺八九", "189"),
        ("一千零一亿一千零一万一千零一", "100110011001"), ("九十二万四", "924000"), ("一亿五千万零六千三百五十五", "150006355"),
        ("二", "2"), ("零十", "10"), ("万三", "13000"), ("１".folded, "1"),
    ])
    func readsTheWhole(_ text: String, _ value: String) throws {
        let found = try #require(Self.read(text))
        #expect(found.value == value)
        #expect(found.length == text.utf16.count)
    }

    @Test(arguments: [
        ("2024.5.22", "2024", 4), ("一百零", "100", 2), ("二十两", "20", 2), ("八点三十", "8", 1), ("1, 234", "1", 1),
        ("5千瓦", "5", 1), ("100兆赫", "100", 3), ("三百 五百", "300", 2), ("两点五", "2", 1), ("5G", "5", 1), ("三四百", "34", 2),
    ])
    func stopsInTime(_ text: String, _ value: String, _ length: Int) throws {
        let found = try #require(Self.read(text))
        #expect(found.value == value)
        #expect(found.length == length)
    }

    @Test(arguments: ["百", "千", "万", "亿", "点五", "几", "", "，", "万达"])
    func findsNone(_ text: String) { #expect(Self.read(text) == nil) }

    @Test func groupsWideOnlyWhenAsked() {
        #expect(Self.read("1，234", wide: true)?.value == "1234")
        #expect(Self.read("1，234")?.value == "1")
    }

    @Test func longRunsKeepTheMentionWithoutValue() {
        let nines = Self.read(String(repeating: "9", count: 1_000_000))
        #expect(nines?.length == 1_000_000)
        #expect(nines?.value == nil)
        #expect(Self.read("1" + String(repeating: "0", count: 60))?.value == "1E60")
        #expect(Self.read(String(repeating: "九", count: 100_000))?.length == 100_000)
    }

    @Test(arguments: [
        ("七八", "7", "8", 2), ("十七八", "17", "18", 3), ("三四百", "300", "400", 3), ("一千二三百", "1200", "1300", 5),
        ("三五十", "30", "50", 3), ("两三万", "20000", "30000", 3), ("一两", "1", "2", 2), ("二十三四万", "230000", "240000", 5),
    ])
    func readsPairs(_ text: String, _ lower: String, _ upper: String, _ length: Int) throws {
        let units = Array(text.utf16)
        let pair = try #require(units.withUnsafeBufferPointer { NumeralPair.scan($0, at: 0) })
        #expect(pair.lower.description == lower)
        #expect(pair.upper.description == upper)
        #expect(pair.end == length)
    }

    @Test(arguments: ["一二三", "二〇二四", "八七", "五十", "三", "五三"])
    func findsNoPair(_ text: String) {
        #expect(Array(text.utf16).withUnsafeBufferPointer { NumeralPair.scan($0, at: 0) } == nil)
    }
}

extension String {
    /// Full-width digits as half-width ones, as the folded view has them.
    fileprivate var folded: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map {
                    (0xFF10...0xFF19).contains($0.value) ? Unicode.Scalar(UInt8($0.value - 0xFF10 + 0x30)) : $0
                }))
    }
}
