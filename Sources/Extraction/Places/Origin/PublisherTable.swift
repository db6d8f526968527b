import Gazetteer
import VietnameseText

/// Which unit the texts of a host or of a publisher belong to, as somebody who knows them says.
public struct PublisherTable: Hashable, Sendable {
    /// What is known of a publisher.
    public struct Entry: Hashable, Sendable {
        /// Its unit; the same one under its codes of both eras, where it went on.
        public var units: [UnitID]
        /// Who calls the meetings that it reports on when its texts do not say so.
        public var body: String?

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(units: [UnitID], body: String? = nil) {
            self.units = units
            self.body = body
        }
    }

    private(set) var hosts: [String: Entry] = [:]
    private(set) var names: [[Syllable]: Entry] = [:]

    /// A table that knows no publisher.
    public init() {}

    /// Adds what is known of a host (`bache.quangninh.gov.vn`) or of a publisher by name; false when it has been said
    /// of it before.
    public mutating func add(_ origin: String, _ entry: Entry) -> Bool {
        if let host = WebHost(origin)?.withParents.first {
            return hosts.updateValue(entry, forKey: host) == nil
        }
        return names.updateValue(entry, forKey: Self.key(origin)) == nil
    }

    /// What is known of a publisher, by its name in whatever spelling.
    func entry(named name: String) -> Entry? { names.isEmpty ? nil : names[Self.key(name)] }

    /// What is known of a host itself.
    func entry(of host: WebHost) -> Entry? { host.withParents.first.flatMap { hosts[$0] } }

    /// What is known of the hosts that a host is a part of, the nearest first.
    func entries(above host: WebHost) -> [Entry] {
        hosts.isEmpty ? [] : host.withParents.dropFirst().compactMap { hosts[$0] }
    }

    private static func key(_ name: String) -> [Syllable] {
        Tokenizer.tokens(of: Array(name.unicodeScalars)).filter { $0.kind == .word || $0.kind == .number }
            .map(\.canonical)
    }
}
