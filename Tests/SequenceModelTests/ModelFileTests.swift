import Testing

@testable import SequenceModel

@Suite struct ModelFileTests {
    private func sample() -> [UInt8] {
        var builder = ModelFileBuilder()
        builder.add("labels", text: "词\n名")
        builder.add("numbers", numbers: [Int32(-1), 2, 3])
        return builder.bytes()
    }

    private func kind(_ bytes: [UInt8]) -> ModelError.Kind? {
        do throws(ModelError) {
            _ = try ModelFile(bytes: bytes)
            return nil
        } catch { return error.kind }
    }

    @Test func givesBackItsSections() throws {
        let file = try ModelFile(bytes: sample())
        #expect(file.sectionNames == ["labels", "numbers"])
        #expect(try file.text("labels") == "词\n名")
        #expect(try Array(file.section("numbers", of: Int32.self)) == [-1, 2, 3])
    }

    @Test func namesWhatIsWrong() throws {
        let good = sample()
        #expect(kind([]) == .notAModel)
        #expect(kind(Array("# 新闻\n".utf8)) == .notAModel)
        var version = good
        version[8] = 9
        #expect(kind(version) == .unsupportedVersion(9))
        version[8] = 1
        #expect(kind(version) == .unsupportedVersion(1))
        #expect(kind(Array(good.dropLast(64))) == .wrongSize(expected: good.count, found: good.count - 64))
        var flipped = good
        flipped[good.count - 60] ^= 1
        #expect(kind(flipped) == .wrongChecksum)
        let file = try ModelFile(bytes: good)
        #expect(throws: ModelError(file: "model", kind: .missingSection("weights"))) { try file.section("weights") }
        #expect(throws: ModelError.self) { try file.section("labels", of: Int32.self) }
    }

    @Test func anyTruncationIsAnError() {
        let good = sample()
        for length in 0..<good.count { #expect(kind(Array(good.prefix(length))) != nil) }
    }

    @Test func anyFlippedByteIsAnError() {
        let good = sample()
        for at in good.indices {
            var bytes = good
            bytes[at] ^= 0x40
            #expect(kind(bytes) != nil, "byte \(at)")
        }
    }

    @Test func aMissingFileSaysWhy() {
        #expect(throws: ModelError.self) { try ModelFile(path: "/nonexistent/model.jbm") }
    }
}
