import BulletinModel
import Extraction
import FrontMatter
import Gazetteer

/// Completes what a person wrote in short: units from the gazetteer, bodies and bylines by the lexicons.
struct ShortFormResolver: Sendable {
    private let gazetteer: AdministrativeGazetteer
    private let extractor: Extractor

    init(_ gazetteer: AdministrativeGazetteer, _ extractor: Extractor) {
        self.gazetteer = gazetteer
        self.extractor = extractor
    }

    /// The fields in full, and what cannot be completed, which counts as not written. `found` is the record without
    /// them: its date and its body tell units apart.
    func resolved(
        _ fields: BulletinFields, for found: Bulletin, file: String
    ) -> (fields: BulletinFields, diagnostics: [Diagnostic]) {
        var fields = fields
        var diagnostics: [Diagnostic] = []
        if let written = fields.body, written.isText, let name = written.value?.name {
            fields.body = Written(extractor.body(named: name), at: written.place)
        }
        if let written = fields.byline, written.isText, let line = written.value?.authors, line.count == 1,
            let byline = extractor.byline(written: line[0])
        {
            fields.byline = Written(byline, at: written.place)
        }
        let record = found.applying(fields)
        if let (query, place) = query(for: fields, record) {
            switch gazetteer.answer(to: query) {
            case .unit(let state):
                let locality = gazetteer.locality(for: state, on: query.day, basis: .override, confidence: 1)
                fields.locality = Written(locality, at: place)
            case let answer:
                let problem = UnitProblem(answer, to: query, gazetteer)
                diagnostics.append(
                    Diagnostic(
                        .error, code: "metadata.bad-value", file: file, line: place.line, column: place.column,
                        message: problem.message, advice: problem.advice))
            }
        }
        if let written = fields.places, written.isText {
            let locality = fields.locality?.value ?? record.locality
            let day = record.date?.lastDay
            fields.places = Written(written.value.map { self.place($0, near: locality, on: day) }, at: written.place)
        }
        return (fields, diagnostics)
    }

    /// What has to be asked about the locality; nil when it is not written, or in full.
    private func query(for fields: BulletinFields, _ record: Bulletin) -> (query: UnitQuery, place: TextPlace)? {
        guard fields.locality == nil else { return nil }
        var around = [fields.district?.value, fields.province?.value].compactMap(\.self)
        var era: Locality.Era?
        let name: String
        let place: TextPlace
        if let written = fields.localityName {
            (name, place, era) = (written.value.name, written.place, written.value.era)
            around = [written.value.district, written.value.province].compactMap(\.self) + around
        } else if let written = fields.district ?? fields.province {
            (name, place) = (written.value, written.place)
            around.removeFirst()
        } else {
            return nil
        }
        // What stands alone in `province` or `district` is one; else the body's unit is preferred.
        let isProvince = fields.localityName == nil && fields.district == nil
        let isDistrict = fields.localityName == nil && !isProvince
        let types =
            isProvince
            ? gazetteer.types(at: .province)
            : isDistrict ? gazetteer.types(at: .district) : record.body.flatMap(extractor.unitTypes)
        let query = UnitQuery(name, within: around, era: era, day: record.date?.lastDay, types: types)
        return (query, place)
    }

    /// With its code when it is a unit in the locality, or at least in the province; else with its type word apart.
    private func place(_ place: Place, near locality: Locality?, on day: CalendarDay?) -> Place {
        guard place.code == nil, place.type == nil else { return place }
        let around = [locality?.code, locality?.district?.code, locality?.province?.code].compactMap(\.self)
        for code in around {
            let query = UnitQuery(place.name, within: [code], era: locality?.era, day: day)
            if case .unit(let state) = gazetteer.answer(to: query) { return gazetteer.place(state) }
        }
        let query = UnitQuery(place.name, era: locality?.era, day: day)
        if case .unit(let state) = gazetteer.answer(to: query), gazetteer.level(of: state) != .commune {
            return gazetteer.place(state)
        }
        return extractor.place(named: place.name)
    }
}

extension BulletinFields {
    /// Whether something in them has to be looked up.
    var hasShortForms: Bool {
        localityName != nil || province != nil || district != nil || body?.isText ?? false || byline?.isText ?? false
            || places?.isText ?? false
    }
}
