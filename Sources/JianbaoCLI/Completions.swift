import ArgumentParser

/// `jianbao completions`: the shell's own script.
struct Completions: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints a script that completes commands and options in your shell.",
        discussion: """
            EXAMPLES
              jianbao completions bash > ~/.local/share/bash-completion/completions/jianbao
              jianbao completions zsh > ~/.zfunc/_jianbao
              jianbao completions fish > ~/.config/fish/completions/jianbao.fish
            """)

    enum Shell: String, ExpressibleByArgument, CaseIterable { case bash, zsh, fish }

    @Argument(help: "The shell.") var shell: Shell

    func run() throws {
        let known: CompletionShell =
            switch shell {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        try StandardOutput.write(JianbaoCommand.completionScript(for: known) + "\n")
    }
}
