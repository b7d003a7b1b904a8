import Lexicons
import Linking
import Synchronization

/// The linker of a pipeline, made from its dictionaries when it is first needed.
final class SharedLinker: Sendable {
    private let made = Mutex<Linker?>(nil)

    func value(lexicons: LexiconStore, options: LinkOptions) -> Linker {
        made.withLock { linker in
            if let linker { return linker }
            let new = Linker(lexicons: lexicons, options: options)
            linker = new
            return new
        }
    }
}
