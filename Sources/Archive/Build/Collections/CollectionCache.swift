import BulletinModel

/// What collections keep in the cache about one destination.
struct CollectionCache: Sendable {
    let cache: BuildCache
    /// Whether what the cache says is about the site that is at the destination.
    let isKnown: Bool
    private let destination: String

    init(_ cache: BuildCache, destination: String, isKnown: Bool) {
        self.cache = cache
        self.destination = destination
        self.isKnown = isKnown
    }

    /// A value by its name; nil when there is none, or none that is about the present site.
    func property<Value: Packable>(_ name: String, as type: Value.Type = Value.self) throws -> Value? {
        isKnown ? try cache.property(key(name)) : nil
    }

    /// Keeps a value under a name; it lasts when the site is published.
    func set(_ name: String, to value: some Packable) throws { try cache.set(key(name), to: value) }

    /// The name of a list of buckets.
    func key(_ name: String) -> String { "\(name):\(destination)" }
}
