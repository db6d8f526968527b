import BulletinModel

/// The record's keys as a person wrote them. nil is a key that was not written; a key written as `null` is there, with
/// nothing as its value, and takes away what the program found.
public struct BulletinFields: Hashable, Sendable {
    /// Takes the place of the source path in addresses and references.
    public var id: Written<String>?
    /// Where the text comes from.
    public var source: Written<SourceFields?>?
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var title, titleAsPrinted, lead, section: Written<String?>?
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var published: Written<Timestamp?>?
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var event: Written<Event?>?
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var period, date: Written<EDTF?>?
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var dateBasis: Written<DateBasis?>?
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var body: Written<Body?>?
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var meeting: Written<Meeting?>?
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var locality: Written<Locality?>?
    /// The locality by a name or a code that the gazetteer has to be asked about; it takes the place of `locality`.
    public var localityName: Written<PlaceReference>?
    /// What the locality lies in, by name or code; alone, the locality itself.
    public var province, district: Written<String>?
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var people: Written<[Person]>?
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var byline: Written<Byline?>?
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var figures: Written<[Figure]>?
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var documents: Written<[Citation]>?
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var places: Written<[Place]>?
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var topics: Written<[String]>?
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var captions, removed: Written<[RemovedText]>?
    /// The article, which only a sidecar may hold: in a Markdown file it stands below the front matter.
    public var bodyMarkdown: Written<String>?
    /// Further addresses of the page, paths from the site's root.
    public var aliases: Written<[String]>?
    /// Whether the bulletin is to be left out of the site for now.
    public var draft: Written<Bool>?

    /// No key written.
    public init() {}
}

/// A value that a person wrote, and where.
public struct Written<Value: Hashable & Sendable>: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var value: Value
    /// Where in the file the value begins.
    public var place: TextPlace
    /// Whether it, or an item of it, was written as text and not key by key: more may be known about it than stands
    /// there.
    public var isText: Bool

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ value: Value, at place: TextPlace, isText: Bool = false) {
        self.value = value
        self.place = place
        self.isText = isText
    }
}

/// A unit as a person names it.
public struct PlaceReference: Hashable, Sendable {
    /// `Châu Thành`, `Huyện Châu Thành`, or the code of the statistics office; what it lies in may follow behind
    /// commas.
    public var name: String
    /// Which set of units it belongs to, when the person says so.
    public var era: Locality.Era?
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var district, province: String?

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(name: String, era: Locality.Era? = nil, district: String? = nil, province: String? = nil) {
        self.name = name
        self.era = era
        self.district = district
        self.province = province
    }
}

/// A line and a column of a file, both counted from 1, the column in Unicode scalars.
public struct TextPlace: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var line, column: Int

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// What a person may say of the source. The first five, which published front matter holds, describe the file that a
/// record was made from; they never change those of the file that is being read.
public struct SourceFields: Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var path, sha256: String?
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var bytes: Int?
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var encoding, mediaType: String?
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var url, publisher, retrieved: String?

    /// Nothing said.
    public init() {}

    /// Whether it says nothing of where the text comes from.
    var isAboutFileOnly: Bool { url == nil && publisher == nil && retrieved == nil && self != SourceFields() }
}
