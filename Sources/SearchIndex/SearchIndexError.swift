/// What keeps an index from being written or read.
public enum SearchIndexError: Error, Hashable {
    /// A kept run has fewer bytes than were given to it.
    case spillEndsEarly
    /// A chunk has more documents than `SearchCollector.chunk`.
    case chunkTooLarge
    /// A file of an index that is to be added to is damaged.
    case malformed(path: String)
}
