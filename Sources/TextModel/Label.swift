/// The kinds of mention: OntoNotes 5 labels, and `TITLE` as in TAC-KBP.
public enum Label: String, CaseIterable, Hashable, Sendable, Codable {
    /// A personal name without its title: 余运高.
    case person = "PERSON"
    /// A post, rank, honour or role: 副主席.
    case title = "TITLE"
    /// A named body: 北京市总工会.
    case organization = "ORG"
    /// A country, region, city, district or town: 石景山区.
    case geopolitical = "GPE"
    /// Mountains, rivers, seas, areas: 黄河.
    case location = "LOC"
    /// Buildings, parks, stations, roads: 城市绿心公园.
    case facility = "FAC"
    /// A named event: 北京冬奥会.
    case event = "EVENT"
    /// The title of a book, film or certificate: 《爱情毕业证书》.
    case workOfArt = "WORK_OF_ART"
    /// A law, plan, notice or measure: 《劳动法》.
    case law = "LAW"
    /// A time expression of a day or coarser: 5月22日.
    case date = "DATE"
    /// A time expression finer than a day: 上午9点.
    case time = "TIME"
    /// A count: 近3000.
    case cardinal = "CARDINAL"
    /// A rank: 第四.
    case ordinal = "ORDINAL"
    /// A share: 三成.
    case percent = "PERCENT"
    /// An amount of money: 180亿元.
    case money = "MONEY"
    /// A number with its unit of measure: 5.8公里.
    case quantity = "QUANTITY"
}
