import BulletinModel

/// The bulletins of a province in a year, with those of all units below it.
struct APIBulletinList {
    let province: LocalityNode
    let slice: YearSlice

    /// In the catalogue's entries, from new to old.
    var positions: some Sequence<Int> { province.entries(in: slice).lazy.map(Int.init) }

    static func folder(of province: LocalityNode) -> String { "\(APIResource.folder)bulletins/\(province.path)" }

    static func fileName(of slice: YearSlice) -> String { slice.folder.dropLast() + ".json" }

    /// The path of the list that has a locality's bulletins of a year.
    static func path(of locality: Int, _ slice: YearSlice, _ catalogue: Catalogue) -> String {
        var index = locality
        while let parent = catalogue.localities[index].parent { index = parent }
        return folder(of: catalogue.localities[index]) + fileName(of: slice)
    }

    func write(_ catalogue: Catalogue, _ settings: SiteSettings) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.key("place"); json.string(province.path)
            json.key("year"); json.year(slice.year)
            json.key("bulletins")
            json.array(positions) { json, position in
                let entry = catalogue.entries[position]
                let summary = catalogue.summary(of: entry)
                let url = settings.baseURL.url(catalogue.folder(of: entry))
                json.object { json in
                    json.key("id"); json.string(summary.id)
                    json.key("title"); json.string(summary.title)
                    json.key("date"); json.string(summary.date?.description)
                    json.key("body"); json.string(summary.body)
                    json.key("place"); json.string(catalogue.localities[entry.locality].path)
                    json.key("url"); json.string(url)
                    json.key("record"); json.string(settings.formats.contains(.json) ? url + "index.json" : nil)
                    json.key("markdown"); json.string(settings.formats.contains(.markdown) ? url + "index.md" : nil)
                }
            }
        }
        json.endLine()
        return json.bytes
    }
}

extension JSONWriter {
    /// `null` for what is not known.
    mutating func year(_ year: Int?) {
        if let year { int(year) } else { null() }
    }
}
