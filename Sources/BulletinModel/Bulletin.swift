/// One bulletin's record: all that is known of one document.
///
/// Extraction makes it, everything behind extraction works from it. Its JSON form (`Bulletin+JSON.swift`) is the
/// contract of the project: one object a line in NDJSON, the same object as `index.json` beside each page.
public struct Bulletin: Hashable, Sendable {
    /// The record's format, printed as `schema`.
    public static let schema = "bantin/1"

    /// The source path relative to the source folder, without extension, unless front matter or sidecar set it.
    public var id: String
    /// The file that the record was made from.
    public var source: Source
    /// The title, repaired where that is certain; nil only if the text has none.
    public var title: String?
    /// The title as the source prints it; nil when it is the same as `title`.
    public var titleAsPrinted: String?
    /// The subtitle or first summary line.
    public var lead: String?
    /// The breadcrumb section, e.g. `Chính trị`.
    public var section: String?
    /// When the text was posted.
    public var published: Timestamp?
    /// When the meeting or act that is reported took place.
    public var event: Event?
    /// The stretch of time that is reported on.
    public var period: EDTF?
    /// The date to sort by: event, else published, else the end of the period.
    public var date: EDTF?
    /// Which date `date` is; nil when there is none.
    public var dateBasis: DateBasis?
    /// Who called the meeting.
    public var body: Body?
    /// What kind of meeting is reported.
    public var meeting: Meeting?
    /// The administrative unit that the bulletin belongs to.
    public var locality: Locality?
    /// The people whom the text names with what they hold or do, in the order of their first mention.
    public var people: [Person]
    /// Who wrote the text.
    public var byline: Byline?
    /// The numbers that the text reports, in its order.
    public var figures: [Figure]
    /// The documents that the text cites, in the order of their first mention.
    public var documents: [Citation]
    /// The places that the text names, in the order of their first mention, the locality itself not among them.
    public var places: [Place]
    /// From the topic lexicon.
    public var topics: [String]
    /// The captions of pictures, which are no part of the article.
    public var captions: [RemovedText]
    /// What was taken out of the article, with the reason.
    public var removed: [RemovedText]
    /// The article as CommonMark.
    public var bodyMarkdown: String
    /// Where the facts come from, in the source.
    public var evidence: [Evidence]
    /// What a person should look at.
    public var warnings: [Warning]
    /// Further addresses of the page, paths from the site's root, as a person wrote them. Not in the JSON: they are about
    /// a site, not about the text.
    public var aliases: [String]

    /// An empty record of a source: every key there, nothing known.
    public init(id: String, source: Source) {
        self.id = id
        self.source = source
        people = []
        figures = []
        documents = []
        places = []
        topics = []
        captions = []
        removed = []
        bodyMarkdown = ""
        evidence = []
        warnings = []
        aliases = []
    }
}

/// Which date a bulletin is sorted by.
public enum DateBasis: String, Hashable, Sendable, CaseIterable {
    case event, published, period
    /// Written by a person in a sidecar or in front matter.
    case override
}
