import ArgumentParser
import Exporters
import Jianbao
import TextModel

/// `jianbao extract`: a stream of texts to a stream of mentions.
struct Extract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Finds the mentions in lines of text, as a stream of JSON.",
        discussion: """
            Reads a JSON object a line and writes one a line, in the same order:
              {"id":"1","text":"5月22日","referenceTime":"2024-05-23"}
              {"id":"1","mentions":[{"start":0,"end":5,"label":"DATE",…}]}
            start and end are half-open and count Unicode scalars of the text,
            which is taken as it is: no layout repair. "paragraphs", an array of
            strings, may stand for "text" or say where its paragraphs are.
            A bad line gets {"id":…,"error":{"code","message"}} in its place and
            the stream goes on; the exit status stays 0.

            EXAMPLES
              echo '市总工会副主席余运高出席' | jianbao extract --plain
              jianbao extract --labels PERSON,ORG < in.jsonl > out.jsonl

            LABELS
              PERSON TITLE ORG GPE LOC FAC EVENT WORK_OF_ART LAW DATE TIME
              CARDINAL ORDINAL PERCENT MONEY QUANTITY

            \(CommandFailure.statuses)
            """)

    /// The one format there is; named so that scripts can say what they rely on.
    enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl }

    @Option(help: "The format of input and output.") var format = Format.jsonl
    @Flag(help: "Each line of the input is a text; ids are line numbers.") var plain = false
    @Option(help: ArgumentHelp("Only these labels, separated by commas; see LABELS.", valueName: "labels"))
    var labels: LabelList?
    @Flag(help: "Also mentions inside others: 北京市 in 北京市总工会.") var nested = false
    @OptionGroup var dictionaryOptions: DictionaryOptions

    func run() async throws {
        let answering = Answering(
            analyzer: try dictionaryOptions.analyzer(), labels: labels?.labels, nested: nested, plain: plain)
        var input = StandardInput()
        var lineNumber = 0
        while let lines = input.nextLines() {
            var tasks: [Range<Int>] = []
            var start = 0
            var size = 0
            for (index, line) in lines.enumerated() {
                size += line.count
                // Large enough that a task is worth its start, small enough that all cores have one.
                if size >= 1 << 15 || index == lines.count - 1 {
                    tasks.append(start..<index + 1)
                    start = index + 1
                    size = 0
                }
            }
            let first = lineNumber
            for answer in await concurrentMap(
                tasks, { answering.answers(to: lines[$0], firstLine: first + $0.lowerBound + 1) })
            {
                try StandardOutput.write(answer)
            }
            lineNumber += lines.count
        }
    }
}

/// What answers a line of the stream; one value for all threads.
private struct Answering: Sendable {
    let analyzer: Analyzer
    let labels: Set<Label>?
    let nested: Bool
    let plain: Bool

    /// The answers to consecutive lines, as bytes.
    func answers(to lines: ArraySlice<[UInt8]>, firstLine: Int) -> [UInt8] {
        var json = JSONWriter()
        for (offset, line) in lines.enumerated() {
            // A blank line is no request; of a plain text it is an empty one.
            if !plain, line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
            line.withUnsafeBufferPointer { answer(to: $0, line: firstLine + offset, in: &json) }
        }
        return json.take()
    }

    private func answer(to line: UnsafeBufferPointer<UInt8>, line number: Int, in json: inout JSONWriter) {
        json.beginObject()
        json.key("id")
        do {
            let request = plain ? ExtractRequest(plain: line, id: number) : try ExtractRequest(json: line)
            let text = CleanText(units: request.text)
            let scalars = ScalarIndex(request.text)
            json.raw(request.id)
            json.key("mentions")
            json.beginArray()
            for mention in analyzer.mentions(
                in: text, paragraphs: request.paragraphs, published: request.referenceTime, labels: labels,
                nested: nested)
            {
                json.mention(mention, scalars: scalars)
            }
            json.endArray()
        } catch {
            json.raw(error.id)
            json.key("error")
            json.beginObject()
            json.key("code")
            json.string(error.code)
            json.key("message")
            json.string("line \(number): \(error.message)")
            json.endObject()
        }
        json.endObject()
        json.newline()
    }
}
