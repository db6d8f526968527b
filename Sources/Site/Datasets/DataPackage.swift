import BulletinModel

/// A file of the archive's data, as it was written.
package struct DataFile: Sendable {
    package let name: String
    /// Size and SHA-256 in hexadecimal digits; missing where they depend on the version of a library.
    package let size: Int?
    package let sha256: String?
    /// Records or rows, without the row of names.
    package let rows: Int

    package init(name: String, size: Int, sha256: String, rows: Int) {
        self.name = name
        self.size = size
        self.sha256 = sha256
        self.rows = rows
    }

    /// The database of all bulletins.
    package init(database name: String, bulletins: Int) {
        self.name = name
        (size, sha256) = (nil, nil)
        rows = bulletins
    }

    /// All records, one a line.
    package static let records = "bulletins.ndjson"
    /// The same as a database.
    package static let database = "archive.sqlite"
    /// The hashes of all sources.
    package static let sources = "sources-sha256.txt"
    /// In the site's root: the hashes of all its files.
    package static let manifest = "manifest-sha256.txt"
    /// The folder of all data, from the site's root.
    package static let folder = "du-lieu/"

    var table: DataTable? {
        (BulletinTable.all.map(\.table) + OverviewTable.all.map(\.table)).first { $0.fileName == name }
    }

    /// What its strings are found by.
    var key: String {
        switch name {
        case Self.database: "database"
        case StaticRepository.fileName: "oai"
        default: table?.name ?? "records"
        }
    }

    var mediaType: String {
        switch name {
        case Self.database: "application/vnd.sqlite3"
        case StaticRepository.fileName: "application/xml"
        default: table == nil ? "application/x-ndjson" : "text/csv"
        }
    }

    /// Whether programs that read tables and records can do something with it.
    fileprivate var isPackaged: Bool {
        // The database would change with the version of SQLite, and the package's description must not.
        sha256 != nil && name != StaticRepository.fileName
    }
}

/// `datapackage.json`: what the files hold, for programs (specs.frictionlessdata.io, Data Package version 1).
enum DataPackage {
    static let fileName = "datapackage.json"

    static func write(_ files: [DataFile], _ site: SiteContext) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.key("profile"); json.string("data-package")
            json.key("name"); json.string("bantin")
            json.key("title"); json.string(site.title)
            json.key("description"); json.string(site.description)
            json.key("homepage"); json.string(site.settings.baseURL.url(""))
            if let address = site.settings.licenseURL {
                json.key("licenses")
                json.array([address]) { json, address in
                    json.object { json in
                        json.key("path"); json.string(address)
                        json.key("title"); json.string(site.settings.license ?? address)
                    }
                }
            }
            json.key("resources")
            json.array(files.filter(\.isPackaged)) { write($1, to: &$0) }
        }
        json.endLine()
        return json.bytes
    }

    private static func write(_ file: DataFile, to json: inout JSONWriter) {
        json.object { json in
            let table = file.table
            json.key("profile"); json.string(table == nil ? "data-resource" : "tabular-data-resource")
            // Records are no table: programs that guess its columns take a date for a day when the first hundred are days.
            if table == nil { json.key("type"); json.string("file") }
            json.key("name"); json.string(table?.name ?? "records")
            json.key("path"); json.string(file.name)
            json.key("title"); json.string(table?.meaning ?? "all records, one JSON object a line")
            json.key("format"); json.string(table == nil ? "ndjson" : "csv")
            json.key("mediatype"); json.string(file.mediaType)
            json.key("encoding"); json.string("utf-8")
            if let size = file.size { json.key("bytes"); json.int(size) }
            json.key("hash"); json.string(file.sha256.map { "sha256:" + $0 })
            guard let table else { return }
            json.key("schema")
            json.object { write(table, to: &$0) }
        }
    }

    private static func write(_ table: DataTable, to json: inout JSONWriter) {
        json.key("fields")
        json.array(table.columns) { json, column in
            json.object { json in
                json.key("name"); json.string(column.name)
                json.key("type"); json.string(column.kind.rawValue)
                json.key("description"); json.string(column.meaning)
                guard column.isRequired || !column.values.isEmpty else { return }
                json.key("constraints")
                json.object { json in
                    if column.isRequired { json.key("required"); json.bool(true) }
                    if !column.values.isEmpty {
                        json.key("enum"); json.array(column.values) { $0.string($1) }
                    }
                }
            }
        }
        json.key("missingValues"); json.array([""]) { $0.string($1) }
        if !table.key.isEmpty {
            json.key("primaryKey"); json.array(table.key) { $0.string($1) }
        }
        let references = table.columns.filter { $0.table != nil }
        guard !references.isEmpty else { return }
        json.key("foreignKeys")
        json.array(references) { json, column in
            json.object { json in
                json.key("fields"); json.array([column.name]) { $0.string($1) }
                json.key("reference")
                json.object { json in
                    json.key("resource"); json.string(column.table)
                    json.key("fields"); json.array(["id"]) { $0.string($1) }
                }
            }
        }
    }
}
