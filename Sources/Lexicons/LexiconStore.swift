package import TextModel

/// All dictionaries, loaded once and immutable; injected, never global.
public struct LexiconStore: Sendable {
    /// The folder the shipped dictionaries were read from.
    public let directory: String
    private let lexicons: [Lexicon]
    /// Full-width forms, variants and traditional characters as the dictionaries have them; texts are matched folded by it.
    package let folding: FoldTable
    /// The words of all dictionaries whose kind is in the trie, folded.
    package let trie: LexiconTrie

    /// Reads every dictionary of the catalogue from a folder; a file of `overlays` with the same name adds its rows, which win.
    ///
    /// - Throws: `LexiconError` with file, line and column of the first thing that is wrong.
    public init(directory: String, overlays: [String] = []) throws(LexiconError) {
        var lexicons: [Lexicon] = []
        for kind in LexiconKind.allCases {
            let path = "\(directory)/\(kind.fileName).tsv"
            var lexicon = try Lexicon(bytes: FileBytes.read(path), path: path)
            guard lexicon.columns == kind.columns else {
                throw LexiconError(
                    file: path, kind: .badHeader("columns must be `\(kind.columns.joined(separator: " "))`"))
            }
            for overlay in overlays {
                let path = "\(overlay)/\(kind.fileName).tsv"
                guard FileBytes.exists(path) else { continue }
                let more = try Lexicon(bytes: FileBytes.read(path), path: path)
                guard more.columns == kind.columns else {
                    throw LexiconError(
                        file: path, kind: .badHeader("columns must be `\(kind.columns.joined(separator: " "))`"))
                }
                let replaced = Set(more.rows.map(\.key))
                lexicon = Lexicon(
                    path: lexicon.path, header: lexicon.header, columns: lexicon.columns,
                    rows: lexicon.rows.filter { !replaced.contains($0.key) } + more.rows)
            }
            lexicons.append(lexicon)
        }
        self.directory = directory
        self.lexicons = lexicons
        folding = try FoldTable(
            variants: lexicons[Int(LexiconKind.hanVariants.rawValue)],
            traditional: lexicons[Int(LexiconKind.hantHans.rawValue)])
        // All words are folded at once, with a unit between that no phrase has.
        var units: [UInt16] = []
        var places: [(end: Int, entry: LexiconTrie.Entry)] = []
        for (kind, lexicon) in zip(LexiconKind.allCases, lexicons) where kind.isInTrie {
            for (row, entry) in lexicon.rows.enumerated() {
                entry.appendUnits(to: &units)
                places.append((units.count, LexiconTrie.Entry(kind: kind, row: Int32(row))))
                units.append(0)
            }
        }
        units = folding.fold(units)
        var words = TrieWords()
        var start = 0
        for (end, entry) in places {
            words.append(units[start..<end], entry)
            start = end + 1
        }
        trie = LexiconTrie(words)
    }

    /// The dictionary of a kind.
    package subscript(kind: LexiconKind) -> Lexicon { lexicons[Int(kind.rawValue)] }
}
