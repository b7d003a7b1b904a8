/// One dictionary file: its header and its rows, in the order of the file.
package struct Lexicon: Sendable {
    /// The file's path.
    package let path: String
    /// The header: `name`, `kind`, `columns`, `source`, `licence`, `retrieved`.
    package let header: [String: String]
    /// The names of the columns.
    package let columns: [String]
    /// The rows; each has as many fields as there are columns.
    package let rows: [LexiconRow]

    /// The index of a column, or nil.
    package func column(_ name: String) -> Int? { columns.firstIndex(of: name) }
}
