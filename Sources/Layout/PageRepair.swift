package import Lexicons
package import TextModel

/// Turns the broken lines of a page into articles, and says why.
package struct PageRepair: Sendable {
    let model: BreakModel?
    let surnames: SurnameTable
    let confusables: Confusables

    /// A repair with a character model; without one it decides on punctuation, widths, indents and blank lines alone.
    package init(model: BreakModel?, surnames: SurnameTable = .unknown, confusables: Confusables = Confusables()) {
        self.confusables = confusables
        self.model = model
        self.surnames = surnames
    }

    /// A repair with the model that lies beside the dictionaries.
    ///
    /// - Throws: `LexiconError` when the model is there and cannot be used.
    package init(lexicons: LexiconStore) throws(LexiconError) {
        let path = lexicons.directory + "/models/breaks.bin"
        model = FileBytes.exists(path) ? try BreakModel(path: path) : nil
        surnames = SurnameTable(lexicons[.surnames])
        confusables = Confusables(lexicons[.confusables])
    }

    /// The repaired page, but for the digest of its file; with `explains`, every break has its evidence in words, else only doubtful ones.
    ///
    /// - Parameter hints: what the structure of the page says about its lines, by line number.
    package func page(_ source: SourceText, explains: Bool = false, hints: [Int: LineHint] = [:]) -> Page {
        source.units.withUnsafeBufferPointer { units in
            let scan = PageScan(units: units)
            let scores = LineScores(scan, model: model, surnames: surnames, hints: hints)
            let decoder = RoleDecoder(scores)
            let finder = model.map { SuspicionFinder(model: $0, confusables: confusables, surnames: surnames) }
            var assembly = PageAssembly(scan: scan, source: source, scores: scores, decoder: decoder, finder: finder)
            return assembly.assemble(explains: explains)
        }
    }
}
