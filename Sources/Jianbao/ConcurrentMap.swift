#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Maps items on as many tasks as the machine has cores; results stand in the order of the items.
///
/// The one place of concurrency: across pages (or lines of a stream), never inside a stage.
package func concurrentMap<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ transform: @escaping @Sendable (Item) -> Result
) async -> [Result] {
    if items.count < 2 { return items.map(transform) }
    let width = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    return await withTaskGroup(of: (Int, Result).self) { group in
        var results = [Result?](repeating: nil, count: items.count)
        var next = 0
        while next < min(width, items.count) {
            let index = next
            group.addTask { (index, transform(items[index])) }
            next += 1
        }
        while let (index, result) = await group.next() {
            results[index] = result
            if next < items.count {
                let index = next
                group.addTask { (index, transform(items[index])) }
                next += 1
            }
        }
        return results.compactMap { $0 }
    }
}
