/// A headline as tables show it, without the marks that a file or an e-paper sets before it: ### of Markdown, ■, ●.
enum HeadlineForm {
    private static let marks: Set<Character> = [
        "#", "■", "□", "●", "○", "◆", "◇", "▲", "△", "★", "☆", "•", " ", "\u{3000}",
    ]

    static func shown(_ headline: String) -> String {
        let bare = headline.drop(while: marks.contains)
        return bare.isEmpty ? headline : String(bare)
    }
}
