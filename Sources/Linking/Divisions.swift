/// The administrative divisions of a dictionary, by name and by short form.
struct Divisions: Sendable {
    struct Division: Hashable, Sendable {
        var name: Surface
        /// Six digits; two of province, two of prefecture, two of county.
        var code: String
        var level: PlaceLevel
    }
    private var byName: [Surface: [Division]] = [:]
    private var byCode: [String: Division] = [:]
    /// The most units that a name has.
    private(set) var longest = 0

    init(_ rows: [(surface: String, name: String, code: String)] = []) {
        byName.reserveCapacity(rows.count)
        var last: Division?
        var lastName = ""
        for row in rows {
            // The rows of one division's forms stand together.
            let division: Division
            if let known = last, known.code == row.code, lastName == row.name {
                division = known
            } else {
                division = Division(name: Surface(row.name), code: row.code, level: Self.level(code: row.code))
                byCode[row.code] = division
                last = division
                lastName = row.name
            }
            byName[Surface(row.surface), default: []].append(division)
            longest = max(longest, division.name.count)
        }
        for name in byName.filter({ $0.value.count > 1 }).keys {
            byName[name]?.sort { ($0.level, $0.code) < ($1.level, $1.code) }
        }
    }

    static func level(code: String) -> PlaceLevel {
        if code.hasSuffix("0000") { return .province }
        return code.hasSuffix("00") ? .prefecture : .county
    }

    /// Every division that a name or short form can mean, by code.
    func named(_ name: Surface) -> [Division] { byName[name] ?? [] }

    func division(code: String) -> Division? { byCode[code] }

    /// Whether a province is a city too: 北京市.
    static func isMunicipality(_ code: String) -> Bool {
        ["110000", "120000", "310000", "500000"].contains(code)
    }

    /// The divisions that one lies in, innermost first.
    func chain(of code: String) -> [Division] {
        guard code.utf8.count == 6 else { return [] }
        return [code.prefix(4) + "00", code.prefix(2) + "0000"].filter { $0 != code }.compactMap { byCode[String($0)] }
    }
}
