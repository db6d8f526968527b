import BulletinModel

/// What the rules found in one text, each finding with its place.
struct Facts: Sendable {
    var title: HeadlineRules.Title?
    var lead: Finding<String>?
    var section: Finding<String>?
    var published: Finding<Timestamp>?
    var dates = DateRules.Dates()
    var body: Finding<Body>?
    var meeting: Finding<Meeting>?
    var people: [FoundPerson] = []
    var byline = BylineRule.Found()
    var documents: [Finding<Citation>] = []
    var locality: Finding<Locality>?
    var places: [Finding<Place>] = []
    var figures: [Finding<Figure>] = []
    var topics: [Finding<String>] = []
    var captions: [Finding<RemovedText>] = []
    var removed: [RemovedText] = []
    /// CommonMark.
    var article = ""
    var warnings: [Warning] = []

    /// About how many places they have in the text.
    var count: Int {
        figures.count + 3 * people.count + documents.count + places.count + topics.count + captions.count + 16
    }
}
