import BulletinModel
import Gazetteer

/// What is known of a bulletin's place before its text is read: where it was published, and by whom.
struct Origin: Sendable {
    /// In the order of their worth.
    var witnesses: [Witness] = []
    /// What lies around the publisher, and the names in its own name: they tell namesakes apart.
    var around: [StateID] = []
    var mentions: [PlaceMention] = []
    /// Who calls the meetings that the publisher reports on.
    var body: Body?

    /// Nothing known.
    static let unknown = Origin()

    /// Something that names the publisher's unit.
    struct Witness: Sendable {
        /// The unit, in every state that it may have had.
        var states: [StateID] = []
        /// Or names that may mean it.
        var mentions: [PlaceMention] = []
        let basis: Locality.Basis
        let rule: String
        let confidence: Double
    }
}
