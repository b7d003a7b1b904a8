import ArgumentParser
import TextModel

/// A day on the command line: `2024-05-23`.
struct Day: ExpressibleByArgument {
    var date: LocalDateTime

    init?(argument: String) {
        guard argument.count == 10, let date = LocalDateTime(iso: argument) else { return nil }
        self.date = date
    }
}
