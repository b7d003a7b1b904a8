import Foundation

/// The figures of a run of benchmarks as a table.
struct BenchTable {
    let runs: [BenchRun]
    let baseline: String

    func print() {
        let base = runs.first { $0.case.name == baseline && $0.case.measure == .throughput }
        let width = max(8, runs.map(\.case.name.count).max() ?? 0)
        Swift.print(
            row(["case", "median", "slowest", "fastest", "unit", "target", base == nil ? "" : "× \(baseline)"], width))
        for run in runs {
            if let failure = run.failure {
                Swift.print(
                    run.case.name.padding(toLength: width, withPad: " ", startingAt: 0) + "  failed: \(failure)")
                continue
            }
            let ratio =
                base.map {
                    run.case.measure == .throughput ? number(run.figure(run.median) / $0.figure($0.median)) : ""
                }
                ?? ""
            Swift.print(
                row(
                    [
                        run.case.name, number(run.figure(run.median)), number(run.figure(run.most)),
                        number(run.figure(run.least)), run.case.measure == .throughput ? "MB/s" : "ms",
                        run.case.target.map { "≥ " + number($0) } ?? "", ratio,
                    ], width))
        }
    }

    private func row(_ cells: [String], _ width: Int) -> String {
        let name = cells[0].padding(toLength: width, withPad: " ", startingAt: 0)
        let rest = cells[1...].map { String(repeating: " ", count: max(2, 10 - $0.count)) + $0 }
        return name + rest.joined()
    }

    private func number(_ value: Double) -> String {
        String(format: value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value)
    }
}
