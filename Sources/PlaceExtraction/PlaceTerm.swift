import Extraction
import TextModel

/// Terms that begin with a place and name none: 北京时间, 茅台杯, 中国特色, 中国式, 中华民族.
enum PlaceTerm {
    /// What turns a place before it into a part of a term; a list of UTF-16 words.
    private static let rests: [[UInt16]] = [
        "时间", "特色", "式", "奖", "杯", "民族", "儿女", "五一劳动奖", "工人先锋号", "巾帼标兵", "青年文明号",
        "保护法",
    ].map { Array($0.utf16) }

    /// 蒙古文, 朝鲜语, 布朗族: a language or a people.
    private static let peoples: UnitSet = UnitSet("文语族".utf16)

    /// Whether a place that ends at `end` names a language or a people with the word after it, which must be one character.
    static func isPeople(in scan: NameScan, at end: Int) -> Bool {
        end < scan.units.count && peoples.contains(scan.units[end]) && Int(scan.rightEnd[end]) == end + 1
    }

    /// 东乡族: the people of a county that is named after them.
    static func isPeopleItself(_ range: TextRange<Clean>, in units: [UInt16]) -> Bool {
        range.count > 2 && units[range.end - 1] == 0x65CF
    }

    /// Whether a place with this range goes on as such a term.
    static func goesOn(in units: [UInt16], from start: Int, at end: Int) -> Bool {
        isAward(in: units, from: start, at: end)
            || rests.contains { rest in
                end + rest.count <= units.count && units[end..<end + rest.count].elementsEqual(rest)
            }
    }

    /// 第37届·中国·电影金鸡奖: an award of its edition, whose name the place begins.
    private static func isAward(in units: [UInt16], from start: Int, at end: Int) -> Bool {
        guard start > 0, units[start - 1] == 0x5C4A else { return false }
        var i = end
        while i < units.count, i - end < 12, units[i] >= 0x4E00, units[i] < 0xA000 {
            if units[i] == 0x5956 { return i > end }
            if units[i] == 0x5728 || units[i] == 0x7684 { return false }
            i += 1
        }
        return false
    }
}
