import ArgumentParser

/// Trains models; every run with the same data and options writes the same bytes.
struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Trains models from labelled text.", subcommands: [TrainWords.self])
}
