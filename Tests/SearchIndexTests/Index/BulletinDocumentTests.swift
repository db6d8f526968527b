import SearchIndex
import TestSupport
import Testing

struct BulletinDocumentTests {
    @Test func `a record is searched by what its page shows and filtered by its facts`() {
        let bulletin = SampleBulletins.full()
        let document = SearchDocument(
            bulletin, address: "bac-kan/2020/a/", title: "Tựa", year: 2020, article: "Một.\n\nHai.\n",
            places: ["bac-kan", "bac-kan/ba-be"])
        #expect(document.title == "Tựa")
        #expect(document.lead == bulletin.lead)
        #expect(document.paragraphs == ["Một.", "Hai."])
        #expect(document.date == bulletin.date?.description)
        let keys = { (kind: SearchFacet.Kind) in document.facets.filter { $0.kind == kind }.map(\.key) }
        #expect(keys(.place) == ["bac-kan", "bac-kan/ba-be"])
        #expect(keys(.body) == bulletin.body.map { [$0.name] } ?? [])
        #expect(keys(.topic) == bulletin.topics)
        #expect(keys(.person) == bulletin.people.map(\.name))
        #expect(!keys(.person).isEmpty && !keys(.topic).isEmpty && !keys(.body).isEmpty)
    }
}
