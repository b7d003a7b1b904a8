import Extraction
import TextModel

/// Stations, airports and halls that carry their city's name: 洛阳龙门站, 上海虹桥国际机场, 沈阳铸造博物馆.
///
/// A short form of a city before such a site is the first part of its name; a full one (洛阳市) is a place of its own.
struct CityNamed {
    let scan: NameScan

    private static let heads: [[UInt16]] = "站 机场 博物馆 图书馆 美术馆 科技馆 体育馆 体育场 博览中心 会展中心 体育中心 奥体中心 大剧院 商贸城 植物园 动物园 国际港 口岸"
        .split(separator: " ").map { Array($0.utf16) }

    /// The longer candidates beside those given.
    func longer(_ candidates: [Candidate]) -> [Candidate] {
        candidates.compactMap { site in
            let s = site.range.start
            guard site.label == .facility, site.score > 0.5, s > 1, isOfCity(site.range),
                scan.startTraits[s].isDisjoint(with: .place) || site.range.count > 4,
                let city = scan.longestWord(endingAt: s, with: .place), city.end - city.start <= 3,
                city.traits.isDisjoint(with: [.fullDivision, .country]), scan.breakCost(at: Int(city.start)) < 3
            else { return nil }
            var out = site
            out.range = TextRange(Int(city.start), site.range.end)
            out.rule = "place.city-named"
            return out
        }
    }

    private func isOfCity(_ range: TextRange<Clean>) -> Bool {
        let units = scan.units
        return Self.heads.contains {
            range.count > $0.count && units[(range.end - $0.count)..<range.end].elementsEqual($0)
        }
    }
}
