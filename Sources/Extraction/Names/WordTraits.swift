/// What the dictionaries know of a word: that it is a place, a title, the head of a body's name.
package struct WordTraits: OptionSet, Hashable, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// A division or country by a form that names nothing else: 石景山区, 石景山.
    package static let place = WordTraits(rawValue: 1 << 0)
    /// A division's short form that is a common word too: 和平, 开放.
    package static let ambiguousPlace = WordTraits(rawValue: 1 << 1)
    /// A one-character form: 京, 美; a mention only in lists.
    package static let oneCharacterPlace = WordTraits(rawValue: 1 << 2)
    /// A known mountain, water, area: 黄河.
    package static let location = WordTraits(rawValue: 1 << 3)
    /// A known building, park, station, road: 人民大会堂.
    package static let facility = WordTraits(rawValue: 1 << 4)
    /// A known body: 国务院, 全总.
    package static let body = WordTraits(rawValue: 1 << 5)
    /// The head of a body's name that makes a name of nearly anything before it: 总工会.
    package static let strongBodyHead = WordTraits(rawValue: 1 << 6)
    /// The head of a body's name that needs an owner: 局, 公司.
    package static let weakBodyHead = WordTraits(rawValue: 1 << 7)
    /// A post: 副主席.
    package static let post = WordTraits(rawValue: 1 << 8)
    /// An occupation or honour that also names crowds: 焊工, 专家.
    package static let crowdTitle = WordTraits(rawValue: 1 << 9)
    /// A word beside names that is no title itself: 同志, 女士, 职工.
    package static let nameCue = WordTraits(rawValue: 1 << 10)
    /// The head of longer titles that name a post: 主任 in 心血管内科主任.
    package static let postHead = WordTraits(rawValue: 1 << 11)
    /// The head of longer titles that name an occupation: 司机 in 动车组司机.
    package static let occupationHead = WordTraits(rawValue: 1 << 12)
    /// A role in a byline: 记者, 通讯员.
    package static let byline = WordTraits(rawValue: 1 << 13)
    /// A role in a credit: 摄, 供图.
    package static let credit = WordTraits(rawValue: 1 << 14)
    package static let facilityHead = WordTraits(rawValue: 1 << 15)
    package static let locationHead = WordTraits(rawValue: 1 << 16)
    package static let eventHead = WordTraits(rawValue: 1 << 17)
    package static let lawHead = WordTraits(rawValue: 1 << 18)
    /// A country by any form of more than one character.
    package static let country = WordTraits(rawValue: 1 << 19)
    /// A Chinese surname of two characters.
    package static let compoundSurname = WordTraits(rawValue: 1 << 20)
    /// A Japanese surname of two or three characters.
    package static let japaneseSurname = WordTraits(rawValue: 1 << 21)
    /// The full name of a division, as 石景山区.
    package static let fullDivision = WordTraits(rawValue: 1 << 22)
    /// A word of the general vocabulary.
    package static let vocabulary = WordTraits(rawValue: 1 << 23)
    /// A verb of the general vocabulary.
    package static let verb = WordTraits(rawValue: 1 << 24)
    /// A function word: preposition, conjunction, adverb, particle, pronoun.
    package static let function = WordTraits(rawValue: 1 << 25)
    /// A noun or what may stand inside a name as one.
    package static let noun = WordTraits(rawValue: 1 << 26)
    /// A title of the military, a university, a company…: any use; set with `post` or `crowdTitle`.
    package static let partyTitle = WordTraits(rawValue: 1 << 27)

    /// An honour, which is a title of crowds too: 全国劳动模范.
    package static let honour = WordTraits(rawValue: 1 << 28)

    /// A known event: 进博会.
    package static let event = WordTraits(rawValue: 1 << 29)

    /// A title that starts with a department: 组织部部长.
    package static let departmentTitle = WordTraits(rawValue: 1 << 30)

    /// A word that names of Mongols, Tibetans, Uyghurs are made of: 扎西, 其其格.
    package static let nameElement = WordTraits(rawValue: 1 << 31)

    /// Any word that a person's name may follow as his title.
    package static let anyTitle: WordTraits = [.post, .crowdTitle, .byline]
    package static let anyBodyHead: WordTraits = [.strongBodyHead, .weakBodyHead]
    package static let anyPlace: WordTraits = [.place, .ambiguousPlace]
    /// What lends a name to the body it stands before.
    package static let owner: WordTraits = [.place, .ambiguousPlace, .body, .location, .facility, .country]
}
