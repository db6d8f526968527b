import BulletinModel
import Testing

struct SpellingTests {
    private let keys = ["title", "description", "base_url", "time_zone", "page_size"]

    @Test(
        arguments: [
            ("tilte", "title"), ("titel", "title"), ("Title", "title"), ("titles", "title"), ("itle", "title"),
            ("baseurl", "base_url"), ("base-url", "base_url"), ("baseURL", "base_url"), ("timezone", "time_zone"),
            ("page_sise", "page_size"), ("descripton", "description"),
        ])
    func `a slip of the pen finds the key that was meant`(written: String, meant: String) {
        #expect(Spelling.nearest(to: written, among: keys) == meant)
    }

    @Test(arguments: ["", "x", "theme", "paginate", "-"])
    func `a word of its own finds none`(written: String) {
        #expect(Spelling.nearest(to: written, among: keys) == nil)
    }

    @Test func `the nearest wins, and of two the first`() {
        #expect(Spelling.nearest(to: "bodies", among: ["body", "bodie"]) == "bodie")
        #expect(Spelling.nearest(to: "cat", among: ["bat", "hat"]) == "bat")
        #expect(Spelling.nearest(to: "e", among: ["a", "b"]) == nil)
    }
}
