/// The addresses that bulletins had before, and which of those of now are to be remembered with them.
struct PermalinkLedger: Sendable {
    private let known: Permalinks
    /// The positions of entries.
    private let added: [Int32]

    init(_ known: Permalinks, adding added: [Int32]) {
        self.known = known
        self.added = added
    }

    /// All of them.
    func permalinks(_ catalogue: Catalogue) -> Permalinks {
        if added.isEmpty { return known }
        return Permalinks(
            known,
            adding: added.lazy.map { position in
                let entry = catalogue.entries[Int(position)]
                return Permalinks.Line(path: catalogue.folder(of: entry), id: catalogue.summary(of: entry).id)
            })
    }
}
