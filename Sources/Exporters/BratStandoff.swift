package import Knowledge
package import TextModel

/// An article's mentions as brat standoff annotation: the text as it is, and an `.ann` of `T1<TAB>PERSON 0 3<TAB>余运高`.
package enum BratStandoff {
    /// The annotation file of an article; offsets count Unicode scalars, nested mentions are left out.
    package static func annotations(_ article: ArticleRecord) -> String {
        let scalars = ScalarIndex(article.text.units)
        var out = ""
        var number = 0
        for mention in article.mentions where !mention.isNested {
            number += 1
            let words = String(mention.text.map { $0 == "\n" ? " " : $0 })
            out +=
                "T\(number)\t\(mention.label.rawValue) \(scalars[mention.range.start]) \(scalars[mention.range.end])\t\(words)\n"
            if let entity = mention.entity { out += "#\(number)\tAnnotatorNotes T\(number)\t\(entity)\n" }
        }
        return out
    }
}
