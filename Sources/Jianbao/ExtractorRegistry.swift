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
        let vocabulary = NameVocabulary(lexicons)
        return [
            NumberExtractor(lexicons: lexicons),
            TimeExtractor(lexicons: lexicons),
            PersonExtractor(vocabulary: vocabulary),
            OrganizationExtractor(vocabulary: vocabulary),
            PlaceExtractor(vocabulary: vocabulary),
            WorkExtractor(vocabulary: vocabulary),
        ]
    }
}
