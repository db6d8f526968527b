import BulletinModel
import Gazetteer

/// Finds what the address and the publisher of a text say of its place: by the archive's own table, by the host's name,
/// by the names in the publisher's name.
struct OriginRule: Sendable {
    private let gazetteer: AdministrativeGazetteer
    private let table: PublisherTable
    private let hosts: HostRule
    private let lexicon: PlaceLexicon
    private let bodies: BodyNameReader

    init(
        gazetteer: AdministrativeGazetteer, table: PublisherTable, lexicon: PlaceLexicon, bodies: BodyNameReader
    ) {
        self.gazetteer = gazetteer
        self.table = table
        self.lexicon = lexicon
        self.bodies = bodies
        hosts = HostRule(gazetteer: gazetteer)
    }

    func find(url: String?, publisher: String?) -> Origin {
        guard url != nil || publisher != nil else { return .unknown }
        var origin = Origin()
        // Who is named is nearer to the text than where it lies.
        if let entry = publisher.flatMap(table.entry(named:)) { add(entry, .publisher, to: &origin) }
        let host = url.flatMap(WebHost.init)
        if let host {
            if let entry = table.entry(of: host) { add(entry, .url, to: &origin) }
            for entry in table.entries(above: host) { origin.around += states(of: entry) }
            let reading = hosts.read(host)
            origin.around += reading.around
            if !reading.states.isEmpty {
                origin.witnesses.append(
                    Origin.Witness(states: reading.states, basis: .url, rule: "locality.host", confidence: 0.9))
            }
        }
        if let publisher {
            let mentions = mentions(in: publisher)
            origin.witnesses.append(
                Origin.Witness(
                    mentions: mentions, basis: .publisher, rule: "locality.publisher-name", confidence: 0.9))
            origin.mentions = mentions
        }
        return origin
    }

    private func add(_ entry: PublisherTable.Entry, _ basis: Locality.Basis, to origin: inout Origin) {
        let states = states(of: entry)
        origin.witnesses.append(
            Origin.Witness(states: states, basis: basis, rule: "locality.publishers", confidence: 0.93))
        origin.around += states
        if origin.body == nil { origin.body = entry.body.map(bodies.body(named:)) }
    }

    private func states(of entry: PublisherTable.Entry) -> [StateID] {
        entry.units.flatMap { Array(gazetteer.states(of: $0)) }
    }

    /// As if they stood on the page around the text, which is where a publisher has its name.
    private func mentions(in publisher: String) -> [PlaceMention] {
        let text = TextCleaner().clean(Array(publisher.unicodeScalars))
        var scan = PlaceScan(gazetteer: gazetteer, lexicon: lexicon, text: text)
        for line in text.lines { scan.read(line.tokens, as: .byline, findsBareNames: true) }
        return scan.mentions.all.map { mention in
            var mention = mention
            mention.source = .page
            // Báo Thái Nguyên is the province's paper, not that of the city in it.
            if mention.form == .bare, mention.candidates.contains(where: isProvince) {
                mention.candidates.removeAll { !isProvince($0) }
            }
            return mention
        }
    }

    private func isProvince(_ candidate: NameMatch.Candidate) -> Bool {
        gazetteer.level(of: candidate.state) == .province
    }
}
