import ArgumentParser
import Exporters
import Foundation
import Jianbao
import Lexicons
import TextModel

struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Finds the mentions in lines of text.")

    @Option(help: "Input and output format; a JSON object a line.") var format = "jsonl"
    @Flag(help: "Each line of standard input is a text.") var plain = false
    @Option(help: "Only these labels, separated by commas.") var labels: String?
    @Flag(help: "Also mentions inside others.") var nested = false
    @Option(help: "The folder of dictionaries.") var dictionaries: String?

    struct Request: Decodable {
        var id: String
        var text: String
        var referenceTime: String?
    }

    func run() throws {
        guard let folder = dictionaries ?? DictionaryLocation.find(executable: CommandLine.arguments[0]) else {
            throw ValidationError("no dictionaries found; give --dictionaries DIR")
        }
        let analyzer = Analyzer(lexicons: try LexiconStore(directory: folder))
        let wanted = labels.map { Set($0.split(separator: ",").compactMap { Label(rawValue: String($0)) }) }
        var number = 0
        let decoder = JSONDecoder()
        while let line = readLine(strippingNewline: true) {
            number += 1
            var json = JSONWriter()
            json.beginObject()
            do {
                let request =
                    plain
                    ? Request(id: String(number), text: line, referenceTime: nil)
                    : try decoder.decode(Request.self, from: Data(line.utf8))
                json.key("id")
                json.string(request.id)
                json.key("mentions")
                json.beginArray()
                let scalars = ScalarIndex(Array(request.text.utf16))
                let published = request.referenceTime.flatMap(LocalDateTime.init(iso:))
                for mention in analyzer.mentions(in: request.text, published: published, labels: wanted, nested: nested)
                {
                    json.mention(mention, scalars: scalars)
                }
                json.endArray()
            } catch {
                json.key("id")
                json.null()
                json.key("error")
                json.beginObject()
                json.key("code")
                json.string("bad-request")
                json.key("message")
                json.string("line \(number): \(error)")
                json.endObject()
            }
            json.endObject()
            json.newline()
            FileHandle.standardOutput.write(Data(json.take()))
        }
    }
}
