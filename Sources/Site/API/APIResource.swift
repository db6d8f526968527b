import BulletinModel
import BundledFiles

/// A file of the API that there is one of.
struct APIResource: Sendable {
    let fileName: String
    /// What it reads beside bulletins.
    let inputs: [String]
    /// What it lists, where a site may have none of that.
    var kind: SubjectKind?
    /// Adds all that it shows.
    let read: @Sendable (PageReader, inout Fingerprint) -> Void
    /// Hands the file on piece by piece.
    let write: @Sendable (PageRendering, _ emit: ([UInt8]) throws -> Void) throws -> Void

    /// The version is part of the address: what means something else gets another one.
    static let folder = "api/v1/"

    static let all = [index, places, years, people, documents, topics, indicators, description]

    /// Where all begins.
    static let index = APIResource(
        fileName: "index.json",
        inputs: ["strings", "title", "description", "language", "base_url", "formats", "subjects"],
        read: { reader, lists in
            lists.add(reader.catalogue.entries.count)
            for list in APIResource.lists { lists.add(list.count(reader.catalogue)) }
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
                json.array(lists.filter { catalogue.facts.shows($0.kind) }) { json, list in
                    json.object { json in
                        json.key("name"); json.string(list.name)
                        json.key("count"); json.int(list.count(catalogue))
                        json.key("url"); json.string(site.settings.baseURL.url("\(folder)\(list.name).json"))
                    }
                }
            }
            json.endLine()
            try emit(json.bytes)
        })

    /// OpenAPI 3.1, which needs no address of the site: addresses in it begin where it lies.
    static let description = APIResource(
        fileName: "openapi.json", inputs: [], read: { _, _ in },
        write: { _, emit in try emit(BundledFiles.bytes(at: "Data/openapi.json") ?? []) })

    private static let lists: [List] =
        [List(name: "places") { $0.localities.count }, List(name: "years") { $0.years.count }]
        + SubjectKind.allCases.map { kind in
            List(name: kind.rawValue, kind: kind) { $0.facts[kind].subjects.count }
        }

    private struct List {
        let name: String
        var kind: SubjectKind?
        let count: @Sendable (Catalogue) -> Int
    }
}
