package import TextModel

extension JSONWriter {
    /// Writes a mention as contracts.md has it; `scalars` turns UTF-16 units into Unicode scalars.
    package mutating func mention(_ m: Mention, scalars: ScalarIndex) {
        beginObject()
        mentionFields(m, scalars: scalars)
        endObject()
    }

    /// The fields of a mention, inside an object that the caller began.
    package mutating func mentionFields(_ m: Mention, scalars: ScalarIndex) {
        key("start")
        integer(scalars[m.range.start])
        key("end")
        integer(scalars[m.range.end])
        key("text")
        string(m.text)
        key("label")
        string(m.label.rawValue)
        key("score")
        score(m.score)
        key("rule")
        string(m.rule)
        if m.isNested {
            key("nested")
            boolean(true)
        }
        if let entity = m.entity {
            key("entity")
            string(entity)
        }
        if let time = m.time { self.time(time) }
        if let number = m.number { self.number(number) }
        if let unit = m.unit { self.unit(unit) }
        if let counted = m.counted { self.counted(counted) }
        if !m.members.isEmpty {
            key("members")
            beginArray()
            for member in m.members { string(member) }
            endArray()
        }
    }

    private mutating func optional(_ name: String, _ value: String?) {
        guard let value else { return }
        key(name)
        string(value)
    }

    private mutating func optional(_ name: String, _ value: ExactDecimal?) {
        guard let value else { return }
        key(name)
        decimal(value)
    }

    /// `"timex":{…},"interval":{…}` and what goes with them.
    package mutating func time(_ value: TimeValue) {
        reading(value.timex, value.interval)
        optional("calendar", value.calendar)
        optional("policy", value.policy)
        guard !value.alternatives.isEmpty else { return }
        key("alternatives")
        beginArray()
        for other in value.alternatives {
            beginObject()
            reading(other.timex, other.interval)
            endObject()
        }
        endArray()
    }

    private mutating func reading(_ timex: Timex, _ interval: TimeInterval?) {
        key("timex")
        beginObject()
        key("type")
        string(timex.kind.rawValue)
        optional("value", timex.value)
        optional("mod", timex.mod)
        optional("quant", timex.quant)
        optional("freq", timex.freq)
        optional("begin", timex.begin)
        optional("end", timex.end)
        endObject()
        guard let interval else { return }
        key("interval")
        beginObject()
        optional("start", interval.start?.description)
        optional("end", interval.end?.description)
        endObject()
    }

    /// `"number":{…}`.
    package mutating func number(_ value: NumberValue) {
        key("number")
        beginObject()
        if let fraction = value.fraction {
            key("value")
            string(fraction)
        } else {
            optional("value", value.value)
        }
        if let lower = value.lowerFraction {
            optional("lower", lower)
        } else {
            optional("lower", value.lower)
        }
        if let upper = value.upperFraction {
            optional("upper", upper)
        } else {
            optional("upper", value.upper)
        }
        optional("modifier", value.modifier)
        endObject()
    }

    /// `"unit":{…}`.
    package mutating func unit(_ value: UnitValue) {
        key("unit")
        beginObject()
        optional("symbol", value.symbol)
        optional("dimension", value.dimension)
        optional("currency", value.currency)
        if let base = value.baseValue {
            key("base")
            beginObject()
            key("value")
            decimal(base)
            optional("symbol", value.baseSymbol)
            endObject()
        }
        endObject()
    }

    private mutating func counted(_ value: CountedValue) {
        key("counted")
        beginObject()
        optional("classifier", value.classifier)
        optional("noun", value.noun)
        endObject()
    }
}
