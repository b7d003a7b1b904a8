import ArgumentParser

/// Looks into model files, and makes one of others.
struct ModelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model", abstract: "Looks into model files, and makes one of others.",
        subcommands: [ModelShow.self, ModelAverage.self, ModelConvert.self])
}
