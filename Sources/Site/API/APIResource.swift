import BulletinModel
import BundledFiles

/// A file of the API that there is one of.
struct APIResource: Sendable {
    let name: String
    /// What it reads beside bulletins.
    let inputs: [String]
    /// What it lists, where a site may have none of that.
    var kind: SubjectKind?
    /// How many things it lists; nil where it is no list.
    var count: (@Sendable (Catalogue) -> Int)?
    /// Adds all that it shows.
    let read: @Sendable (PageReader, inout Fingerprint) -> Void
    /// Hands the file on piece by piece.
    let write: @Sendable (PageRendering, _ emit: ([UInt8]) throws -> Void) throws -> Void

    var fileName: String { name + ".json" }

    /// The version is part of the address: what means something else gets another one.
    static let folder = "api/v1/"

    static let all: [APIResource] = [index, places, years, people, documents, topics, indicators, description]

    /// Where all begins.
    static let index = APIResource(
        name: "index",
        inputs: ["strings", "title", "description", "language", "base_url", "formats", "subjects"],
        read: { reader, lists in
            lists.add(reader.catalogue.entries.count)
            for case let count? in all.map(\.count) { lists.add(count(reader.catalogue)) }
            lists.add(reader.rows.first ?? Fingerprint())
        },
        write: { rendering, emit in
            let (site, catalogue) = (rendering.context, rendering.catalogue)
            var json = JSONWriter()
            json.object { json in
                json.key("title"); json.string(site.title)
                json.key("description"); json.string(site.description)
                json.key("language"); json.string("vi")
                json.key("url"); json.string(site.settings.baseURL.url(""))
                json.key("openapi"); json.string(site.settings.baseURL.url(folder + description.fileName))
                json.key("schema")
                json.string(
                    site.settings.formats.contains(.json)
                        ? site.settings.baseURL.url(DataFile.folder + RecordSchema.fileName) : nil)
                json.key("bulletins"); json.int(catalogue.entries.count)
                json.key("newest")
                json.string(catalogue.entries.first.flatMap { catalogue.summary(of: $0).date?.description })
                json.key("lists")
                let lists = all.filter { catalogue.facts.shows($0.kind) }.compactMap { resource in
                    resource.count.map { (resource: resource, count: $0(catalogue)) }
                }
                json.array(lists) { json, list in
                    json.object { json in
                        json.key("name"); json.string(list.resource.name)
                        json.key("count"); json.int(list.count)
                        json.key("url"); json.string(site.settings.baseURL.url(folder + list.resource.fileName))
                    }
                }
            }
            json.endLine()
            try emit(json.bytes)
        })

    /// OpenAPI 3.1, which needs no address of the site: addresses in it begin where it lies.
    static let description = APIResource(
        name: "openapi", inputs: [], read: { _, _ in },
        write: { _, emit in try emit(BundledFiles.bytes(at: "Data/openapi.json") ?? []) })
}
