internal import CICU

/// An ICU function that failed.
public struct ICUError: Error, Hashable, Sendable, CustomStringConvertible {
    /// ICU's status code; always positive.
    public let status: Int32
    /// The code's name, as `U_FILE_ACCESS_ERROR`.
    public let name: String
    /// What was attempted, as `open the word breaks of zh`.
    public let operation: String

    init(status: Int32, operation: String) {
        self.status = status
        self.name = String(cString: cicu_status_name(status))
        self.operation = operation
    }

    /// `ICU could not open the word breaks of zh: U_FILE_ACCESS_ERROR (4)`.
    public var description: String { "ICU could not \(operation): \(name) (\(status))" }

    /// Runs an ICU function; a positive status throws, a negative one is a warning and passes.
    ///
    /// Sentence breaks of zh, for one, are those of the root locale and come with -127.
    static func check<Value: ~Copyable>(
        _ operation: @autoclosure () -> String, _ body: (_ status: inout Int32) -> Value
    ) throws(ICUError) -> Value {
        var status: Int32 = 0
        let value = body(&status)
        if status > 0 { throw ICUError(status: status, operation: operation()) }
        return value
    }

    /// As `check`, of a function that returns null when it fails.
    static func checkPointer(
        _ operation: @autoclosure () -> String, _ body: (_ status: inout Int32) -> OpaquePointer?
    ) throws(ICUError) -> OpaquePointer {
        var status: Int32 = 0
        let pointer = body(&status)
        guard status <= 0, let pointer else {
            // U_INTERNAL_PROGRAM_ERROR, for a null that no status explains.
            throw ICUError(status: status > 0 ? status : 5, operation: operation())
        }
        return pointer
    }
}

/// The version of the system's ICU, as `72.1`.
public var icuVersion: String { String(cString: cicu_version()) }
