import Extraction
import TextModel

/// A stretch that may be a person's name, with the log-odds that it is.
struct PersonHypothesis: Hashable {
    var start: Int
    var end: Int
    /// In nats; above 0 it is likelier a name than not.
    var logOdds: Float
    var rule: String

    var range: TextRange<Clean> { TextRange(start, end) }
}
