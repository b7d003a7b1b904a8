/// A model file that cannot be used, and what is wrong with it.
public struct ModelError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// The file cannot be opened or mapped; the system's reason.
        case unreadable(String)
        /// The first bytes are not those of a model.
        case notAModel
        /// A version of the format that this program does not read.
        case unsupportedVersion(Int)
        /// The header names another size in bytes than the file has.
        case wrongSize(expected: Int, found: Int)
        /// The bytes are not those that were written.
        case wrongChecksum
        /// A section that is needed is not there.
        case missingSection(String)
        /// A section does not hold what it should.
        case badSection(String, reason: String)
    }
    /// The file.
    public var file: String
    /// What is wrong.
    public var kind: Kind

    /// An error of a model file.
    public init(file: String, kind: Kind) {
        self.file = file
        self.kind = kind
    }

    /// `file: reason`, with what to do.
    public var description: String {
        let reason =
            switch kind {
            case .unreadable(let why): "cannot be read (\(why)); check the path and its permissions"
            case .notAModel: "is not a model file; it does not begin with JBMODEL"
            case .unsupportedVersion(let version):
                "has format version \(version), this program reads \(ModelFile.version); take the model that belongs to this "
                    + "program, or see `jianbao-dev model convert`"
            case .wrongSize(let expected, let found):
                "has \(found) bytes where its header says \(expected); it was cut or mixed up, copy it again"
            case .wrongChecksum: "was changed after it was written (its checksum differs); copy it again"
            case .missingSection(let name): "has no section \(name); it is a model for another task"
            case .badSection(let name, let reason): "has a bad section \(name): \(reason)"
            }
        return "\(file): \(reason)"
    }
}
