import Lexicons

/// Where the shipped dictionaries are: beside the executable, in the package's checkout, or where the user says.
public enum DictionaryLocation {
    /// The first folder that holds the dictionaries, looking from the executable upwards; nil when none does.
    public static func find(executable: String, checkout: String = #filePath) -> String? {
        var folders: [String] = []
        for path in [executable, checkout] {
            var parts = path.split(separator: "/", omittingEmptySubsequences: false)
            while parts.count > 1 {
                parts.removeLast()
                let folder = parts.joined(separator: "/")
                folders += [folder + "/dictionaries", folder + "/share/jianbao/dictionaries"]
            }
        }
        return folders.first { FileBytes.exists($0 + "/surnames.tsv") }
    }
}
