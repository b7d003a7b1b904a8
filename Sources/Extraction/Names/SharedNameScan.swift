import Synchronization

/// The name scan of one text, made once for all extractors.
final class SharedNameScan: Sendable {
    private let made = Mutex<NameScan?>(nil)

    func scan(of text: AnalyzedText, _ vocabulary: NameVocabulary) -> NameScan {
        made.withLock { scan in
            if let scan { return scan }
            let new = NameScan(text, vocabulary: vocabulary)
            scan = new
            return new
        }
    }
}
