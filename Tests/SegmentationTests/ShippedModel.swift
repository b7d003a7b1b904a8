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

    static func segmenter(usesModel: Bool = true) throws -> Segmenter {
        Segmenter(lexicons: try LexiconStore(directory: dictionaries), usesModel: usesModel)
    }
}
