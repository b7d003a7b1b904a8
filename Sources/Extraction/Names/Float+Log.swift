import Glibc

extension Float {
    /// The natural logarithm.
    static func log(_ x: Float) -> Float { Glibc.logf(x) }

    /// A log-odds value as a probability.
    package static func probability(logOdds x: Float) -> Double { 1 / (1 + Glibc.exp(-Double(x))) }
}
