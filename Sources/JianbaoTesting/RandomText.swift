/// Texts for tests that hold on any text: the same seed gives the same texts on every machine.
public struct RandomText: Sendable {
    private var state: UInt64

    /// A generator that begins at a seed.
    public init(seed: UInt64) { state = seed }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number below `bound`.
    public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

    /// Up to `length` pieces of what papers print, in no order that makes sense: words, digits, marks, rare characters.
    public mutating func text(length: Int) -> String {
        var text = ""
        for _ in 0..<below(length + 1) {
            switch below(8) {
            case 0: text += Self.words[below(Self.words.count)]
            case 1: text += Self.marks[below(Self.marks.count)]
            case 2: text += String(below(20_000))
            case 3: text += Self.digits[below(Self.digits.count)]
            case 4: text.unicodeScalars.append(Unicode.Scalar(0x20000 + UInt32(below(0xA000))) ?? "〇")
            case 5: text.unicodeScalars.append(Unicode.Scalar(UInt32(below(0xD7FF))) ?? " ")
            default: text.unicodeScalars.append(Unicode.Scalar(0x4E00 + UInt32(below(0x5000))) ?? "〇")
            }
        }
        return text
    }

    private static let words = [
        "北京市", "总工会", "主席", "记者", "王", "张", "欧阳", "年", "月", "日", "昨日", "上午", "公里", "万元", "名", "职工", "《", "》",
        "第", "届", "近", "余", "数百", "星期", "至", "人民币", "％", "市", "局", "委员会", "党组书记", "、副主席", "本报讯（", "·", "公园", "活动",
    ]
    private static let marks = [
        "，", "。", "、", "“", "”", "（", "）", "：", "—", "…", "\n", " ", "　", "-", ".", "/", "%", "\t", "\r\n", "́",
    ]
    private static let digits = [
        "零", "〇", "一", "二", "三", "十", "百", "千", "万", "亿", "点", "分之", "半", "两", "几", "廿", "壹", "5", "０", "３", "Ⅲ", "½",
    ]
}
