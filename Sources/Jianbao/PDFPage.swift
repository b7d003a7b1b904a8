import Foundation
import FoundationXML
import Layout
import TextModel

/// Reads PDF pages through poppler's `pdftotext -bbox-layout`, whose columns, positions and sizes are evidence.
///
/// The tool is looked for when the first PDF is read; without it the page is refused with a message that says so.
enum PDFPage {
    /// Whether a file is a PDF.
    static func isPDF(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("%PDF-".utf8)) }

    /// The page's text with what its layout says.
    ///
    /// - Throws: `PageError.missingTool` without pdftotext; `.unreadable` with what it says when it fails.
    static func read(_ bytes: [UInt8]) throws(PageError) -> StructuredText {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
        guard let tool = folders.map({ "\($0)/pdftotext" }).first(where: FileManager.default.isExecutableFile(atPath:))
        else { throw .missingTool("pdftotext (poppler-utils)") }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("jianbao-\(UUID().uuidString).pdf")
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tool)
        process.arguments = ["-bbox-layout", "-enc", "UTF-8", file.path, "-"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        let xml: Data
        do {
            try Data(bytes).write(to: file)
            try process.run()
            xml = try output.fileHandleForReading.readToEnd() ?? Data()
            process.waitUntilExit()
        } catch {
            throw .unreadable("pdftotext: \(error.localizedDescription)")
        }
        guard process.terminationStatus == 0 else {
            throw .unreadable("pdftotext ended with status \(process.terminationStatus)")
        }
        return try text(of: xml)
    }

    /// The lines of what `pdftotext -bbox-layout` wrote.
    static func text(of xml: Data) throws(PageError) -> StructuredText {
        let reader = PDFTextReader()
        let parser = XMLParser(data: xml)
        parser.delegate = reader
        guard parser.parse() else { throw .binary }
        return reader.finished()
    }
}

/// Turns poppler's blocks and lines into lines of text: an indent becomes spaces, a block's end a blank line, large type a headline.
private final class PDFTextReader: NSObject, XMLParserDelegate {
    private struct Line {
        var text = ""
        var left = 0.0
        var height = 0.0
        var isFirstOfBlock = false
        var blockLeft = 0.0
    }
    private var lines: [Line] = []
    private var line: Line?
    private var word: String?
    private var blockLeft = 0.0
    private var startsBlock = false

    func finished() -> StructuredText {
        let heights = lines.map(\.height).sorted()
        let usual = heights.isEmpty ? 0 : heights[heights.count / 2]
        var text = StructuredText()
        for line in lines {
            if line.isFirstOfBlock { text.add("") }
            let columns = usual > 0 ? (line.left - line.blockLeft) / usual : 0
            let indent = columns > 1.2 && columns < 3 ? "　　" : ""
            text.add(indent + line.text, hint: usual > 0 && line.height > usual * 1.3 ? .headline : nil)
        }
        return text
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        func number(_ key: String) -> Double { Double(attributes[key] ?? "") ?? 0 }
        switch name {
        case "block":
            blockLeft = number("xMin")
            startsBlock = true
        case "line":
            line = Line(
                left: number("xMin"), height: number("yMax") - number("yMin"), isFirstOfBlock: startsBlock,
                blockLeft: blockLeft)
            startsBlock = false
        case "word": word = ""
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { word? += string }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        switch name {
        case "word":
            if let word, !word.isEmpty, line != nil {
                // Poppler parts words at gaps; Chinese has none to keep.
                let isLatin = { (c: Character?) in c.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false }
                if isLatin(line?.text.last), isLatin(word.first) { line?.text += " " }
                line?.text += word
            }
            word = nil
        case "line":
            if let line, !line.text.isEmpty { lines.append(line) }
            line = nil
        default: break
        }
    }
}
