import Extraction
import TextModel

/// Stations, airports, halls and zones that carry their city's name: 洛阳龙门站, 上海虹桥国际机场, 咸阳高新技术产业开发区.
///
/// A short form of a city before such a site is the first part of its name; a full one (洛阳市) is a place of its own.
struct CityNamed {
    let scan: NameScan
    /// Provinces and places abroad, in whose names no site's own name begins: 新疆·阿拉山口站.
    var regions: Set<TextRange<Clean>> = []

    private static let heads = words("站 机场 博物馆 图书馆 美术馆 科技馆 体育馆 体育场 博览中心 会展中心 体育中心 奥体中心 大剧院 商贸城 服装城 植物园 动物园 国际港 大桥")
    private static let zones = words("开发区 工业园区 产业园区 高新区 经开区 保税区 综保区 保税港区 智慧新城 智造新城 高铁新城 科学城 科技城 国际港务区")
    private static func words(_ text: String) -> [[UInt16]] { text.split(separator: " ").map { Array($0.utf16) } }

    /// The longer candidates beside those given.
    func longer(_ candidates: [Candidate]) -> [Candidate] {
        candidates.compactMap { site in
            let s = site.range.start
            guard site.score > 0.5, s > 1, isOfCity(site), scan.startTraits[s].isDisjoint(with: .country),
                scan.startTraits[s].isDisjoint(with: .place) || site.label == .facility && site.range.count > 4,
                let city = scan.longestWord(endingAt: s, with: .place), city.end - city.start <= 3,
                city.traits.isDisjoint(with: [.fullDivision, .country]), scan.breakCost(at: Int(city.start)) < 3,
                !regions.contains(TextRange(Int(city.start), s))
            else { return nil }
            var out = site
            out.range = TextRange(Int(city.start), site.range.end)
            out.rule = "place.city-named"
            return out
        }
    }

    /// 嘉兴机场, 嘉兴北站: a city's short form and a head that makes a name with nothing more.
    func sites() -> [Candidate] {
        let units = scan.units
        var out: [Candidate] = []
        for city in scan.words(with: .place) {
            let e = Int(city.end)
            guard city.traits.isDisjoint(with: [.fullDivision, .country]),
                city.end - city.start > 1, city.end - city.start < 4, scan.breakCost(at: Int(city.start)) < 2,
                let head = Self.bare.first(where: {
                    e + $0.count <= units.count && units[e..<(e + $0.count)].elementsEqual($0)
                }), scan.breakCost(at: e + head.count) < 3
            else { continue }
            out.append(
                Candidate(
                    range: TextRange(Int(city.start), e + head.count), label: .facility, score: 0.95,
                    rule: "place.city-site"))
        }
        return out
    }
    private static let bare = words("国际机场 机场 火车站 高铁站 汽车站 东站 西站 南站 北站")

    private func isOfCity(_ site: Candidate) -> Bool {
        let range = site.range
        switch site.label {
        case .facility: return Self.heads.contains { range.count > $0.count && ends(range, with: $0) }
        case .location: return Self.zones.contains { range.count >= $0.count && ends(range, with: $0) }
        default: return false
        }
    }

    private func ends(_ range: TextRange<Clean>, with head: [UInt16]) -> Bool {
        scan.units[(range.end - head.count)..<range.end].elementsEqual(head)
    }
}
