/// A line of a page that is not blank, with what a glance at it tells.
struct PageLine: Sendable {
    /// Zero-based line of the file.
    var number: Int32 = 0
    /// The first unit that is no space.
    var start: Int32 = 0
    /// One past the last unit that is no space.
    var end: Int32 = 0
    /// Leading space, in halves of a Chinese character.
    var indent: Int32 = 0
    /// The width of the text in halves of a Chinese character, without the spaces that OCR puts into numbers.
    var width: Int32 = 0
    /// Space after the text, in halves of a Chinese character.
    var trailing: Int32 = 0
    /// How many marks stand in it: stops, commas, colons, 、.
    var marks: Int16 = 0
    /// Blank lines above it.
    var blanksAbove: Int32 = 0
    /// How many full stops it has.
    var stops: Int16 = 0
    /// How many commas and semicolons it has.
    var commas: Int16 = 0
    /// How many spaces stand inside it.
    var gaps: Int16 = 0
    /// How many Chinese characters it has.
    var han: Int32 = 0
    /// How many digits it has.
    var digits: Int16 = 0
    /// The first unit and its class.
    var first: UInt16 = 0
    var firstClass: CharacterClass = []
    /// The last unit and its class.
    var last: UInt16 = 0
    var lastClass: CharacterClass = []
    /// The last unit that closes no pair, and its class: 。 in …了。”
    var lastInner: CharacterClass = []

    /// How many units the text has.
    var count: Int { Int(end - start) }
    /// The text's width in Chinese characters, rounded up.
    var columns: Int { Int(width + 1) / 2 }
    /// Whether it ends as a sentence does: 。 or ！ or ？ or … with or without a closing mark after it.
    var endsSentence: Bool { lastClass.contains(.stop) || (lastClass.contains(.closer) && lastInner.contains(.stop)) }
}
