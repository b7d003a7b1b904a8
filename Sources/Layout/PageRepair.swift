package import Lexicons
package import TextModel

/// Turns the broken lines of a page into articles, and says why.
package struct PageRepair: Sendable {
    let model: BreakModel?
    let surnames: SurnameTable

    /// A repair with a character model; without one it decides on punctuation, widths, indents and blank lines alone.
    package init(model: BreakModel?, surnames: SurnameTable = .unknown) {
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
    }

    /// The repaired page; with `explains`, every break has its evidence in words, else only doubtful ones.
    package func page(_ source: SourceText, explains: Bool = false) -> Page {
        source.units.withUnsafeBufferPointer { units in
            let scan = PageScan(units: units)
            let scores = LineScores(scan, model: model, surnames: surnames)
            let decoder = RoleDecoder(scores)
            var assembly = PageAssembly(
                scan: scan, source: source, scores: scores, decoder: decoder, explains: explains)
            return assembly.assemble()
        }
    }
}
