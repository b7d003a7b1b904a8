import Dispatch

/// Runs two functions at the same time where the machine has two cores free.
///
/// For what is made once at the start; texts go through `concurrentMap`.
func concurrentPair<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
    // Each is written by one of the two and read when both are done.
    nonisolated(unsafe) var a: First?
    nonisolated(unsafe) var b: Second?
    DispatchQueue.concurrentPerform(iterations: 2) { index in
        if index == 0 { a = first() } else { b = second() }
    }
    return (a ?? first(), b ?? second())
}
