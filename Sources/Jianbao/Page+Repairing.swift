import TextModel

extension Page {
    /// The page of a file, its broken lines joined, its articles told apart.
    static func repairing(_ source: SourceText) -> Page {
        var page = Page(
            source: PageSource(
                path: source.path, encoding: source.encoding, sha256: source.sha256(), lineCount: source.lines.count))
        var article = Article(text: "", blocks: [])
        var units = 0
        for (number, line) in source.lines.enumerated() {
            let text = source.string(line)
            guard !text.allSatisfy(\.isWhitespace) else { continue }
            if units > 0 {
                article.text += "\n"
                units += 1
            }
            article.blocks.append(Block(range: TextRange(units, units + line.count), role: .paragraph))
            for unit in line.start..<line.end {
                let bytes = source.byteRange(of: TextRange(unit, unit + 1))
                article.map.append(clean: units + unit - line.start, byte: bytes.start, width: bytes.count)
            }
            article.paragraphs.append(PageText(text: text, lines: [number]))
            article.text += text
            units += line.count
        }
        if units > 0 { page.articles = [article] }
        return page
    }
}
