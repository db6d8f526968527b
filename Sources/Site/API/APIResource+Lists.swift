import BulletinModel

/// Files that list all things of a kind.
extension APIResource {
    /// A file `{"NAME":[…]}`, in which an element is made of each thing.
    private static func list<Elements: Collection & SendableMetatype>(
        _ name: String, _ kind: SubjectKind? = nil,
        read: @escaping @Sendable (PageReader, inout Fingerprint) -> Void,
        elements: @escaping @Sendable (Catalogue) -> Elements,
        write: @escaping @Sendable (inout JSONWriter, Elements.Element, Catalogue, SiteAddress) -> Void
    ) -> APIResource {
        APIResource(
            name: name, inputs: ["base_url"], kind: kind, count: { elements($0).count }, read: read
        ) { rendering, emit in
            var json = JSONWriter()
            try json.list(elements(rendering.catalogue), named: name, handing: emit) { json, element in
                json.object { write(&$0, element, rendering.catalogue, rendering.context.settings.baseURL) }
            }
        }
    }

    static let places = list(
        "places",
        read: { reader, lists in
            for index in reader.catalogue.localities.indices { reader.addPlaceAndCounts(index, to: &lists) }
        },
        elements: { $0.localities.indices },
        write: { json, index, catalogue, address in
            let node = catalogue.localities[index]
            json.key("path"); json.string(node.path)
            json.key("name"); json.string(node.isUnknown ? nil : node.name)
            json.key("type"); json.string(node.type)
            json.key("parent"); json.string(node.parent.map { catalogue.localities[$0].path })
            json.key("codes")
            json.array(node.codes) { json, code in
                json.object { json in
                    json.key("code"); json.string(code.code)
                    json.key("era"); json.string(code.era.rawValue)
                }
            }
            json.key("url"); json.string(address.url(node.path))
            json.key("bulletins"); json.int(node.entries.count)
            json.key("years")
            json.array(node.years) { json, slice in
                json.object { json in
                    json.key("year"); json.year(slice.year)
                    json.key("bulletins"); json.int(slice.range.count)
                    json.key("url"); json.string(address.url(node.path + slice.folder))
                    json.key("list"); json.string(address.url(APIBulletinList.path(of: index, slice, catalogue)))
                }
            }
        })

    static let years = list(
        "years",
        read: { reader, lists in
            reader.addYears(reader.catalogue.years, to: &lists)
            for (index, node) in reader.catalogue.localities.enumerated() where node.depth == 0 {
                lists.add(reader.places[index])
                reader.addYears(node.years, to: &lists)
            }
        },
        elements: { $0.years },
        write: { json, year, catalogue, address in
            json.key("year"); json.year(year.year)
            json.key("bulletins"); json.int(year.range.count)
            json.key("url"); json.string(address.url("nam/" + year.folder))
            json.key("lists")
            json.array(catalogue.localities.filter { $0.depth == 0 && $0.count(in: year.year) > 0 }) { json, node in
                json.string(address.url(APIBulletinList.folder(of: node) + APIBulletinList.fileName(of: year)))
            }
        })

    static let people = subjects(.people) { json, subject, _, catalogue in
        json.key("name"); json.string(catalogue.facts.name(of: subject))
        writePlace(of: subject, catalogue, to: &json)
    }

    static let documents = subjects(.documents) { json, subject, position, catalogue in
        let name = catalogue.facts.documentNames[position]
        func text(_ term: Int?) -> String? { term.map { catalogue.facts.terms.text(of: $0) } }
        json.key("id"); json.string(text(name.id))
        json.key("kind"); json.string(text(name.kind))
        json.key("issuer"); json.string(text(name.issuer))
        json.key("date"); json.string(name.date?.description)
        writePlace(of: subject, catalogue, to: &json)
    }

    static let topics = subjects(.topics) { json, subject, _, catalogue in
        json.key("name"); json.string(catalogue.facts.name(of: subject))
    }

    static let indicators = subjects(.indicators) { json, subject, _, catalogue in
        json.key("name"); json.string(catalogue.facts.name(of: subject))
    }

    private static func subjects(
        _ kind: SubjectKind, write: @escaping @Sendable (inout JSONWriter, Subject, Int, Catalogue) -> Void
    ) -> APIResource {
        list(
            kind.rawValue, kind,
            read: { reader, lists in
                for subject in reader.catalogue.facts[kind].subjects {
                    lists.add(subject.fingerprint)
                    lists.add(subject.count)
                    if let locality = FactKeys.scope(of: subject.key) { lists.add(reader.places[locality]) }
                }
            },
            elements: { $0.facts[kind].subjects.enumerated() },
            write: { json, element, catalogue, address in
                write(&json, element.element, element.offset, catalogue)
                json.key("url"); json.string(address.url(element.element.folder))
                json.key("bulletins"); json.int(element.element.count)
            })
    }

    /// The unit that it belongs to; none for what is of the whole country, or of an unknown place.
    private static func writePlace(of subject: Subject, _ catalogue: Catalogue, to json: inout JSONWriter) {
        let node = FactKeys.scope(of: subject.key).map { catalogue.localities[$0] }
        json.key("place"); json.string(node.flatMap { $0.isUnknown ? nil : $0.path })
    }
}
