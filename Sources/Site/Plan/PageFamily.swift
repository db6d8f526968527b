import BulletinModel

/// Files of one kind: which there are, where they lie, what they read, how they are made.
///
/// A new kind of page, feed or list is one type like this and its line in `PageFamilies`; nothing else knows it.
protocol PageFamily: Sendable {
    /// What the files of one subject need in common, and what is made once for them: a record, a feed.
    associatedtype Work = Void

    /// What is made of each subject.
    var forms: [PageForm] { get }
    /// What its files are about, where a site may have no pages of that.
    var kind: SubjectKind? { get }

    /// Its files in their order; those of one subject stand together. It is asked only where the site has pages of its
    /// kind.
    func pages(of site: PlannedSite) -> [PageNumber]
    /// Of a file, from the site's root, with a slash at its end.
    func folder(of page: PageNumber, in site: PlannedSite) -> String
    func fileName(of page: PageNumber, in site: PlannedSite) -> String
    /// Adds all that a file shows of bulletins, of places and of the site's order.
    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings)
    /// What one file alone reads of the shared inputs.
    func ownInput(of page: PageNumber, in site: PlannedSite) -> String?
    /// The bulletin that a file is made of, by its position in the catalogue's entries; nil when it is several or none.
    func entry(of page: PageNumber) -> Int?
    /// Whether a file shows the whole record of a bulletin that is sought, by its position in the catalogue's summaries.
    func shows(_ isSought: (Int) -> Bool, on page: PageNumber, in site: PlannedSite) -> Bool
    /// The newest bulletin on it, by its position in the catalogue's entries; nil where there is none, or where it is not
    /// bulletins that it shows.
    func newest(on page: PageNumber, in site: PlannedSite) -> Int?

    func work(on subject: Int, _ rendering: PageRendering) throws -> Work
    func bytes(of page: PageNumber, _ work: Work, _ rendering: PageRendering) throws -> [UInt8]

    /// Whether its files can be too large to be in memory as a whole; `write` hands them on piece by piece.
    var isStreamed: Bool { get }
    func write(_ page: PageNumber, _ rendering: PageRendering, _ emit: ([UInt8]) throws -> Void) throws
}

extension PageFamily {
    var kind: SubjectKind? { nil }

    func fileName(of page: PageNumber, in site: PlannedSite) -> String { forms[Int(page.form)].fileName }
    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {}
    func ownInput(of page: PageNumber, in site: PlannedSite) -> String? { nil }
    func entry(of page: PageNumber) -> Int? { nil }
    func shows(_ isSought: (Int) -> Bool, on page: PageNumber, in site: PlannedSite) -> Bool {
        entry(of: page).map { isSought(site.catalogue.entries[$0].bulletin) } ?? true
    }
    func newest(on page: PageNumber, in site: PlannedSite) -> Int? { nil }

    var isStreamed: Bool { false }
    func write(_ page: PageNumber, _ rendering: PageRendering, _ emit: ([UInt8]) throws -> Void) throws {
        try emit(bytes(of: page, work(on: Int(page.subject), rendering), rendering))
    }

    /// Whether the files of one subject are made together.
    var sharesWork: Bool { Work.self != Void.self }
}

extension PageFamily where Work == Void {
    func work(on subject: Int, _ rendering: PageRendering) {}
}

/// Which of its family's files one is.
struct PageNumber: Hashable, Sendable {
    /// What it is about, by a number of its family's choice: an entry, a locality, a year.
    let subject: Int32
    /// A part of the subject, like a year of a locality.
    let part: Int32
    /// Which page of a list, from 1.
    let page: Int32
    /// Which of the family's forms.
    let form: UInt8

    init(_ subject: Int = 0, part: Int = 0, page: Int = 1, form: Int = 0) {
        self.subject = Int32(subject)
        self.part = Int32(part)
        self.page = Int32(page)
        self.form = UInt8(form)
    }
}
