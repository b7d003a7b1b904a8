import Foundation
import Synchronization

/// A line on standard error that counts pages; nothing where nobody looks.
final class Progress: Sendable {
    private let total: Int
    private let isShown: Bool
    private let done = Mutex(0)

    init(total: Int, isShown: Bool) {
        self.total = total
        self.isShown = isShown
    }

    func step() {
        guard isShown else { return }
        done.withLock { done in
            done += 1
            FileHandle.standardError.write(Data("\rReading page \(done) of \(total)".utf8))
        }
    }

    /// Clears the line.
    func end() {
        guard isShown else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }
}
