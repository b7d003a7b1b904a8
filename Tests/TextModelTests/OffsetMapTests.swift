import Testing
import TextModel

private enum A: Sendable {}
private enum B: Sendable {}
private enum C: Sendable {}
private enum D: Sendable {}

@Suite struct OffsetMapTests {
    /// 张良 ⏎ 出席 in the file, 张良出席 in the article.
    private var joined: OffsetMap<Clean, Decoded> {
        var builder = OffsetMapBuilder<Clean, Decoded>()
        builder.keep(TextRange(0, 2))
        builder.keep(TextRange(3, 5))
        return builder.build(toCount: 5)
    }

    @Test func aBreakCutsAMentionInTwo() {
        #expect(joined.map(TextRange(0, 4)) == [TextRange(0, 2), TextRange(3, 5)])
        #expect(joined.map(TextRange(0, 2)) == [TextRange(0, 2)])
        #expect(joined.map(TextRange(2, 3)) == [TextRange(3, 4)])
        #expect(joined.hull(TextRange(0, 4)) == TextRange(0, 5))
        #expect(joined.inverse().map(TextRange(0, 5)) == [TextRange(0, 4)])
        #expect(joined.inverse().map(TextRange(2, 3)) == [])
    }

    @Test func aReplacedStretchIsOneWhole() {
        var builder = OffsetMapBuilder<A, B>()
        builder.keep(TextRange(0, 1))
        builder.replace(TextRange(1, 2), count: 2)
        let map = builder.build(toCount: 2)
        #expect(map.map(TextRange(1, 2)) == [TextRange(1, 2)])
        #expect(map.map(TextRange(0, 3)) == [TextRange(0, 2)])
        #expect(map.inverse().map(TextRange(1, 2)) == [TextRange(1, 3)])
    }

    @Test func addedUnitsStandNowhere() {
        var builder = OffsetMapBuilder<A, B>()
        builder.keep(TextRange(0, 2))
        builder.add(1)
        builder.keep(TextRange(5, 7))
        let map = builder.build(toCount: 9)
        #expect(map.map(TextRange(2, 3)) == [])
        #expect(map.hull(TextRange(2, 3)) == nil)
        #expect(map.map(TextRange(1, 4)) == [TextRange(1, 2), TextRange(5, 6)])
    }

    @Test func stretchesMayChangeTheOrder() {
        var builder = OffsetMapBuilder<A, B>()
        builder.keep(TextRange(6, 9))
        builder.add(1)
        builder.keep(TextRange(0, 5))
        let map = builder.build(toCount: 9)
        #expect(map.map(TextRange(0, 9)) == [TextRange(6, 9), TextRange(0, 5)])
        #expect(map.hull(TextRange(2, 6)) == TextRange(0, 9))
        #expect(map.inverse().map(TextRange(0, 9)) == [TextRange(4, 9), TextRange(0, 3)])
    }

    @Test func rangesOutsideTheTextMapToWhatLiesInIt() {
        #expect(joined.map(TextRange(-3, 99)) == [TextRange(0, 2), TextRange(3, 5)])
        #expect(joined.map(TextRange(4, 4)) == [])
        #expect(OffsetMap<A, B>.identity(count: 0).map(TextRange(0, 1)) == [])
    }

    /// A random map between texts of the given lengths that keeps their order.
    private func random<F, T>(
        _: F.Type, _: T.Type, from: Int, to: Int, using rng: inout SeededGenerator
    ) -> OffsetMap<F, T> {
        var builder = OffsetMapBuilder<F, T>()
        var position = 0
        while builder.count < from {
            let room = to - position
            let left = from - builder.count
            switch Int.random(in: 0..<5, using: &rng) {
            case 0, 1:
                let n = min(room, left, Int.random(in: 1...5, using: &rng))
                builder.keep(TextRange(position, position + n))
                position += n
            case 2:
                let n = min(left, Int.random(in: 1...3, using: &rng))
                let m = min(room, Int.random(in: 1...3, using: &rng))
                if m > 0 { builder.replace(TextRange(position, position + m), count: n) }
                position += m
            case 3: builder.add(min(left, Int.random(in: 1...3, using: &rng)))
            default: position += min(room, Int.random(in: 1...3, using: &rng))
            }
        }
        return builder.build(toCount: to)
    }

    private func ranges<S>(of count: Int) -> [TextRange<S>] {
        (0...count).flatMap { a in (a...count).map { TextRange<S>(a, $0) } }
    }

    @Test(arguments: 0..<200) func laws(seed: Int) {
        var rng = SeededGenerator(seed: UInt64(seed))
        let sizes = (0..<4).map { _ in Int.random(in: 0...18, using: &rng) }
        let ab = random(A.self, B.self, from: sizes[0], to: sizes[1], using: &rng)
        let bc = random(B.self, C.self, from: sizes[1], to: sizes[2], using: &rng)
        let cd = random(C.self, D.self, from: sizes[2], to: sizes[3], using: &rng)

        // Identity is neutral on both sides.
        #expect(OffsetMap<A, A>.identity(count: sizes[0]).composed(with: ab) == ab)
        #expect(ab.composed(with: OffsetMap<B, B>.identity(count: sizes[1])) == ab)

        // Composition is associative, and does to a position what its parts do one after the other.
        let ac = ab.composed(with: bc)
        #expect(ac.composed(with: cd) == ab.composed(with: bc.composed(with: cd)))
        #expect(ac.fromCount == sizes[0] && ac.toCount == sizes[2])
        for p in 0...sizes[0] {
            #expect(ac.start(at: Offset(p)) == bc.start(at: ab.start(at: Offset(p))))
            #expect(ac.end(at: Offset(p)) == bc.end(at: ab.end(at: Offset(p))))
        }

        // Positions keep their order.
        for p in 0..<sizes[0] {
            #expect(ac.start(at: Offset(p)) <= ac.start(at: Offset(p + 1)))
            #expect(ac.end(at: Offset(p)) <= ac.end(at: Offset(p + 1)))
        }

        // The pieces of a range are in order, apart, in the text, and those of a wider range hold them.
        for range: TextRange<A> in ranges(of: sizes[0]) {
            let pieces = ab.map(range)
            #expect(pieces.allSatisfy { $0.start >= 0 && !$0.isEmpty && $0.end <= sizes[1] })
            #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.end < $1.start })
            let wider = ab.map(TextRange(range.start - 1, range.end + 1))
            #expect(pieces.allSatisfy { piece in wider.contains { $0.contains(piece) } })
        }

        // There and back: every unit that stands somewhere is found again, and the inverse of the inverse is the map.
        let back = ab.inverse()
        for p in 0..<sizes[0] {
            let unit = TextRange<A>(p, p + 1)
            let images = ab.map(unit)
            #expect(images.allSatisfy { back.hull($0)?.contains(unit) ?? false })
        }
        for segment in ab.segments where segment.isKept { #expect(back.map(segment.to) == [segment.from]) }
        #expect(back.inverse() == ab)
    }
}
