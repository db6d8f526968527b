import BulletinModel
import Extraction

/// Finds the texts that bulletins had, by their hashes: in the history, or in the source folder.
struct RevisionTextFinder: Sendable {
    let source: SourceReader
    let redactions: Redactions
    let extractor: Extractor
    let history: GitHistory

    /// A bulletin with the texts that are looked for.
    struct Wanted {
        let id: String
        /// In the source folder.
        let path: String
        let hashes: [ContentHash]
    }

    /// Where a text is.
    enum Place: Hashable, Sendable {
        case history(GitHistory.Content)
        /// In the source alone: its text.
        case source(String)
    }

    /// So many contents of other files are looked through for a text that a bulletin's own file never had.
    private static let searchLimit = 20_000

    /// What was found.
    struct Places {
        var byHash: [ContentHash: Place] = [:]
        /// Whether the repository has all that its commits name.
        var isWhole = true
    }

    /// Where texts are, as far as they are anywhere. A bulletin's own file is looked through first, then files that are not
    /// there any more, for they may have been renamed, then all others.
    func places(of bulletins: [Wanted]) throws(GitCommand.Failure) -> Places {
        var places = Places()
        var missing = Set(bulletins.flatMap(\.hashes))
        func look(_ contents: some Collection<GitHistory.Content>) throws(GitCommand.Failure) {
            try history.read(contents, until: { missing.isEmpty }) { content, answer in
                switch answer {
                case .content(let bytes):
                    guard let hash = text(of: bytes, content.path)?.hash, missing.remove(hash) != nil else { return }
                    places.byHash[hash] = .history(content)
                case .missing: places.isWhole = false
                case .unsuitable: break
                }
            }
        }
        let paths = Set(bulletins.map(\.path))
        let contents = try history.contents()
        places.isWhole = contents.isWhole
        try look(contents.list.filter { paths.contains($0.path) })
        if missing.isEmpty { return places }
        let others = contents.list.filter { !paths.contains($0.path) }
        let gone = Set(others.map(\.path)).filter { !isThere("\(source.folder.absolute)/\($0)") }
        try look(others.filter { gone.contains($0.path) }.prefix(Self.searchLimit))
        try look(others.filter { !gone.contains($0.path) }.prefix(Self.searchLimit))
        for bulletin in bulletins where bulletin.hashes.contains(where: missing.contains) {
            guard let raw = try? source.read(SourceFile(path: bulletin.path)).get(),
                let text = text(of: raw.bytes, bulletin.path), missing.remove(text.hash) != nil
            else { continue }
            places.byHash[text.hash] = .source(shown(text))
        }
        return places
    }

    /// What may be shown of a bulletin's texts, by their hashes.
    func texts(of id: String, _ places: [ContentHash: Place]) throws(GitCommand.Failure) -> [ContentHash: String] {
        var texts: [ContentHash: String] = [:]
        var contents: [GitHistory.Content] = []
        for (hash, place) in places {
            switch place {
            case .history(let content): contents.append(content)
            case .source(let text): texts[hash] = text
            }
        }
        contents.sort { $0.name < $1.name }
        try history.read(contents) { content, answer in
            guard case .content(let bytes) = answer, let text = text(of: bytes, content.path) else { return }
            texts[text.hash] = shown(text)
        }
        return texts.compactMapValues { redactions.applied(to: $0, of: id) }
    }

    /// The text of a source; of Markdown what stands below the front matter.
    private func text(of bytes: [UInt8], _ path: String) -> SourceText? {
        let file = SourceFile(path: path)
        let raw = RawBulletin(id: file.id, path: path, bytes: bytes, sha256: "", mediaType: file.mediaType)
        return Overrides(of: file, raw, name: path).text.flatMap { SourceText(raw, $0, extractor) }
    }

    /// As extraction reads it: nothing in it is invisible, and lines of a fixed width are paragraphs.
    private func shown(_ text: SourceText) -> String {
        String(String.UnicodeScalarView(extractor.clean(text.scalars)))
    }
}
