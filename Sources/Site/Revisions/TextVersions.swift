import BulletinModel

/// The texts that bulletins had, as far as somebody has kept them. They are read when a page shows them.
public struct TextVersions: Sendable {
    /// By the bulletin's id, a number that stands for those of its texts that are at hand and for what is taken out of
    /// them.
    private let known: [String: Fingerprint]
    private let read: @Sendable (_ id: String) throws -> [String: String]

    /// `read` gives what may be shown of a bulletin's texts, by their SHA-256.
    public init(
        known: [String: Fingerprint] = [:],
        read: @escaping @Sendable (_ id: String) throws -> [String: String] = { _ in [:] }
    ) {
        self.known = known
        self.read = read
    }

    /// Whether there is none at all.
    var isEmpty: Bool { known.isEmpty }

    /// nil when none of the bulletin's changes can be shown.
    func fingerprint(of id: String) -> Fingerprint? { known.isEmpty ? nil : known[id] }

    func texts(of id: String) throws -> [String: String] { try read(id) }
}
