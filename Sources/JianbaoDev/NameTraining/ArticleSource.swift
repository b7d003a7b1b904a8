import ArgumentParser

/// A file of marked articles and how much it counts: `FILE`, `FILE:COPIES` or `FILE:COPIES:WEIGHT`.
///
/// `union.jsonl:12:3` is twelve copies with other names of each article, and each sentence as much as three of another corpus.
struct ArticleSource: ExpressibleByArgument {
    var path: String
    var copies = 10
    var weight: Float = 2

    init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        guard let first = parts.first, !first.isEmpty, parts.count <= 3 else { return nil }
        path = String(first)
        if parts.count > 1 {
            guard let number = Int(parts[1]), number >= 0 else { return nil }
            copies = number
        }
        if parts.count > 2 {
            guard let number = Float(parts[2]), number > 0 else { return nil }
            weight = number
        }
    }
}
