/// The kinds of pages; each has a template of its name.
enum PageKind: String, CaseIterable, Sendable {
    case home
    case locality
    case localityYear = "locality-year"
    case years
    case year
    case bulletin
    case notFound = "not-found"

    /// The keys that its template can read.
    var schema: TemplateSchema {
        switch self {
        case .home: HomePage.keys.schema
        case .locality: LocalityPage.keys.schema
        case .localityYear: LocalityYearPage.keys.schema
        case .years: YearsPage.keys.schema
        case .year: YearPage.keys.schema
        case .bulletin: BulletinPage.keys.schema
        case .notFound: NotFoundPage.keys.schema
        }
    }
}
