import ArgumentParser

@main
struct JianbaoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jianbao",
        abstract: "Reads pages of Chinese newspapers and writes down what they say.",
        subcommands: [Extract.self])
}
