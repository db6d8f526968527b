import Gazetteer

/// The rules that read places from the zoned text, made once.
struct PlaceRules: Sendable {
    let reader: PlaceReader
    let locality: LocalityRule
    let places: PlacesRule

    init(gazetteer: AdministrativeGazetteer) throws {
        let lexicon = try PlaceLexicon(gazetteer: gazetteer)
        reader = PlaceReader(gazetteer: gazetteer, lexicon: lexicon)
        locality = LocalityRule(gazetteer: gazetteer, lexicon: lexicon)
        places = PlacesRule(gazetteer: gazetteer)
    }
}
