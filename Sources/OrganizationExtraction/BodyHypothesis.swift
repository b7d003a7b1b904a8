import Extraction
import TextModel

/// A stretch that may be the name of a body, with the log-odds that it is.
struct BodyHypothesis: Hashable {
    var start: Int
    var end: Int
    /// In nats; above 0 it is likelier a name than not.
    var logOdds: Float
    var rule: String
    /// Where the part after the leading place begins; `start` when there is none: 总工会 in 北京市总工会.
    var afterPlace: Int
    var members: [String] = []

    var range: TextRange<Clean> { TextRange(start, end) }
}
