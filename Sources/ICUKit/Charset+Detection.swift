internal import CICU

extension Charset {
    /// The encoding of a file's bytes.
    ///
    /// In this order: a byte order mark; strict UTF-8; UTF-16 and UTF-32 by how many of their units a Chinese page would
    /// have; UTF-8 with a few bad bytes; and between GB18030 and Big5 by the first KiB from the first byte
    /// above ASCII. GBK and GB2312 are GB18030; an empty file is UTF-8.
    package static func detect(_ bytes: [UInt8]) -> Charset {
        // UTF-32LE stands before UTF-16LE: its mark begins with the other's.
        let marked: [Charset] = [.utf8, .utf32LE, .utf32BE, .utf16LE, .utf16BE, .gb18030]
        if let charset = marked.first(where: { bytes.starts(with: $0.mark) && $0.fits(bytes) }) { return charset }
        return bytes.withUnsafeBufferPointer { b in
            let census = UTF8Census(b)
            if census.invalid == 0, !census.hasNUL { return .utf8 }
            if let wide = wideCharset(b) { return wide }
            if census.invalid == 0 || census.multibyte >= 4 * census.invalid { return .utf8 }
            return doubleByteCharset(b)
        }
    }

    /// Whether a byte order mark may be believed: FF FE 00 00 in a file of odd length is UTF-16.
    private func fits(_ bytes: [UInt8]) -> Bool {
        switch self {
        case .utf32LE, .utf32BE: bytes.count % 4 == 0
        default: true
        }
    }

    /// How many well-formed characters of several bytes and how many bad bytes a text has, read as UTF-8.
    private struct UTF8Census {
        var multibyte = 0
        var invalid = 0
        var hasNUL = false

        init(_ b: UnsafeBufferPointer<UInt8>) {
            var i = 0
            while i < b.count {
                let lead = b[i]
                if lead < 0x80 {
                    if lead == 0 { hasNUL = true }
                    i += 1
                    continue
                }
                let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
                guard lead >= 0xC2, lead < 0xF5 else {
                    invalid += 1
                    i += 1
                    continue
                }
                var have = 1
                while have < length, i + have < b.count, b[i + have] & 0xC0 == 0x80 { have += 1 }
                if have == length, Self.isWellFormed(lead, b[i + 1]) {
                    multibyte += 1
                    i += length
                } else if i + have == b.count, have > 1, multibyte > 0 {
                    // A file that was cut in the middle of its last character.
                    i = b.count
                } else {
                    invalid += 1
                    i += 1
                }
            }
        }

        private static func isWellFormed(_ lead: UInt8, _ second: UInt8) -> Bool {
            switch lead {
            case 0xE0: second >= 0xA0
            case 0xED: second < 0xA0
            case 0xF0: second >= 0x90
            case 0xF4: second < 0x90
            default: true
            }
        }
    }

    /// UTF-16 or UTF-32 without a mark, when nine in ten of its units are such as a Chinese page has.
    private static func wideCharset(_ b: UnsafeBufferPointer<UInt8>) -> Charset? {
        let limit = 4096
        func share(_ width: Int, _ value: (Int) -> UInt32) -> Double {
            let count = min(b.count, limit) / width
            guard count > 0, b.count % width == 0 else { return 0 }
            var plausible = 0
            for i in 0..<count where isPlausible(value(i * width)) { plausible += 1 }
            return Double(plausible) / Double(count)
        }
        let shares: [(Charset, Double)] = [
            (
                .utf32LE,
                share(4) { UInt32(b[$0]) | UInt32(b[$0 + 1]) << 8 | UInt32(b[$0 + 2]) << 16 | UInt32(b[$0 + 3]) << 24 }
            ),
            (
                .utf32BE,
                share(4) { UInt32(b[$0 + 3]) | UInt32(b[$0 + 2]) << 8 | UInt32(b[$0 + 1]) << 16 | UInt32(b[$0]) << 24 }
            ),
            (.utf16LE, share(2) { UInt32(b[$0]) | UInt32(b[$0 + 1]) << 8 }),
            (.utf16BE, share(2) { UInt32(b[$0 + 1]) | UInt32(b[$0]) << 8 }),
        ]
        return shares.filter { $0.1 >= 0.9 }.max { $0.1 < $1.1 }?.0
    }

    private static func isPlausible(_ value: UInt32) -> Bool {
        switch value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xB7, 0xD7, 0x2010...0x203B, 0x2460...0x2473, 0x3000...0x30FF,
            0x4E00...0x9FFF, 0xFEFF, 0xFF01...0xFF5E:
            true
        default: false
        }
    }

    /// GB18030 or Big5.
    ///
    /// The common characters of GB2312 have second bytes from A1 on, nearly two in five of Big5's have one below 7F; GBK's other
    /// characters (rare in simplified text, common in traditional text in GBK) have one from 80 to A0, which Big5 never has.
    private static func doubleByteCharset(_ b: UnsafeBufferPointer<UInt8>) -> Charset {
        guard let first = b.firstIndex(where: { $0 >= 0x80 }) else { return .utf8 }
        let sample = UnsafeBufferPointer(rebasing: b[first..<min(b.count, first + 1024)])
        func confidence(_ name: String) -> Double {
            var status: Int32 = 0
            let found = cicu_detect(sample.baseAddress, Int32(sample.count), name, &status)
            return status > 0 ? 0 : Double(found) / 100
        }
        let gb = share(sample, secondBytes: gbWeight) + 0.2 * confidence("GB18030")
        let big5 = share(sample, secondBytes: big5Weight) + 0.2 * confidence("Big5")
        return big5 > gb ? .big5 : .gb18030
    }

    /// The mean weight of a sample's pairs of bytes.
    private static func share(
        _ sample: UnsafeBufferPointer<UInt8>, secondBytes weight: (_ lead: UInt8, _ trail: UInt8) -> Double
    ) -> Double {
        var total = 0.0
        var pairs = 0
        var i = 0
        while i < sample.count {
            let lead = sample[i]
            if lead < 0x80 {
                i += 1
                continue
            }
            guard i + 1 < sample.count else { break }
            pairs += 1
            let trail = sample[i + 1]
            if trail >= 0x30, trail <= 0x39, i + 3 < sample.count, sample[i + 2] >= 0x81,
                (0x30...0x39).contains(sample[i + 3])
            {
                // Four bytes of GB18030.
                total += weight(0xB0, 0x80)
                i += 4
                continue
            }
            let value = weight(lead, trail)
            total += value
            // A byte that begins no pair is passed alone, so that one bad byte does not shift all that follows.
            i += value < 0 ? 1 : 2
        }
        return pairs == 0 ? 0 : total / Double(pairs)
    }

    private static func gbWeight(_ lead: UInt8, _ trail: UInt8) -> Double {
        guard (0x81...0xFE).contains(lead), (0x40...0xFE).contains(trail), trail != 0x7F else { return -1 }
        if trail < 0xA1 { return 0.35 }
        switch lead {
        case 0xB0...0xD7, 0xA1, 0xA3: return 1
        case 0xA2, 0xD8...0xF7: return 0.5
        default: return 0.2
        }
    }

    private static func big5Weight(_ lead: UInt8, _ trail: UInt8) -> Double {
        guard (0x81...0xFE).contains(lead), (0x40...0x7E).contains(trail) || (0xA1...0xFE).contains(trail) else {
            return -1
        }
        switch lead {
        case 0xA4...0xC6: return 1
        case 0xA1: return trail < 0xC0 ? 1 : 0.5
        case 0xA2, 0xA3, 0xC9...0xF9: return 0.3
        default: return 0.1
        }
    }
}
