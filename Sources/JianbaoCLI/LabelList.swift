import ArgumentParser
import TextModel

/// Labels on the command line, separated by commas: `PERSON,ORG`.
struct LabelList: ExpressibleByArgument {
    var labels: Set<Label>

    init?(argument: String) {
        var labels: Set<Label> = []
        for name in argument.split(separator: ",") {
            guard let label = Label(rawValue: name.trimmed.uppercased()) else { return nil }
            labels.insert(label)
        }
        guard !labels.isEmpty else { return nil }
        self.labels = labels
    }

    static var allValueStrings: [String] { Label.allCases.map(\.rawValue) }
}

extension Substring {
    fileprivate var trimmed: Substring { drop { $0 == " " } }
}
