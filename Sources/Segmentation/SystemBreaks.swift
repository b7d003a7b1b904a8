import ICUKit
import TextModel

/// ICU's own word breaks, for when there is no word list; opened at the first use.
final class SystemBreaks {
    private var iterator: BreakIterator?
    private var failed = false

    /// Cuts a run of Han; false when ICU cannot.
    func cut(_ run: UnsafeBufferPointer<UInt16>, at offset: Int, into tokens: inout [Token]) -> Bool {
        if failed { return false }
        let first = tokens.count
        do {
            if iterator == nil { iterator = try BreakIterator(.word) }
            var start = 0
            for boundary in try iterator?.boundaries(of: run) ?? [] where Int(boundary.end) > start {
                tokens.append(Token(start: offset + start, end: offset + Int(boundary.end)))
                start = Int(boundary.end)
            }
            if start == run.count { return true }
        } catch {
            failed = true
        }
        tokens.removeSubrange(first...)
        return false
    }
}
