extension LineScores {
    /// What speaks for joining line `i` to the line above it.
    func evidence(at i: Int) -> BreakEvidence {
        let above = scan.lines[i - 1]
        let line = scan.lines[i]
        var e = BreakEvidence()
        // After a full stop the model has nothing to say: a sentence begins either way.
        if let model, !above.endsSentence { e.languageModel = reading(model, edges[i - 1], edges[i]) }
        if above.count > 1, line.count > 1, !above.endsSentence,
            words.contains(scan.units[Int(above.end) - 2], above.last, line.first, scan.units[Int(line.start) + 1])
        {
            e.repetition = 2.5
        }
        // A comma ends no block; a stop or a closing mark begins none.
        if line.firstClass.contains(.forbiddenAtStart) { e.punctuation += 6 }
        if above.lastClass.contains(.opener) { e.punctuation += 6 }
        if above.last == 0xFF0C || above.last == 0x3001 || above.last == 0x2C { e.punctuation += 3 }
        switch brackets.openAbove[i] {
        case 2: e.bracket = 5
        case 1: e.bracket = above.endsSentence ? 1 : 3
        default: break
        }
        let column = columns.widths[i - 1]
        if column > 0, above.width + above.indent > column + 2, !above.lastClass.contains(.forbiddenAtStart) {
            // Wider than the column: it was not wrapped at it.
            e.width = -4
        } else if column > 0 {
            e.width = fullness(of: above, before: line, column: column)
            if above.endsSentence, e.width > 0 { e.width -= 0.5 }
        } else if above.endsSentence || isWholeHead(i - 1) {
            // Without a column's width a line that ends a sentence ends its block; few columns break just there.
            e.width = -4
        }
        if habits.indents[i] {
            if PageHabits.isIndented(line) { e.indent = -6 } else if line.indent == 0 { e.indent = 0.5 }
        } else if line.indent > above.indent + 1, !PageHabits.isIndented(above) {
            e.indent = -1.5
        }
        if habits.blanksPart[i] {
            e.blank = line.blanksAbove > 0 ? -6 : 2
        } else if line.blanksAbove > 0 {
            e.blank = -0.3
        }
        return e
    }

    /// 讣告 among lines that are paragraphs: nothing wrapped so short a line, and prose that long has a mark.
    private func isWholeHead(_ i: Int) -> Bool {
        columns.areWhole[i] && scan.lines[i].marks == 0 && scan.lines[i].columns <= 16
    }

    /// ln p(reading on) − ln p(beginning anew) for the characters next to the break.
    private func reading(_ model: BreakModel, _ above: LineEdges, _ line: LineEdges) -> Float {
        let (a, b) = (above.beforeLast, above.last)
        let (c, d) = (line.first, line.second)
        var score: Float = 0
        score += model.log(c, after: a, b) - model.logUnigram(c)
        if d != 0 { score += model.log(d, after: b, c) - model.log(d, after: c) }
        return 0.8 * max(-5, min(8, score))
    }

    /// Whether the next character would still have gone onto the line above, in a column of this width.
    private func fullness(of above: PageLine, before line: PageLine, column: Int32) -> Float {
        let room = column - above.width - above.indent - min(2, above.trailing)
        if room <= 0 { return 2.5 }
        // What may not be parted comes onto the next line whole: a number, a word, an opening mark and its character.
        var cluster: Int32 = 0
        var i = Int(line.start)
        var previous: CharacterClass = []
        while i < Int(line.end), cluster < 24 {
            let c = scan.kind(i)
            let isPart =
                i == Int(line.start) || previous.contains(.opener) || c.contains(.forbiddenAtStart)
                || ((c.contains(.digit) || c.contains(.letter))
                    && (previous.contains(.digit) || previous.contains(.letter)))
            if !isPart { break }
            cluster += c.contains(.wide) ? 2 : 1
            previous = c
            i += 1
        }
        if cluster > room { return room <= 2 ? 2.5 : 1.5 }
        // Room for more: the line ended of itself.
        return room - cluster <= 1 ? -2.5 : -6
    }
}
