import ArgumentParser
import Foundation
import SequenceModel

/// `jianbao-dev model convert OLD NEW`: a file of version 1, with weights of 16 bits, in the layout of today.
///
/// Rows of 8 lanes stood four in a bucket of 64 bytes, 4 × 7 weights and then the 4 fingerprints; longer rows two in a
/// bucket, each with its fingerprint in the last lane. All else is copied.
struct ModelConvert: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert", abstract: "Writes a model file of format version 1 in today's format.")

    @Argument(help: "The old file.") var old: String
    @Argument(help: "The new file; it may be the same.") var new: String

    func run() throws {
        let file = try ModelFile(path: old, version: 1)
        var out = ModelFileBuilder()
        let taggers = file.sectionNames.filter { $0.hasSuffix("shape") }.map { String($0.dropLast(5)) }
        let replaced = Set(taggers.flatMap { prefix in ["shape", "transitions", "weights"].map { prefix + $0 } })
        for name in file.sectionNames where !replaced.contains(name) { out.add(name, Array(try file.section(name))) }
        for prefix in taggers { try convert(prefix, of: file, into: &out) }
        try Data(out.bytes()).write(to: URL(fileURLWithPath: new))
    }

    private func convert(_ prefix: String, of file: ModelFile, into out: inout ModelFileBuilder) throws {
        let shape = try file.section(prefix + "shape", of: Int32.self).map { Int(Int32(littleEndian: $0)) }
        let weights = try file.section(prefix + "weights", of: Int16.self)
        guard shape.count == 5 else { throw ValidationError("\(old): a bad section \(prefix)shape") }
        let rows = try OldRows(labels: shape[0], lanes: shape[1], bucketBits: shape[2], weights: weights)
        let scale = Float(shape[3])
        var heaviest: Float = 0
        rows.forEach { heaviest = max(heaviest, QuantizedWeights.spread(of: $2) / scale) }
        let steps = QuantizedWeights(heaviest: heaviest)
        var table = WeightTableBuilder(labelCount: shape[0], bucketBits: shape[2])
        rows.forEach { bucket, fingerprint, weights in
            let row = steps.row(weights.map { $0 / scale })
            if row.contains(where: { $0 != 0 }) { table.add(bucket: bucket, fingerprint: fingerprint, row) }
        }
        out.add(
            prefix + "shape",
            numbers: [shape[0], table.lanes, shape[2], steps.scale, shape[4]].map { Int32(truncatingIfNeeded: $0) })
        out.add(
            prefix + "transitions",
            numbers: try file.section(prefix + "transitions", of: Int32.self).map {
                let weight = Int32(littleEndian: $0)
                return steps.transition(weight <= SequenceTagger.forbidden ? -.infinity : Float(weight) / scale)
            })
        table.write(to: &out, prefix: prefix)
        print("\(prefix)weights: \(table.placed) rows, a nat is \(steps.scale) steps")
    }
}

/// The rows of version 1.
private struct OldRows {
    let labels: Int
    let lanes: Int
    let bucketBits: Int
    let weights: UnsafeBufferPointer<Int16>

    init(labels: Int, lanes: Int, bucketBits: Int, weights: UnsafeBufferPointer<Int16>) throws {
        let rowsInBucket = lanes == 8 ? 4 : 2
        guard labels > 0, labels < lanes, lanes == 8 || lanes % 16 == 0, (1...20).contains(bucketBits),
            weights.count == (lanes * rowsInBucket) << bucketBits
        else { throw ValidationError("a table of \(lanes) lanes and 2^\(bucketBits) buckets is damaged") }
        self.labels = labels
        self.lanes = lanes
        self.bucketBits = bucketBits
        self.weights = weights
    }

    /// Calls `body` with the bucket, the fingerprint and the weights of each row that there is.
    func forEach(_ body: (_ bucket: Int, _ fingerprint: UInt16, _ weights: [Float]) -> Void) {
        for bucket in 0..<1 << bucketBits {
            for row in 0..<(lanes == 8 ? 4 : 2) {
                let start = lanes == 8 ? bucket * 32 + row * 7 : (bucket * 2 + row) * lanes
                let print = UInt16(bitPattern: weights[lanes == 8 ? bucket * 32 + 28 + row : start + lanes - 1])
                if print != 0 { body(bucket, print, (0..<labels).map { Float(weights[start + $0]) }) }
            }
        }
    }
}
