extension PartOfSpeech {
    /// The PKU tag set, by index; index 0 is unknown.
    ///
    /// Source: 俞士汶 et al., 北京大学现代汉语语料库基本加工规范, 中文信息学报 16 (2002).
    public static let tags: [String] = [
        "", "Ag", "Bg", "Dg", "Mg", "Ng", "Rg", "Tg", "Vg", "a", "ad", "an", "b", "c", "d", "e", "f", "h", "i", "j",
        "k",
        "l", "m", "n", "nr", "ns", "nt", "nx", "nz", "o", "p", "q", "r", "s", "t", "u", "v", "vd", "vn", "w", "y", "z",
    ]

    /// The tag of the PKU set, as `nr`; empty when unknown.
    public var tag: String { Int(rawValue) < Self.tags.count ? Self.tags[Int(rawValue)] : "" }

    /// The part of speech with a PKU tag, or nil.
    public init?(tag: String) {
        guard !tag.isEmpty, let index = Self.tags.firstIndex(of: tag) else { return nil }
        self.init(rawValue: UInt8(index))
    }

    /// A person's name: 余运高.
    public static let personName = PartOfSpeech(rawValue: 24)
    /// A place name: 顺义区.
    public static let placeName = PartOfSpeech(rawValue: 25)
    /// A body's name: 全总.
    public static let organizationName = PartOfSpeech(rawValue: 26)
    /// A word in Latin letters: iPhone.
    public static let foreign = PartOfSpeech(rawValue: 27)
    /// A common noun: 副主席.
    public static let noun = PartOfSpeech(rawValue: 23)
    /// A verb: 出席.
    public static let verb = PartOfSpeech(rawValue: 36)
    /// Punctuation.
    public static let punctuation = PartOfSpeech(rawValue: 39)

    /// The tag of Universal Dependencies, as `PROPN`; `X` when unknown.
    ///
    /// 的 and its like (u) are `PART`, measure words (q) `NOUN`, localizers (f) `ADP`, as in the Chinese treebanks of UD.
    public var universal: String {
        switch tag {
        case "nr", "ns", "nt", "nx", "nz": "PROPN"
        case "n", "Ng", "an", "vn", "s", "t", "Tg", "q", "j", "i", "l": "NOUN"
        case "v", "Vg": "VERB"
        case "a", "Ag", "b", "z", "Bg": "ADJ"
        case "d", "Dg", "ad", "vd": "ADV"
        case "m", "Mg": "NUM"
        case "r", "Rg": "PRON"
        case "p", "f": "ADP"
        case "c": "CCONJ"
        case "u", "y", "h", "k": "PART"
        case "e", "o": "INTJ"
        case "w": "PUNCT"
        default: "X"
        }
    }
}
