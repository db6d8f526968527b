/// What there are feeds of beside the site itself.
public enum FeedKind: String, CaseIterable, Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case places, years, topics, people, documents

    /// Those that a site has unless its owner says otherwise. The others are many, and small.
    public static let standard: Set<FeedKind> = [.places, .years, .topics]
}
