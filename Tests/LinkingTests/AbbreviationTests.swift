import Testing

@testable import Linking

@Suite struct AbbreviationTests {
    @Test(arguments: [
        ("法院", "人民法院"), ("国机重装", "国机重型装备集团股份有限公司"), ("云大", "云岭大学"), ("金陵机械", "金陵重型机械有限公司"), ("交警支队", "公安局交通警察支队"),
    ]) func fits(short: String, full: String) {
        #expect(Abbreviation.fit(Surface(short), Surface(full)) != nil)
    }

    @Test(arguments: [
        ("市总工会", "总工会"), ("总工会", "总工会法律部"), ("体育局", "教育局"), ("云行", "云岭大学"), ("大学", "云岭大学图书馆"),
    ]) func doesNotFit(short: String, full: String) {
        #expect(Abbreviation.fit(Surface(short), Surface(full)) == nil)
    }

    @Test(arguments: [
        ("江苏省苏州市总工会", ["江苏省", "苏州市"]), ("苏州市吴江区人民法院", ["苏州市", "吴江区"]), ("北京市场协会", []), ("九三学社北京市委", []),
        ("小寨路街道总工会", ["小寨路街道"]),
        ("自治区总工会", []), ("金陵机床有限公司", []),
    ]) func readsLeadingPlaces(name: String, places: [String]) {
        #expect(MarkedArticle.lexicon.places.leading(in: Surface(name)).map(\.name.description) == places)
    }
}
