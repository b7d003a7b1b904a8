import Foundation
import FoundationXML
import Layout
import TextModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Reads the HTML pages of e-papers: libxml2 mends the HTML, its structure becomes lines and hints.
///
/// libxml2 is looked for when the first such page is read; without it the page is refused with a message that says so.
enum HTMLPage {
    /// Whether a file's beginning is that of an HTML page.
    static func isHTML(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
        return head.contains("<html") || head.contains("<!doctype html")
    }

    /// The page's text with what its structure says.
    ///
    /// - Throws: `PageError.missingTool` without libxml2; `.binary` when nothing can be made of the file.
    static func read(_ text: SourceText) throws(PageError) -> StructuredText {
        guard let xml = try wellFormed(Array(text.string(TextRange(0, text.units.count)).utf8)) else { throw .binary }
        let reader = HTMLTextReader()
        let parser = XMLParser(data: Data(xml))
        parser.delegate = reader
        guard parser.parse() else { throw .binary }
        return reader.finished()
    }

    /// The HTML as well-formed XML, by libxml2's parser for HTML.
    private static func wellFormed(_ html: [UInt8]) throws(PageError) -> [UInt8]? {
        guard
            let library = dlopen("libxml2.so.2", RTLD_NOW) ?? dlopen("libxml2.so.16", RTLD_NOW)
                ?? dlopen("libxml2.so", RTLD_NOW) ?? dlopen("libxml2.dylib", RTLD_NOW),
            let read = dlsym(library, "htmlReadMemory"), let dump = dlsym(library, "xmlDocDumpMemory"),
            let release = dlsym(library, "xmlFreeDoc")
        else { throw .missingTool("libxml2") }
        typealias Read =
            @convention(c) (
                UnsafeRawPointer?, Int32, UnsafePointer<CChar>?, UnsafePointer<CChar>?, Int32
            ) -> UnsafeMutableRawPointer?
        typealias Dump =
            @convention(c) (
                UnsafeMutableRawPointer, UnsafeMutablePointer<UnsafeMutableRawPointer?>, UnsafeMutablePointer<Int32>
            ) -> Void
        typealias Release = @convention(c) (UnsafeMutableRawPointer) -> Void
        // Recover, say nothing, and never go to the network.
        let options: Int32 = 1 | 32 | 64 | 2048
        let document = html.withUnsafeBytes {
            unsafeBitCast(read, to: Read.self)($0.baseAddress, Int32(clamping: $0.count), nil, "UTF-8", options)
        }
        guard let document else { return nil }
        defer { unsafeBitCast(release, to: Release.self)(document) }
        var memory: UnsafeMutableRawPointer?
        var size: Int32 = 0
        unsafeBitCast(dump, to: Dump.self)(document, &memory, &size)
        guard let memory, size > 0 else { return nil }
        defer { free(memory) }
        return Array(UnsafeRawBufferPointer(start: memory, count: Int(size)))
    }
}

/// Turns the elements of a page into lines: what is a block of its own in HTML is one on the page.
private final class HTMLTextReader: NSObject, XMLParserDelegate {
    private var text = StructuredText()
    private var line = ""
    private var hints: [LineHint?] = []
    private var skipped = 0

    private static let silent: Set<String> = [
        "script", "style", "head", "noscript", "select", "option", "button", "textarea", "svg", "iframe", "map",
    ]
    private static let blocks: Set<String> = [
        "p", "div", "td", "th", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "section",
        "article",
        "header", "footer", "nav", "aside", "main", "body", "dd", "dt", "dl", "figure", "figcaption", "blockquote",
        "form",
        "founder-title", "founder-content", "pre", "center", "hr",
    ]

    func finished() -> StructuredText {
        end()
        return text
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        let name = name.lowercased()
        if Self.silent.contains(name) || skipped > 0 { skipped += 1 }
        if name == "br" || Self.blocks.contains(name) { end() }
        if Self.blocks.contains(name) { text.add("") }
        let names = ((attributes["class"] ?? "") + " " + (attributes["id"] ?? "")).lowercased()
        hints.append(Self.hint(name, names) ?? hints.last ?? nil)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        let name = name.lowercased()
        if Self.blocks.contains(name) {
            end()
            text.add("")
        }
        if skipped > 0 { skipped -= 1 }
        if !hints.isEmpty { hints.removeLast() }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        guard skipped == 0 else { return }
        line += string
    }

    private func end() {
        // Line ends in the file are spaces; between Chinese characters they are nothing.
        let words = line.split(whereSeparator: { $0 == "\n" || $0 == "\r" || $0 == "\t" || $0 == " " || $0 == "\u{A0}" }
        )
        line = ""
        guard let first = words.first else { return }
        var joined = String(first)
        for word in words.dropFirst() { joined += " " + word }
        text.add(joined, hint: hints.last ?? nil)
    }

    /// What an element's name and its class say; e-papers name their parts much alike.
    private static func hint(_ name: String, _ classes: String) -> LineHint? {
        if ["nav", "footer", "aside", "form"].contains(name) { return .furniture }
        let words = classes.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "_" })
        func has(_ any: [String]) -> Bool { words.contains { any.contains(String($0)) } }
        if has([
            "nav", "menu", "footer", "foot", "copyright", "pager", "page", "toolbar", "share", "breadcrumb", "sidebar",
        ]) {
            return .furniture
        }
        if has(["yinti", "introtitle", "pretitle", "kicker"]) || classes.contains("intro-title") { return .kicker }
        if has(["futi", "subtitle", "subheadline"]) || classes.contains("sub-title") { return .subheadline }
        if name == "h1" || name == "h2" || has(["title", "headline", "biaoti", "bt"]) { return .headline }
        if name == "p" { return .paragraph }
        return nil
    }
}
