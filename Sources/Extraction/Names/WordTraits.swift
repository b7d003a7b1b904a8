/// What the dictionaries know of a word: that it is a place, a title, the head of a body's name.
@frozen
package struct WordTraits: OptionSet, Hashable, Sendable {
    @usableFromInline package let rawValue: UInt32

    // Inlined into other modules, so that a list of traits is a number there and a question of them one instruction.
    @inlinable @inline(__always) package init(rawValue: UInt32) { self.rawValue = rawValue }
    @inlinable @inline(__always) package init() { rawValue = 0 }
    @inlinable @inline(__always)
    package init(arrayLiteral traits: WordTraits...) {
        var bits: UInt32 = 0
        for trait in traits { bits |= trait.rawValue }
        rawValue = bits
    }
    @inlinable @inline(__always)
    package func contains(_ other: WordTraits) -> Bool { rawValue & other.rawValue == other.rawValue }
    @inlinable @inline(__always)
    package func isDisjoint(with other: WordTraits) -> Bool { rawValue & other.rawValue == 0 }
    @inlinable @inline(__always)
    package var isEmpty: Bool { rawValue == 0 }
    @inlinable @inline(__always)
    package mutating func formUnion(_ other: WordTraits) { self = WordTraits(rawValue: rawValue | other.rawValue) }

    /// A division or country by a form that names nothing else: 石景山区, 石景山.
    @inlinable package static var place: WordTraits { WordTraits(rawValue: 1 << 0) }
    /// A division's short form that is a common word too: 和平, 开放.
    @inlinable package static var ambiguousPlace: WordTraits { WordTraits(rawValue: 1 << 1) }
    /// A one-character form: 京, 美; a mention only in lists.
    @inlinable package static var oneCharacterPlace: WordTraits { WordTraits(rawValue: 1 << 2) }
    /// A known mountain, water, area: 黄河.
    @inlinable package static var location: WordTraits { WordTraits(rawValue: 1 << 3) }
    /// A known building, park, station, road: 人民大会堂.
    @inlinable package static var facility: WordTraits { WordTraits(rawValue: 1 << 4) }
    /// A known body: 国务院, 全总.
    @inlinable package static var body: WordTraits { WordTraits(rawValue: 1 << 5) }
    /// The head of a body's name that makes a name of nearly anything before it: 总工会.
    @inlinable package static var strongBodyHead: WordTraits { WordTraits(rawValue: 1 << 6) }
    /// The head of a body's name that needs an owner: 局, 公司.
    @inlinable package static var weakBodyHead: WordTraits { WordTraits(rawValue: 1 << 7) }
    /// A post: 副主席.
    @inlinable package static var post: WordTraits { WordTraits(rawValue: 1 << 8) }
    /// An occupation or honour that also names crowds: 焊工, 专家.
    @inlinable package static var crowdTitle: WordTraits { WordTraits(rawValue: 1 << 9) }
    /// A word beside names that is no title itself: 同志, 女士, 职工.
    @inlinable package static var nameCue: WordTraits { WordTraits(rawValue: 1 << 10) }
    /// The head of longer titles that name a post: 主任 in 心血管内科主任.
    @inlinable package static var postHead: WordTraits { WordTraits(rawValue: 1 << 11) }
    /// The head of longer titles that name an occupation: 司机 in 动车组司机.
    @inlinable package static var occupationHead: WordTraits { WordTraits(rawValue: 1 << 12) }
    /// A role in a byline: 记者, 通讯员.
    @inlinable package static var byline: WordTraits { WordTraits(rawValue: 1 << 13) }
    /// A role in a credit: 摄, 供图.
    @inlinable package static var credit: WordTraits { WordTraits(rawValue: 1 << 14) }
    @inlinable package static var facilityHead: WordTraits { WordTraits(rawValue: 1 << 15) }
    @inlinable package static var locationHead: WordTraits { WordTraits(rawValue: 1 << 16) }
    @inlinable package static var eventHead: WordTraits { WordTraits(rawValue: 1 << 17) }
    @inlinable package static var lawHead: WordTraits { WordTraits(rawValue: 1 << 18) }
    /// A country by any form of more than one character.
    @inlinable package static var country: WordTraits { WordTraits(rawValue: 1 << 19) }
    /// A Chinese surname of two characters.
    @inlinable package static var compoundSurname: WordTraits { WordTraits(rawValue: 1 << 20) }
    /// A Japanese surname of two or three characters.
    @inlinable package static var japaneseSurname: WordTraits { WordTraits(rawValue: 1 << 21) }
    /// The full name of a division, as 石景山区.
    @inlinable package static var fullDivision: WordTraits { WordTraits(rawValue: 1 << 22) }
    /// A word of the general vocabulary.
    @inlinable package static var vocabulary: WordTraits { WordTraits(rawValue: 1 << 23) }
    /// A verb of the general vocabulary.
    @inlinable package static var verb: WordTraits { WordTraits(rawValue: 1 << 24) }
    /// A function word: preposition, conjunction, adverb, particle, pronoun.
    @inlinable package static var function: WordTraits { WordTraits(rawValue: 1 << 25) }
    /// A noun or what may stand inside a name as one.
    @inlinable package static var noun: WordTraits { WordTraits(rawValue: 1 << 26) }
    /// A title of the military, a university, a company…: any use; set with `post` or `crowdTitle`.
    @inlinable package static var partyTitle: WordTraits { WordTraits(rawValue: 1 << 27) }

    /// An honour, which is a title of crowds too: 全国劳动模范.
    @inlinable package static var honour: WordTraits { WordTraits(rawValue: 1 << 28) }

    /// A known event: 进博会.
    @inlinable package static var event: WordTraits { WordTraits(rawValue: 1 << 29) }

    /// A title that starts with a department: 组织部部长.
    @inlinable package static var departmentTitle: WordTraits { WordTraits(rawValue: 1 << 30) }

    /// A word that names of Mongols, Tibetans, Uyghurs are made of: 扎西, 其其格.
    @inlinable package static var nameElement: WordTraits { WordTraits(rawValue: 1 << 31) }

    /// Any word that a person's name may follow as his title.
    @inlinable package static var anyTitle: WordTraits { [.post, .crowdTitle, .byline] }
    @inlinable package static var anyBodyHead: WordTraits { [.strongBodyHead, .weakBodyHead] }
    @inlinable package static var anyPlace: WordTraits { [.place, .ambiguousPlace] }
    /// What lends a name to the body it stands before.
    @inlinable package static var owner: WordTraits {
        [.place, .ambiguousPlace, .body, .location, .facility, .country]
    }
}
