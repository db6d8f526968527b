import BulletinModel

/// A reference as CSL-JSON, the form of the citation processors.
enum CSLReference {
    static func write(_ reference: BulletinReference) -> [UInt8] {
        var json = JSONWriter()
        json.array([reference]) { json, reference in
            json.object { json in
                json.key("id"); json.string(reference.key)
                json.key("type"); json.string("webpage")
                json.key("title"); json.string(reference.title)
                if !reference.creators.isEmpty {
                    json.key("author")
                    json.array(reference.creators) { json, name in
                        json.object { json in
                            json.key("literal"); json.string(name)
                        }
                    }
                }
                if let date = reference.date { json.key("issued"); json.parts(of: date) }
                if let date = reference.accessed { json.key("accessed"); json.parts(of: date) }
                json.key("container-title"); json.string(reference.archive)
                if let publisher = reference.publisher { json.key("publisher"); json.string(publisher) }
                if let url = reference.url { json.key("URL"); json.string(url) }
                json.key("language"); json.string("vi")
                json.key("note"); json.string("SHA-256: \(reference.sha256)")
            }
        }
        return json.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func parts(of date: EDTFDate) {
        object { json in
            json.key("date-parts")
            json.array([date]) { json, date in
                json.array([date.year, date.month, date.day].compactMap(\.self)) { $0.int($1) }
            }
        }
    }
}
