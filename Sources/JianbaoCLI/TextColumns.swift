/// Text in columns of a terminal, where Han takes two.
enum TextColumns {
    /// How many columns a text takes.
    static func width(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x300...0x36F, 0x200B...0x200F: 0
        case 0x2018...0x201D, 0x2014, 0x2026, 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE4F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }

    /// Rows with their cells under one another, two spaces between; long last cells are cut to the width of the page.
    static func table(_ rows: [[String]], indent: Int = 2, width limit: Int = 100) -> [String] {
        var widths: [Int] = []
        for row in rows {
            for (i, cell) in row.enumerated() {
                if i == widths.count { widths.append(0) }
                widths[i] = max(widths[i], width(cell))
            }
        }
        return rows.map { row in
            var line = String(repeating: " ", count: indent)
            for (i, cell) in row.enumerated() {
                let isLast = i == row.count - 1
                line += isLast ? cut(cell, to: max(10, limit - width(line))) : cell
                if !isLast { line += String(repeating: " ", count: widths[i] - width(cell) + 2) }
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// The text, or its beginning and … when it is too wide.
    static func cut(_ text: String, to limit: Int) -> String {
        guard width(text) > limit else { return text }
        var kept = ""
        var used = 1
        for scalar in text.unicodeScalars {
            used += width(scalar)
            if used > limit { break }
            kept.unicodeScalars.append(scalar)
        }
        return kept + "…"
    }
}
