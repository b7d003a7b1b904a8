import ArgumentParser
import Foundation
import Jianbao
import Lexicons

@main
struct JianbaoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jianbao",
        abstract: "Reads pages of Chinese newspapers and writes down what they say.",
        version: "jianbao \(jianbaoVersion)",
        subcommands: [
            Run.self, Inspect.self, Diff.self, Repair.self, Extract.self, Explain.self, Segment.self, Completions.self,
        ])

    static func main() async {
        // A reader that goes away (| head) is an error of write(), not a signal.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as CommandFailure {
            StandardError.write("jianbao: \(failure)")
            Foundation.exit(failure.status.rawValue)
        } catch let failure as LexiconError {
            StandardError.write("jianbao: \(failure)")
            Foundation.exit(CommandFailure.Status.unusable.rawValue)
        } catch {
            exit(withError: error)
        }
    }
}
