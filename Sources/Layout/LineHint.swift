/// What the structure of an HTML or PDF page says about a line; it is evidence beside the others.
package enum LineHint: Sendable, Hashable {
    /// A headline: h1, a class named title, the largest type.
    case headline
    /// A line above the headline.
    case kicker
    /// A line below the headline.
    case subheadline
    /// A paragraph's first line.
    case paragraph
    /// Navigation, footers, menus.
    case furniture

    /// How much a hint weighs, in natural logarithms.
    static let weight: Float = 6
}
