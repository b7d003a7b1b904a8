import Glibc

/// One input of libFuzzer; the target is named by the variable JIANBAO_FUZZ.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    chosenTarget(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

/// The target of this process.
private let chosenTarget: @Sendable ([UInt8]) -> Void = {
    let name = getenv("JIANBAO_FUZZ").map { String(cString: $0) } ?? ""
    guard let target = fuzzTargets[name] else {
        let message = "set JIANBAO_FUZZ to one of: \(fuzzTargets.keys.sorted().joined(separator: " "))\n"
        _ = write(2, message, message.utf8.count)
        exit(2)
    }
    return target
}()
