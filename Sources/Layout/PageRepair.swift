package import TextModel

/// Turns the broken lines of a page into articles, and says why.
package struct PageRepair: Sendable {
    let model: BreakModel?

    /// A repair with a character model; without one it decides on punctuation, widths, indents and blank lines alone.
    package init(model: BreakModel?) { self.model = model }

    /// The repaired page.
    package func page(_ given: DecodedPage) -> Page {
        given.units.withUnsafeBufferPointer { units in
            let scan = PageScan(units: units)
            let scores = LineScores(scan, model: model)
            let decoder = RoleDecoder(scores)
            var assembly = PageAssembly(scan: scan, page: given, scores: scores, decoder: decoder)
            return assembly.assemble()
        }
    }
}
