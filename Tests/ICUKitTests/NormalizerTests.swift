import ICUKit
import Testing

@Suite struct NormalizerTests {
    private func normalize(_ text: String, _ form: Normalizer) throws -> (String, [Normalizer.Edit]) {
        let result = try form.normalize(Array(text.utf16))
        return (String(decoding: result.units, as: UTF16.self), result.edits)
    }

    @Test func compatibilityFormsAreReplacedOneByOne() throws {
        let (text, edits) = try normalize("约５㎡，①", .nfkc)
        #expect(text == "约5m2,1")
        #expect(
            edits == [
                .init(start: 1, count: 1, newStart: 1, newCount: 1),
                .init(start: 2, count: 1, newStart: 2, newCount: 2),
                .init(start: 3, count: 1, newStart: 4, newCount: 1),
                .init(start: 4, count: 1, newStart: 5, newCount: 1),
            ])
    }

    @Test func combiningMarksAreComposedWithTheirBase() throws {
        let (text, edits) = try normalize("ae\u{301}b", .nfc)
        #expect(text == "a\u{E9}b")
        #expect(edits == [.init(start: 1, count: 2, newStart: 1, newCount: 1)])
    }

    @Test(arguments: ["", "总工会", "abc", "𠮷"]) func normalTextHasNoEdits(text: String) throws {
        #expect(try normalize(text, .nfkc) == (text, []))
    }

    /// The edits rebuild the text: what lies between them is the input's.
    @Test func editsRebuildTheText() throws {
        let samples = ["ｶﾞ㍿Å가각ﬁ", "e\u{301}\u{327}\u{301}x\u{301}", "１２月㋊日", "\u{1100}\u{1161}\u{11A8}", "ﷺ😀①"]
        for form in [Normalizer.nfc, .nfkc] {
            for sample in samples {
                let units = Array(sample.utf16)
                let result = try form.normalize(units)
                var rebuilt: [UInt16] = []
                var position = 0
                for edit in result.edits {
                    rebuilt += units[position..<edit.start]
                    #expect(rebuilt.count == edit.newStart)
                    rebuilt += result.units[edit.newStart..<edit.newStart + edit.newCount]
                    position = edit.start + edit.count
                }
                rebuilt += units[position...]
                #expect(rebuilt == result.units)
                #expect(try form.normalize(result.units).edits.allSatisfy { $0.count == $0.newCount })
            }
        }
    }

    @Test func loneSurrogatesPass() throws {
        let odd: [UInt16] = [0xD800, 0xFF15, 0xDC00]
        #expect(try Normalizer.nfkc.normalize(odd).units == [0xD800, 0x35, 0xDC00])
    }
}
