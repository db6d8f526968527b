import BulletinModel
import VietnameseText

/// A bulletin with what is searched in: its texts without marks.
struct DatabaseBulletin: Sendable {
    let bulletin: Bulletin
    let url: String
    let title, lead: String?
    let article: String

    init(_ bulletin: Bulletin, at url: String) {
        self.bulletin = bulletin
        self.url = url
        title = bulletin.title.map(Folding.folded)
        lead = bulletin.lead.map(Folding.folded)
        article = Folding.folded(bulletin.bodyMarkdown)
    }
}
