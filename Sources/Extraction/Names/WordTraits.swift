/// What the dictionaries know of a word: that it is a place, a title, the head of a body's name.
///
/// Public, as `NameScan`, only so that the compiler inlines it into other modules, which it does for no `package`
/// declaration: a list of traits is then a number, and a question of them one instruction.
@frozen
public struct WordTraits: OptionSet, Hashable, Sendable {
    /// A bit for each trait.
    public let rawValue: UInt32

    /// The traits of these bits.
    @inlinable @inline(__always) public init(rawValue: UInt32) { self.rawValue = rawValue }
    /// No traits.
    @inlinable @inline(__always) public init() { rawValue = 0 }
    /// All of these traits.
    @inlinable @inline(__always)
    public init(arrayLiteral traits: WordTraits...) {
        var bits: UInt32 = 0
        for trait in traits { bits |= trait.rawValue }
        rawValue = bits
    }
    /// Whether all of these traits are there.
    @inlinable @inline(__always)
    public func contains(_ other: WordTraits) -> Bool { rawValue & other.rawValue == other.rawValue }
    /// Whether none of these traits is there.
    @inlinable @inline(__always)
    public func isDisjoint(with other: WordTraits) -> Bool { rawValue & other.rawValue == 0 }
    /// Whether there are no traits.
    @inlinable @inline(__always)
    public var isEmpty: Bool { rawValue == 0 }
    /// Adds these traits.
    @inlinable @inline(__always)
    public mutating func formUnion(_ other: WordTraits) { self = WordTraits(rawValue: rawValue | other.rawValue) }

    /// A division or country by a form that names nothing else: 石景山区, 石景山.
    @inlinable public static var place: WordTraits { WordTraits(rawValue: 1 << 0) }
    /// A division's short form that is a common word too: 和平, 开放.
    @inlinable public static var ambiguousPlace: WordTraits { WordTraits(rawValue: 1 << 1) }
    /// A one-character form: 京, 美; a mention only in lists.
    @inlinable public static var oneCharacterPlace: WordTraits { WordTraits(rawValue: 1 << 2) }
    /// A known mountain, water, area: 黄河.
    @inlinable public static var location: WordTraits { WordTraits(rawValue: 1 << 3) }
    /// A known building, park, station, road: 人民大会堂.
    @inlinable public static var facility: WordTraits { WordTraits(rawValue: 1 << 4) }
    /// A known body: 国务院, 全总.
    @inlinable public static var body: WordTraits { WordTraits(rawValue: 1 << 5) }
    /// The head of a body's name that makes a name of nearly anything before it: 总工会.
    @inlinable public static var strongBodyHead: WordTraits { WordTraits(rawValue: 1 << 6) }
    /// The head of a body's name that needs an owner: 局, 公司.
    @inlinable public static var weakBodyHead: WordTraits { WordTraits(rawValue: 1 << 7) }
    /// A post: 副主席.
    @inlinable public static var post: WordTraits { WordTraits(rawValue: 1 << 8) }
    /// An occupation or honour that also names crowds: 焊工, 专家.
    @inlinable public static var crowdTitle: WordTraits { WordTraits(rawValue: 1 << 9) }
    /// A word beside names that is no title itself: 同志, 女士, 职工.
    @inlinable public static var nameCue: WordTraits { WordTraits(rawValue: 1 << 10) }
    /// The head of longer titles that name a post: 主任 in 心血管内科主任.
    @inlinable public static var postHead: WordTraits { WordTraits(rawValue: 1 << 11) }
    /// The head of longer titles that name an occupation: 司机 in 动车组司机.
    @inlinable public static var occupationHead: WordTraits { WordTraits(rawValue: 1 << 12) }
    /// A role in a byline: 记者, 通讯员.
    @inlinable public static var byline: WordTraits { WordTraits(rawValue: 1 << 13) }
    /// A role in a credit: 摄, 供图.
    @inlinable public static var credit: WordTraits { WordTraits(rawValue: 1 << 14) }
    /// The head of a facility's name: 公园.
    @inlinable public static var facilityHead: WordTraits { WordTraits(rawValue: 1 << 15) }
    /// The head of a location's name: 山.
    @inlinable public static var locationHead: WordTraits { WordTraits(rawValue: 1 << 16) }
    /// The head of an event's name: 博览会.
    @inlinable public static var eventHead: WordTraits { WordTraits(rawValue: 1 << 17) }
    /// The head of a law's name: 条例.
    @inlinable public static var lawHead: WordTraits { WordTraits(rawValue: 1 << 18) }
    /// A country by any form of more than one character.
    @inlinable public static var country: WordTraits { WordTraits(rawValue: 1 << 19) }
    /// A Chinese surname of two characters.
    @inlinable public static var compoundSurname: WordTraits { WordTraits(rawValue: 1 << 20) }
    /// A Japanese surname of two or three characters.
    @inlinable public static var japaneseSurname: WordTraits { WordTraits(rawValue: 1 << 21) }
    /// The full name of a division, as 石景山区.
    @inlinable public static var fullDivision: WordTraits { WordTraits(rawValue: 1 << 22) }
    /// A word of the general vocabulary.
    @inlinable public static var vocabulary: WordTraits { WordTraits(rawValue: 1 << 23) }
    /// A verb of the general vocabulary.
    @inlinable public static var verb: WordTraits { WordTraits(rawValue: 1 << 24) }
    /// A function word: preposition, conjunction, adverb, particle, pronoun.
    @inlinable public static var function: WordTraits { WordTraits(rawValue: 1 << 25) }
    /// A noun or what may stand inside a name as one.
    @inlinable public static var noun: WordTraits { WordTraits(rawValue: 1 << 26) }

    /// A form of address, which a bare surname stands before: 师傅, 大娘, 教授.
    @inlinable public static var address: WordTraits { WordTraits(rawValue: 1 << 27) }

    /// An honour, which is a title of crowds too: 全国劳动模范.
    @inlinable public static var honour: WordTraits { WordTraits(rawValue: 1 << 28) }

    /// A known event: 进博会.
    @inlinable public static var event: WordTraits { WordTraits(rawValue: 1 << 29) }

    /// A title that starts with a department: 组织部部长.
    @inlinable public static var departmentTitle: WordTraits { WordTraits(rawValue: 1 << 30) }

    /// A word that names of Mongols, Tibetans, Uyghurs are made of: 扎西, 其其格.
    @inlinable public static var nameElement: WordTraits { WordTraits(rawValue: 1 << 31) }

    /// Any word that a person's name may follow as his title.
    @inlinable public static var anyTitle: WordTraits { [.post, .crowdTitle, .byline] }
    /// The head of any body's name.
    @inlinable public static var anyBodyHead: WordTraits { [.strongBodyHead, .weakBodyHead] }
    /// A place by a form of more than one character.
    @inlinable public static var anyPlace: WordTraits { [.place, .ambiguousPlace] }
    /// What lends a name to the body it stands before.
    @inlinable public static var owner: WordTraits {
        [.place, .ambiguousPlace, .body, .location, .facility, .country]
    }
}
