/// What there are feeds of beside the site itself, and how far back they go.
public enum FeedKind: String, CaseIterable, Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case places, years, topics, people, documents
    /// All feeds go on page by page down to their first bulletin, as the site's own does.
    case history

    /// Those that a site has unless its owner says otherwise. The others are many, and small.
    public static let standard: Set<FeedKind> = [.places, .years, .topics]
}
