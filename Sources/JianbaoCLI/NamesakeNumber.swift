/// How tables tell namesakes apart: 张伟, and 张伟#2 for the second of the corpus.
enum NamesakeNumber {
    /// A person's name with the number of its id where that is not the first.
    static func shown(_ name: String, id: String) -> String {
        guard id.hasPrefix("person:"), let at = id.lastIndex(of: "#"), id[at...] != "#1" else { return name }
        return name + id[at...]
    }
}
