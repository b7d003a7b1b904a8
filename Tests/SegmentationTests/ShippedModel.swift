import Lexicons
import Segmentation
import SequenceModel

/// The dictionaries and models of the checkout.
enum ShippedModel {
    static let dictionaries: String = {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(3)
        return parts.joined(separator: "/") + "/dictionaries"
    }()

    /// With the model, and without; read once for all tests.
    static let segmenters = Result {
        let lexicons = try LexiconStore(directory: dictionaries)
        return (with: Segmenter(lexicons: lexicons), without: Segmenter(lexicons: lexicons, usesModel: false))
    }
}
