import ArgumentParser
import Foundation

/// Why a command stops, as a line for standard error and a documented exit status.
struct CommandFailure: Error, CustomStringConvertible {
    /// The exit statuses beside 0 and the argument parser's 64.
    enum Status: Int32 {
        /// Some input could not be read; everything else was done.
        case incomplete = 1
        /// Nothing could be done: dictionaries or output are unusable.
        case unusable = 2
    }
    var status: Status
    var description: String

    init(_ status: Status, _ message: String) {
        self.status = status
        description = message
    }

    /// Told in `--help` of the commands.
    static let statuses = """
        EXIT STATUS
          0   everything was done
          1   some input could not be read (standard error names it); the
              rest was done
          2   nothing was done: a bad dictionary, an output that cannot be
              written
          64  the command line is wrong
        """
}

/// Lines for a person: progress, warnings, errors.
enum StandardError {
    static func write(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
    static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }
}
