/// What there are feeds of beside the site itself, and how far back they go.
public enum FeedKind: String, CaseIterable, Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case places, years, topics, people, documents
    /// All feeds go on page by page down to their first bulletin, as the site's own does.
    case history

    /// Those that a site has unless its owner says otherwise. The others are many, and small.
    public static let standard: Set<FeedKind> = [.places, .years, .topics]

    /// What is meant by some words: how far feeds go back says nothing of which there are.
    public static func feeds(_ words: Set<FeedKind>) -> Set<FeedKind> {
        words == [.history] ? words.union(standard) : words
    }
}
