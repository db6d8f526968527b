import Gazetteer

/// The rules that read places from the zoned text, made once.
struct PlaceRules: Sendable {
    let reader: PlaceReader
    let locality: LocalityRule
    let places: PlacesRule
    let origin: OriginRule
    let issuers: IssuerTypes
    let gazetteer: AdministrativeGazetteer

    init(gazetteer: AdministrativeGazetteer, publishers: PublisherTable, bodies: BodyNameReader) throws {
        let lexicon = try PlaceLexicon(gazetteer: gazetteer)
        self.gazetteer = gazetteer
        issuers = IssuerTypes(gazetteer: gazetteer, offices: lexicon.offices)
        reader = PlaceReader(gazetteer: gazetteer, lexicon: lexicon)
        locality = LocalityRule(gazetteer: gazetteer, lexicon: lexicon)
        places = PlacesRule(gazetteer: gazetteer)
        origin = OriginRule(gazetteer: gazetteer, table: publishers, lexicon: lexicon, bodies: bodies)
    }
}
