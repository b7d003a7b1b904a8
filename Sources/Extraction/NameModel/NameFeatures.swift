package import Lexicons
package import SequenceModel
package import TextModel

/// The features by which the name model decides; training and decoding share this one definition.
///
/// Characters in a window of two, and for each group of dictionaries the longest word over the position, its part and length.
/// A column without evidence stays empty: features that fire when nothing matches hurt.
///
/// A sentence is first read into `NameField`s, and these are put together as `NameColumn.all` says.
package struct NameFeatures: Sendable {
    /// Groups of dictionaries; of one group the longest word counts. In the order of their fields.
    enum Group: Int, CaseIterable {
        case place, body, head, title, press, word
    }

    /// Columns of a position.
    package static let stride = NameColumn.all.count
    /// What each column looks at, for people.
    package static let templates = NameColumn.all.map(\.template)

    private let columns = NameColumn.all
    /// A small number for each kind of dictionary; 0 is none.
    private let codes: [UInt32]
    private let groups: [Int]
    /// For each row of `nameContext` the number of its part of speech.
    private let tags: [UInt32]
    /// See `shapes(_:)`.
    let shapes: [UInt8]

    package init(lexicons: LexiconStore) {
        var codes = [UInt32](repeating: 0, count: LexiconKind.allCases.count)
        var groups = [Int](repeating: -1, count: LexiconKind.allCases.count)
        func assign(_ group: Group, _ kinds: [LexiconKind]) {
            for kind in kinds {
                codes[Int(kind.rawValue)] = UInt32(group.rawValue * 8 + (kinds.firstIndex(of: kind) ?? 0) + 1)
                groups[Int(kind.rawValue)] = group.rawValue
            }
        }
        assign(.place, [.administrativeDivisions, .countries, .places])
        assign(.body, [.organizations])
        assign(.head, [.organizationHeads, .facilityHeads, .locationHeads, .eventHeads])
        assign(.title, [.titles, .titleHeads])
        assign(.press, [.pressTerms])
        assign(.word, [.nameContext])
        self.codes = codes
        self.groups = groups
        // From the letters alone, so that rows that a user adds change no number.
        shapes = Self.shapes(lexicons)
        tags = lexicons[.nameContext].rows.map { 64 + UInt32($0.letters(1) >> 48) }
    }

    /// What is needed while sentences are read; memory is kept from one to the next.
    package struct Scratch {
        /// The features of the sentence that was read last.
        package fileprivate(set) var columns = FeatureColumns(stride: NameFeatures.stride)
        fileprivate var fields = NameFields()
        fileprivate var pieces: [Piece] = []

        package init() {}
    }

    /// Makes the features of a sentence.
    ///
    /// - Parameters:
    ///   - units: the folded units of the sentence.
    ///   - matches: dictionary words in it, by start; those that leave it are ignored.
    ///   - tokens: the segmenter's words; those that leave the sentence are cut.
    ///   - offset: where the sentence begins in the text that the matches count in.
    package func fill(
        _ scratch: inout Scratch, units: UnsafeBufferPointer<UInt16>, matches: ArraySlice<LexiconMatch>,
        tokens: ArraySlice<Token>, offset: Int
    ) {
        let n = units.count
        scratch.columns.reset(count: n)
        guard n > 0 else { return }
        Self.readPieces(tokens, units: units, offset: offset, into: &scratch.pieces)
        scratch.fields.withFields(count: n) { fields in
            readCharacters(units, into: fields)
            scratch.pieces.withUnsafeMutableBufferPointer { pieces in
                matches.withUnsafeBufferPointer {
                    readMatches($0, offset: offset, count: n, pieces, into: fields)
                }
                Self.readTokens(UnsafeBufferPointer(pieces), into: fields)
            }
            Self.readLinks(units, into: fields)
            scratch.columns.withColumns { out in
                for (k, column) in columns.enumerated() {
                    func values(_ look: NameColumn.Look) -> UnsafePointer<UInt32> {
                        UnsafePointer(fields[look.field] + look.shift)
                    }
                    let looks = column.looks
                    out.set(
                        k, seed: column.seed, values(looks[0]), looks.count > 1 ? values(looks[1]) : nil,
                        looks.count > 2 ? values(looks[2]) : nil, where: column.gate.map(values))
                }
            }
        }
    }

    /// The same, position after position, as training has them.
    package func fill(
        _ matrix: inout FeatureMatrix, units: UnsafeBufferPointer<UInt16>, matches: ArraySlice<LexiconMatch>,
        tokens: ArraySlice<Token>, offset: Int
    ) {
        var scratch = Scratch()
        fill(&scratch, units: units, matches: matches, tokens: tokens, offset: offset)
        scratch.columns.copy(to: &matrix)
    }

    /// Lets `body` look up group, code and tag without bounds to check: the dictionaries made the numbers.
    @inline(__always)
    func withCodes(
        _ body: (
            _ groups: UnsafeBufferPointer<Int>, _ codes: UnsafeBufferPointer<UInt32>,
            _ tags: UnsafeBufferPointer<UInt32>
        ) -> Void
    ) {
        groups.withUnsafeBufferPointer { groups in
            codes.withUnsafeBufferPointer { codes in
                tags.withUnsafeBufferPointer { tags in body(groups, codes, tags) }
            }
        }
    }
}
