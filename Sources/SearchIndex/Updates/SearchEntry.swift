/// A document as an update looks at it, without its text.
public struct SearchEntry: Hashable, Sendable {
    /// What the document is told by: a number made of its record's id.
    public let id: UInt64
    /// Changes with anything that its `SearchDocument` holds.
    public let digest: UInt64
    /// The year of its sorting date.
    public let year: Int?

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(id: UInt64, digest: UInt64, year: Int?) {
        self.id = id
        self.digest = digest
        self.year = year
    }

    /// An entry of a document, told by its record's id.
    public init(_ document: SearchDocument, id: String) {
        var name = Fingerprint()
        name.add(id.utf8)
        var digest = Fingerprint()
        for text in [document.address, document.title, document.lead ?? "\u{1}", document.date ?? "\u{1}"] {
            digest.add(text.utf8)
            digest.add(CollectionOfOne(0))
        }
        digest.add(UInt64(bitPattern: Int64(document.year ?? .min)))
        for paragraph in document.paragraphs {
            digest.add(paragraph.utf8)
            digest.add(CollectionOfOne(0))
        }
        for facet in document.facets {
            digest.add(facet.kind.rawValue.utf8)
            digest.add(facet.key.utf8)
            digest.add(CollectionOfOne(1))
        }
        self.init(id: name.value, digest: digest.value, year: document.year)
    }
}
