import Testing

@testable import SequenceModel

/// Taggers with few labels and random weights, against every labelling there is.
@Suite struct SequenceTaggerTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 31
        }
    }

    private func tagger(labelCount: Int, generator: inout Generator) throws -> SequenceTagger {
        let features = (0..<40).map { n in
            (
                hash: FeatureHash.finish(UInt32(n + 1)),
                weights: (0..<labelCount).map { _ in Float.random(in: -2...2, using: &generator) }
            )
        }
        var transitions = (0..<labelCount * (labelCount + 2)).map { _ in Float.random(in: -1...1, using: &generator) }
        transitions[1] = -.infinity
        var file = ModelFileBuilder()
        SequenceTaggerBuilder(
            labels: (0..<labelCount).map { "L\($0)" }, stride: 3, bucketBits: 5, transitions: transitions,
            features: features, meta: "kind: test"
        ).write(to: &file)
        return try SequenceTagger(file: ModelFile(bytes: file.bytes()))
    }

    private func score(_ path: [Int], _ matrix: EmissionMatrix, _ tagger: SequenceTagger) -> Int {
        guard let first = path.first, let last = path.last else { return 0 }
        var sum = Int(tagger.start(first)) + Int(tagger.end(last))
        for (i, k) in path.enumerated() {
            sum += Int(matrix[i, k])
            if i > 0 { sum += Int(tagger.transition(from: path[i - 1], to: k)) }
        }
        return sum
    }

    private func paths(_ length: Int, _ labelCount: Int) -> [[Int]] {
        (0..<length).reduce([[]]) { paths, _ in paths.flatMap { p in (0..<labelCount).map { p + [$0] } } }
    }

    @Test(arguments: [2, 4, 6, 7, 15, 16, 20]) func decodesWhatBruteForceFinds(labelCount: Int) throws {
        var generator = Generator(state: UInt64(labelCount))
        let tagger = try tagger(labelCount: labelCount, generator: &generator)
        for length in 1...(labelCount > 7 ? 3 : 5) {
            var features = FeatureMatrix(count: length, stride: 3)
            for i in 0..<length {
                for c in 0..<3 { features[i, c] = FeatureHash.finish(UInt32.random(in: 1...50, using: &generator)) }
            }
            var matrix = EmissionMatrix()
            tagger.emissions(of: features, into: &matrix)
            let all = paths(length, labelCount).map { (path: $0, score: score($0, matrix, tagger)) }
            let best = try #require(all.max { $0.score < $1.score })
            let (labels, margins) = tagger.decodeWithMargins(matrix)
            #expect(score(labels.map(Int.init), matrix, tagger) == best.score)
            #expect(labels == tagger.decode(matrix))
            for i in 0..<length {
                let other = try #require(all.filter { $0.path[i] != Int(labels[i]) }.map(\.score).max())
                if other > -500_000 { #expect(Int(margins[i]) == best.score - other) }
            }
            // Every label's loss too, for rows that are decided at once; it is kept in sixteenths of a nat.
            guard labelCount < 16 else { continue }
            var losses = tagger.losses(count: length + 2)
            let again = tagger.decode(matrix, plain: 0, losses: &losses, at: 1)
            #expect(again.labels == labels)
            for i in 0..<length {
                for k in 0..<labelCount {
                    let with = try #require(all.filter { $0.path[i] == k }.map(\.score).max())
                    let loss = min(255.0 / 16, Float(best.score - with) / Float(tagger.scale))
                    #expect(abs(losses[i + 1, UInt8(k)] - loss) <= 1.0 / 32)
                }
            }
            #expect(losses[0, 0] == 255.0 / 16)
        }
    }

    /// Rows of 8, 16, 32 and 48 lanes are summed each in its own way.
    @Test(arguments: [5, 12, 20, 40]) func sumsTheWeightsOfEveryFeature(labelCount: Int) throws {
        var generator = Generator(state: UInt64(labelCount))
        let tagger = try tagger(labelCount: labelCount, generator: &generator)
        var features = FeatureMatrix(count: 9, stride: 3)
        for i in 0..<9 {
            for c in 0..<3 { features[i, c] = FeatureHash.finish(UInt32.random(in: 1...50, using: &generator)) }
        }
        features[4, 1] = FeatureHash.none
        var matrix = EmissionMatrix()
        tagger.emissions(of: features, into: &matrix)
        for i in 0..<9 {
            for k in 0..<labelCount {
                let expected = (0..<3).reduce(Int16(0)) { sum, c in
                    let weights = tagger.table.weights(of: features[i, c])
                    return sum &+ (weights.isEmpty ? 0 : weights[k])
                }
                #expect(matrix[i, k] == expected)
            }
        }
    }

    /// Column after column, eight positions at once, features and their sums are the same as one by one.
    @Test(arguments: [5, 12, 15, 20]) func columnsGiveWhatSinglePositionsGive(labelCount: Int) throws {
        var generator = Generator(state: UInt64(labelCount))
        let tagger = try tagger(labelCount: labelCount, generator: &generator)
        for count in [0, 1, 7, 8, 9, 30] {
            var columns = FeatureColumns(stride: 3)
            columns.reset(count: count)
            // Few values, so that some hashes are those of the table: it knows `finish` of 1 to 40.
            let values = (0..<3).map { _ in
                (0..<columns.capacity).map { _ in UInt32.random(in: 0...3, using: &generator) }
            }
            columns.withColumns { out in
                out.set(0, seed: 1, values[0], nil, nil, where: nil)
                out.set(1, seed: 2, values[0], values[1], nil, where: values[2])
                out.set(2, seed: 3, values[0], values[1], values[2], where: values[1])
            }
            var matrix = FeatureMatrix(count: 0, stride: 3)
            columns.copy(to: &matrix)
            for i in 0..<count {
                let (a, b, c) = (values[0][i], values[1][i], values[2][i])
                let one = FeatureHash.mix(1, a)
                let two = FeatureHash.mix(FeatureHash.mix(2, a), b)
                let three = FeatureHash.mix(FeatureHash.mix(FeatureHash.mix(3, a), b), c)
                #expect(matrix[i, 0] == FeatureHash.finish(one))
                #expect(matrix[i, 1] == (c == 0 ? FeatureHash.none : FeatureHash.finish(two)))
                #expect(matrix[i, 2] == (b == 0 ? FeatureHash.none : FeatureHash.finish(three)))
            }
            // The scores of the same features, half of which the table has.
            for i in 0..<count { matrix[i, 0] = FeatureHash.finish(UInt32.random(in: 1...80, using: &generator)) }
            var expected = EmissionMatrix()
            tagger.emissions(of: matrix, into: &expected)
            var found = EmissionMatrix()
            tagger.emissions(of: FeatureColumns(matrix), into: &found)
            #expect(found.count == count)
            for i in 0..<count { for k in 0..<labelCount { #expect(found[i, k] == expected[i, k]) } }
        }
    }

    @Test func forbiddenLabelsAndTransitionsAreNotTaken() throws {
        var generator = Generator(state: 3)
        let tagger = try tagger(labelCount: 4, generator: &generator)
        var features = FeatureMatrix(count: 12, stride: 3)
        for i in 0..<12 { features[i, 0] = FeatureHash.finish(UInt32(i % 4 + 1)) }
        var matrix = EmissionMatrix()
        tagger.emissions(of: features, into: &matrix)
        for i in 0..<12 { matrix[i, 2] = EmissionMatrix.forbidden }
        let labels = tagger.decode(matrix)
        #expect(!labels.contains(2))
        #expect(zip(labels, labels.dropFirst()).allSatisfy { !($0 == 0 && $1 == 1) })
    }

    @Test func unseenFeaturesWeighNothing() throws {
        var generator = Generator(state: 5)
        let tagger = try tagger(labelCount: 4, generator: &generator)
        #expect(tagger.table.weights(of: FeatureHash.finish(9_999)).isEmpty)
        #expect(tagger.table.weights(of: FeatureHash.none).isEmpty)
        #expect(!tagger.table.weights(of: FeatureHash.finish(1)).isEmpty)
        #expect(tagger.labels(of: FeatureMatrix(count: 0, stride: 3)).isEmpty)
    }

    @Test func mixesValuesThatAreThere() {
        var hashes: [UInt32] = Array(1...11)
        let values: [UInt32] = [0, 1, 2, 0, 4, 5, 6, 7, 8, 9, 0]
        FeatureHash.mix(&hashes, values, count: 11)
        for i in 0..<11 {
            let old = UInt32(i + 1)
            #expect(hashes[i] == (values[i] == 0 ? old : FeatureHash.mix(old, values[i])))
        }
    }

    /// Only differences between labels are kept, in the finest steps that 8 bits hold.
    @Test func weightsAreKeptInSteps() {
        let steps = QuantizedWeights(heaviest: QuantizedWeights.spread(of: [3.0, 1.0, -1.0]))
        #expect(steps.scale == 63)
        #expect(steps.row([3.0, 1.0, -1.0]) == [126, 0, -126])
        #expect(steps.row([100, 50, -100]) == [127, 127, -127])
        #expect(steps.row([]) == [])
        #expect(steps.transition(-.infinity) == SequenceTagger.forbidden)
        #expect(steps.transition(-2) == -126)
        #expect(QuantizedWeights(heaviest: 0).scale == 2_000)
    }

    /// Four rows of the short kind share a bucket, two of the long kind; one more is dropped.
    @Test(arguments: [(6, 4), (15, 2), (40, 2)]) func bucketsOverflow(labelCount: Int, rows: Int) throws {
        var table = WeightTableBuilder(labelCount: labelCount, bucketBits: 3)
        for n in 1...rows + 1 {
            let row = (0..<labelCount).map { Int8(n * 10 + $0) }
            #expect(table.add(UInt32(5) << 29 | UInt32(n), row) == (n <= rows))
        }
        var file = ModelFileBuilder()
        table.write(to: &file, prefix: "")
        let read = try WeightTable(
            file: ModelFile(bytes: file.bytes()), prefix: "", lanes: table.lanes, bucketBits: 3)
        for n in 1...rows {
            let expected = (0..<labelCount).map { Int16(n * 10 + $0) }
            #expect(Array(read.weights(of: UInt32(5) << 29 | UInt32(n)).prefix(labelCount)) == expected)
        }
        #expect(read.weights(of: UInt32(5) << 29 | UInt32(rows + 1)).isEmpty)
    }

    @Test func aModelForAnotherTaskIsAnError() throws {
        var file = ModelFileBuilder()
        file.add("labels", text: "B")
        let other = try ModelFile(bytes: file.bytes())
        #expect(throws: ModelError(file: "model", kind: .missingSection("shape"))) { try SequenceTagger(file: other) }
        file.add("shape", numbers: [Int32(1), 8, 40, 100, 3])
        file.add("transitions", numbers: [Int32(0), 0, 0])
        let bad = try ModelFile(bytes: file.bytes())
        #expect(throws: ModelError.self) { try SequenceTagger(file: bad) }
    }
}
