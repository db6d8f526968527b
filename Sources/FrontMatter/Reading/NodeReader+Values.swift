import BulletinModel

/// The values below the top level, in the forms of the contract, or as text where that says enough; one method for each
/// type.
extension NodeReader {
    mutating func source(_ node: YAMLNode, _ name: String) -> SourceFields? {
        if node.scalar != nil { return text(node, name).map(ShortForm.source) }
        let keys = ["path", "sha256", "bytes", "encoding", "media_type", "url", "publisher", "retrieved"]
        return mapping(node, name, keys: keys) { reader, members in
            var source = SourceFields()
            source.path = reader.optional("path", of: members) { $0.text($1, $2) }
            source.sha256 = reader.optional("sha256", of: members) { $0.text($1, $2) }
            source.bytes = reader.optional("bytes", of: members) { $0.integer($1, $2) }
            source.encoding = reader.optional("encoding", of: members) { $0.text($1, $2) }
            source.mediaType = reader.optional("media_type", of: members) { $0.text($1, $2) }
            source.url = reader.optional("url", of: members) { $0.text($1, $2) }
            source.publisher = reader.optional("publisher", of: members) { $0.text($1, $2) }
            source.retrieved = reader.optional("retrieved", of: members) { $0.text($1, $2) }
            return source
        }
    }

    /// `end` is `start` when it is not written, `year_basis` then is `printed`.
    mutating func event(_ node: YAMLNode, _ name: String) -> Event? {
        if node.scalar != nil {
            return date(node, name).flatMap { date in
                let event = ShortForm.event(date)
                if event == nil {
                    reportBadValue(node, "'\(name)' is no day: '\(date)'", advice: "write it as 2020-05-04")
                }
                return event
            }
        }
        return mapping(node, name, keys: ["start", "end", "part_of_day", "year_basis"]) { reader, members in
            let start = reader.required("start", of: members) { $0.day($1, $2) }
            let end = reader.optional("end", of: members) { $0.day($1, $2) }
            let partOfDay: Event.PartOfDay? = reader.optional("part_of_day", of: members) { $0.choice($1, $2) }
            let yearBasis: Event.YearBasis? = reader.optional("year_basis", of: members) { $0.choice($1, $2) }
            guard let start else { return nil }
            if let end, end < start {
                reader.reportBadValue(node, "'\(name)' ends on \(end), before it starts on \(start)")
            }
            return Event(start: start, end: end ?? start, partOfDay: partOfDay, yearBasis: yearBasis ?? .printed)
        }
    }

    mutating func body(_ node: YAMLNode, _ name: String) -> Body? {
        if node.scalar != nil { return text(node, name).map { Body(name: $0) } }
        return mapping(node, name, keys: ["name", "kind", "level"]) { reader, members in
            let bodyName = reader.required("name", of: members) { $0.text($1, $2) }
            let kind: Body.Kind? = reader.optional("kind", of: members) { $0.choice($1, $2) }
            let level: Body.Level? = reader.optional("level", of: members) { $0.choice($1, $2) }
            return bodyName.map { Body(name: $0, kind: kind, level: level) }
        }
    }

    mutating func meeting(_ node: YAMLNode, _ name: String) -> Meeting? {
        if node.scalar != nil { return text(node, name).map { Meeting(kind: $0) } }
        return mapping(node, name, keys: ["kind", "ordinal", "term", "session"]) { reader, members in
            Meeting(
                kind: reader.optional("kind", of: members) { $0.text($1, $2) },
                ordinal: reader.optional("ordinal", of: members) { $0.integer($1, $2) },
                term: reader.optional("term", of: members) { $0.text($1, $2) },
                session: reader.optional("session", of: members) { $0.integer($1, $2) })
        }
    }

    /// `basis` is `override` when it is not written, `confidence` then is 1.
    mutating func locality(_ node: YAMLNode, _ name: String) -> Locality? {
        let keys = [
            "code", "era", "name", "type", "full_name", "province", "district", "now", "basis", "confidence",
        ]
        return mapping(node, name, keys: keys) { reader, members in
            let code = reader.required("code", of: members) { $0.text($1, $2) }
            let era: Locality.Era? = reader.required("era", of: members) { $0.choice($1, $2) }
            let localName = reader.required("name", of: members) { $0.text($1, $2) }
            let type = reader.required("type", of: members) { $0.text($1, $2) }
            let fullName = reader.required("full_name", of: members) { $0.text($1, $2) }
            let province = reader.optional("province", of: members) { $0.place($1, $2) }
            let district = reader.optional("district", of: members) { $0.place($1, $2) }
            let now = reader.optional("now", of: members) { $0.list($1, $2) { $0.successor($1, $2) } }
            let basis: Locality.Basis? = reader.optional("basis", of: members) { $0.choice($1, $2) }
            let confidence = reader.optional("confidence", of: members) { $0.number($1, $2) }
            guard let code, let era, let localName, let type, let fullName else { return nil }
            return Locality(
                code: code, era: era, name: localName, type: type, fullName: fullName, province: province,
                district: district, now: now ?? [], basis: basis ?? .override, confidence: confidence ?? 1)
        }
    }

    /// Whether a locality is only named, so that its other members have to be looked up.
    func isReference(_ node: YAMLNode) -> Bool {
        guard let members = node.mapping else { return node.scalar != nil }
        return !["code", "era", "name", "type", "full_name"].allSatisfy { key in members.contains { $0.name == key } }
    }

    /// A name or a code, with what it lies in. A unit's code says more than its name, a full name more than a bare one.
    mutating func reference(_ node: YAMLNode, _ name: String) -> PlaceReference? {
        if node.scalar != nil { return text(node, name).map { PlaceReference(name: $0) } }
        let keys = [
            "code", "era", "name", "type", "full_name", "province", "district", "now", "basis", "confidence",
        ]
        return mapping(node, name, keys: keys) { reader, members in
            let code = reader.optional("code", of: members) { $0.text($1, $2) }
            let era: Locality.Era? = reader.optional("era", of: members) { $0.choice($1, $2) }
            let localName = reader.optional("name", of: members) { $0.text($1, $2) }
            let type = reader.optional("type", of: members) { $0.text($1, $2) }
            let fullName = reader.optional("full_name", of: members) { $0.text($1, $2) }
            let district = reader.optional("district", of: members) { $0.place($1, $2) }
            let province = reader.optional("province", of: members) { $0.place($1, $2) }
            guard
                let known = code ?? fullName ?? localName.map({ [type, $0].compactMap(\.self).joined(separator: " ") })
            else {
                reader.report(
                    "metadata.missing-key", at: reader.place(of: node), "'\(name)' lacks 'code' or 'name'")
                return nil
            }
            return PlaceReference(
                name: known, era: era, district: district.map { $0.code ?? $0.name },
                province: province.map { $0.code ?? $0.name })
        }
    }

    private mutating func successor(_ node: YAMLNode, _ name: String) -> Locality.Successor? {
        mapping(node, name, keys: ["code", "full_name", "province"]) { reader, members in
            let code = reader.required("code", of: members) { $0.text($1, $2) }
            let fullName = reader.required("full_name", of: members) { $0.text($1, $2) }
            let province = reader.optional("province", of: members) { $0.text($1, $2) }
            guard let code, let fullName else { return nil }
            return Locality.Successor(code: code, fullName: fullName, province: province)
        }
    }

    mutating func place(_ node: YAMLNode, _ name: String) -> Place? {
        if node.scalar != nil { return text(node, name).map { Place(name: $0) } }
        return mapping(node, name, keys: ["code", "name", "type"]) { reader, members in
            let code = reader.optional("code", of: members) { $0.text($1, $2) }
            let placeName = reader.required("name", of: members) { $0.text($1, $2) }
            let type = reader.optional("type", of: members) { $0.text($1, $2) }
            return placeName.map { Place(code: code, name: $0, type: type) }
        }
    }

    mutating func person(_ node: YAMLNode, _ name: String) -> Person? {
        if node.scalar != nil { return text(node, name).map(ShortForm.person) }
        return mapping(node, name, keys: ["name", "roles", "chair"]) { reader, members in
            let personName = reader.required("name", of: members) { $0.text($1, $2) }
            let roles = reader.optional("roles", of: members) { $0.texts($1, $2) }
            let chair = reader.optional("chair", of: members) { $0.truth($1, $2) }
            return personName.map { Person(name: $0, roles: roles ?? [], chair: chair ?? false) }
        }
    }

    mutating func byline(_ node: YAMLNode, _ name: String) -> Byline? {
        if node.scalar != nil { return text(node, name).map { Byline(authors: [$0]) } }
        if node.sequence != nil { return texts(node, name).map { Byline(authors: $0) } }
        return mapping(node, name, keys: ["authors", "agency"]) { reader, members in
            Byline(
                authors: reader.optional("authors", of: members) { $0.texts($1, $2) } ?? [],
                agency: reader.optional("agency", of: members) { $0.text($1, $2) })
        }
    }

    /// `kind` is `actual` when it is not written.
    mutating func figure(_ node: YAMLNode, _ name: String) -> Figure? {
        let keys = [
            "indicator", "value", "unit", "value_base", "qualifier", "span", "percent", "percent_of",
            "change_percent", "compared_with", "period", "kind",
        ]
        return mapping(node, name, keys: keys) { reader, members in
            Figure(
                indicator: reader.optional("indicator", of: members) { $0.text($1, $2) },
                value: reader.optional("value", of: members) { $0.number($1, $2) },
                unit: reader.optional("unit", of: members) { $0.text($1, $2) },
                valueBase: reader.optional("value_base", of: members) { $0.number($1, $2) },
                qualifier: reader.optional("qualifier", of: members) { $0.choice($1, $2) },
                span: reader.optional("span", of: members) { $0.text($1, $2) },
                percent: reader.optional("percent", of: members) { $0.number($1, $2) },
                percentOf: reader.optional("percent_of", of: members) { $0.text($1, $2) },
                changePercent: reader.optional("change_percent", of: members) { $0.number($1, $2) },
                comparedWith: reader.optional("compared_with", of: members) { $0.text($1, $2) },
                period: reader.optional("period", of: members) { $0.date($1, $2) },
                kind: reader.optional("kind", of: members) { $0.choice($1, $2) } ?? .actual)
        }
    }

    mutating func citation(_ node: YAMLNode, _ name: String) -> Citation? {
        if node.scalar != nil { return text(node, name).map(ShortForm.citation) }
        return mapping(node, name, keys: ["id", "kind", "issuer", "date"]) { reader, members in
            Citation(
                id: reader.optional("id", of: members) { $0.text($1, $2) },
                kind: reader.optional("kind", of: members) { $0.text($1, $2) },
                issuer: reader.optional("issuer", of: members) { $0.text($1, $2) },
                date: reader.optional("date", of: members) { $0.day($1, $2) })
        }
    }

    /// `reason` is `override` when it is not written.
    mutating func removedText(_ node: YAMLNode, _ name: String) -> RemovedText? {
        mapping(node, name, keys: ["text", "reason"]) { reader, members in
            let text = reader.required("text", of: members) { $0.text($1, $2) }
            let reason = reader.optional("reason", of: members) { $0.text($1, $2) }
            return text.map { RemovedText(text: $0, reason: reason ?? Evidence.overrideRule) }
        }
    }
}
