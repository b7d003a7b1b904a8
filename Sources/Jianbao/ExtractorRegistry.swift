package import Extraction
package import Lexicons
import NumberExtraction
import OrganizationExtraction
import PersonExtraction
import PlaceExtraction
import TimeExtraction
import WorkExtraction

/// Every extractor, a line each; a new one is added here and the contract tests follow by themselves.
package enum ExtractorRegistry {
    package static func all(lexicons: LexiconStore) -> [any Extractor] {
        [
            NumberExtractor(lexicons: lexicons),
            TimeExtractor(lexicons: lexicons),
            PersonExtractor(lexicons: lexicons),
            OrganizationExtractor(lexicons: lexicons),
            PlaceExtractor(lexicons: lexicons),
            WorkExtractor(lexicons: lexicons),
        ]
    }
}
