/// The addresses that bulletins had before, and which of those of now are to be remembered with them.
struct PermalinkLedger: Sendable {
    private let known: Permalinks
    /// The positions of entries.
    private let added: [Int32]
    /// Further addresses of bulletins that are there.
    private let lines: [Permalinks.Line]

    init(_ known: Permalinks, adding added: [Int32], _ lines: [Permalinks.Line]) {
        self.known = known
        self.added = added
        self.lines = lines
    }

    /// All of them.
    func permalinks(_ catalogue: Catalogue) -> Permalinks {
        if added.isEmpty, lines.isEmpty { return known }
        return Permalinks(
            known,
            adding: lines
                + added.map { position in
                    let entry = catalogue.entries[Int(position)]
                    return Permalinks.Line(path: catalogue.folder(of: entry), id: catalogue.summary(of: entry).id)
                })
    }
}
