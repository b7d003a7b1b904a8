import ArgumentParser

@main
struct JianbaoDev: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jianbao-dev", abstract: "Training, dictionary checks and benchmarks.",
        subcommands: [
            BenchCommand.self,
            Evaluate.self,
            LexiconCommand.self,
            LinkCommand.self,
            MarksCommand.self,
            ModelCommand.self,
            SplitCorpus.self,
            Train.self,
            TrainLayout.self,
            TrainNames.self,
        ])
}
