import Knowledge
import TextModel

/// Finds who said what: 张良在致辞中表示，……; “……”庞大海说。
struct StatementFinder {
    let view: ArticleView

    struct Found {
        /// The speaker's mention, a person or a body.
        var speaker: Int
        var addressee: Int?
        var verb: Surface
        var isDirect: Bool
        var content: TextRange<Clean>
        var confidence: Double
    }

    /// Verbs of saying, longer ones first.
    private static let verbs: [Surface] = Surface.list(
        "告诉记者 介绍说 表示 强调 指出 介绍 认为 要求 提出 透露 坦言 直言 回应 提醒 呼吁 宣布 承认 回忆 补充 解释 建议 希望 感慨 笑称 回复说 说 称 道")
    private static let pronouns: [Surface] = Surface.list("他 她 其")
    /// What may stand between a speaker and the verb.
    private static let bridges: [Surface] = Surface.list(
        "在致辞中 在讲话中 在会上 在会见时 在接受采访时 在接受记者采访时 在发言中 在主持会议时 在会谈时 表示 也 还 则 并 高兴地 激动地 笑着 笑 事后 再次 同时 首先 随后 最后 今天 日前 近日 对记者 向记者 告诉记者 现场 动情地 自豪地 感慨地 深有感触地 在座谈中 在回信中 说 等 一致 纷纷 对此 有关负责同志 相关负责人 相关负责同志 负责人 有关负责人 发言人 同志 指出 进一步 特别 郑重 明确 着重"
    )

    func run() -> [Found] {
        var out: [Found] = []
        var lastPerson: Int?
        for range in view.mentionsBySentence {
            guard view.sentence[range.lowerBound] >= 0 else { continue }
            let sentence = view.sentences[view.sentence[range.lowerBound]]
            if let found = statement(in: range, sentence, lastPerson: lastPerson) { out.append(found) }
            if let person = range.last(where: { view.label($0) == .person }) { lastPerson = person }
        }
        return out
    }

    private func statement(in range: Range<Int>, _ sentence: TextRange<Clean>, lastPerson: Int?) -> Found? {
        for i in range where view.label(i) == .person || view.label(i) == .organization {
            let end = view.mentions[i].range.end
            guard let (verb, at) = verb(after: end, before: min(sentence.end, end + 22), following: i) else { continue }
            return found(speaker: i, verb, at, sentence, confidence: view.label(i) == .person ? 0.9 : 0.75)
        }
        // 她表示，……: the person of the sentence before.
        let opening = view.text(sentence.start, min(sentence.end, sentence.start + 12))
        guard let lastPerson, opening.hasPrefix(in: Self.pronouns) || opening.hasPrefix("”") else { return nil }
        guard
            let (verb, at) = verb(
                after: sentence.start + 1, before: min(sentence.end, sentence.start + 12), following: nil)
        else { return nil }
        return found(speaker: lastPerson, verb, at, sentence, confidence: 0.7)
    }

    /// A verb of saying after a position, when only bridges stand between and words follow it.
    private func verb(after start: Int, before end: Int, following i: Int?) -> (Surface, Int)? {
        var at = start
        while at < end {
            for verb in Self.verbs where at + verb.count <= end && view.text(at, at + verb.count) == verb {
                let next = view.text(at + verb.count, at + verb.count + 1)
                guard next.isEmpty || next.hasPrefix(in: ["，", "：", ":", "“", "。", "！"]) else { continue }
                if let i, view.label(i) == .organization, hasPerson(after: i, before: at) { return nil }
                if let i, i + 1 < view.count, view.mentions[i + 1].range.start < at, view.label(i + 1) != .title,
                    view.label(i + 1) != .date, view.label(i + 1) != .time, view.label(i + 1) != .event,
                    view.label(i + 1) != .geopolitical
                {
                    return nil
                }
                var gap = view.text(start, at)
                while let word = gap.longestSuffix(of: Self.bridges) { gap = gap.dropLast(word.count) }
                guard
                    gap.isEmpty || gap.hasPrefix(in: ["在", "于", "对", "向", "就", "（"])
                        || i.map({ isTitled($0, gap) }) == true
                else { return nil }
                return (verb, at)
            }
            let unit = view.units[at]
            if unit == 0xFF0C || unit == 0x3002 || unit == 0xFF1B { return nil }
            at += 1
        }
        return nil
    }

    /// 市总工会副主席张良表示: the body is not the one who speaks.
    private func hasPerson(after i: Int, before end: Int) -> Bool {
        var j = i + 1
        while j < view.count, view.mentions[j].range.start < end {
            if view.label(j) == .person { return true }
            j += 1
        }
        return false
    }

    private func isTitled(_ i: Int, _ gap: Surface) -> Bool {
        i + 1 < view.count && view.label(i + 1) == .title && gap.count <= view.names[i + 1].count + 4
    }

    private func found(
        speaker: Int, _ verb: Surface, _ at: Int, _ sentence: TextRange<Clean>, confidence: Double
    ) -> Found? {
        let after = at + verb.count
        var start = after
        while start < sentence.end, [0xFF0C, 0xFF1A, 0x3A].contains(view.units[start]) { start += 1 }
        let block = view.block[speaker] >= 0 ? view.blocks[view.block[speaker]].range : sentence
        if start < sentence.end, start > after {
            if view.units[start] == 0x201C {
                // A quotation goes on to its closing mark, over the ends of sentences.
                let close = (start..<block.end).first { view.units[$0] == 0x201D } ?? sentence.end
                return Found(
                    speaker: speaker, verb: verb, isDirect: true, content: TextRange(start + 1, close),
                    confidence: confidence)
            }
            return Found(
                speaker: speaker, verb: verb, isDirect: false, content: TextRange(start, sentence.end),
                confidence: confidence)
        }
        // “……”庞大海说。: the quotation before.
        let mention = view.mentions[speaker].range
        var before = mention.start
        while before > block.start, view.units[before - 1] != 0x201D { before -= 1 }
        guard before > block.start, mention.start - before <= 24 else { return nil }
        guard let open = (block.start..<before - 1).last(where: { view.units[$0] == 0x201C }) else { return nil }
        return Found(
            speaker: speaker, verb: verb, isDirect: true, content: TextRange(open + 1, before - 1),
            confidence: confidence * 0.9)
    }
}
