/// What stands between two lines of a page.
package enum BreakDecision: String, Hashable, Sendable {
    /// The two are one run of text.
    case join
    /// The break is the page's own.
    case keep
}
