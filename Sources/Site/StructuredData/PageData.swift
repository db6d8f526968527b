import BulletinModel

extension PageFrame {
    /// A link of this page for machines: the whole address where it is known.
    func address(_ href: String) -> String {
        guard canonical != nil, href.utf8.starts(with: root.utf8) else { return href }
        var path = href.utf8.dropFirst(root.utf8.count)
        if path.suffix(10).elementsEqual("index.html".utf8) { path = path.dropLast(10) }
        return site.settings.baseURL.url(String(Substring(path)))
    }

    /// The page as a collection of bulletins, or as another type of page, and the way to it. `about` adds what it is a
    /// collection of.
    func collectionData(type: String = "CollectionPage", _ about: (inout JSONWriter) -> Void = { _ in }) -> Markup {
        StructuredData.markup { json in
            json.object { json in
                json.key("@type")
                json.array(folder == "" ? ["WebSite", type] : [type]) { $0.string($1) }
                json.member("@id", canonical)
                json.member("url", canonical)
                json.member("name", title)
                json.member("description", summary)
                json.member("inLanguage", site.names.language)
                if folder != "" { json.key("isPartOf"); writeSite(to: &json) }
                about(&json)
            }
            writeBreadcrumb(to: &json)
        }
    }

    func writeSite(to json: inout JSONWriter) {
        json.object { json in
            json.member("@type", "WebSite")
            json.member("name", site.title)
            json.member("url", address(href("")))
        }
    }

    func writeBreadcrumb(to json: inout JSONWriter) {
        guard !breadcrumb.isEmpty else { return }
        json.object { json in
            json.member("@type", "BreadcrumbList")
            json.member("itemListElement", Array(breadcrumb.enumerated())) { json, crumb in
                json.object { json in
                    json.member("@type", "ListItem")
                    json.key("position"); json.int(crumb.offset + 1)
                    json.member("name", crumb.element.name)
                    json.member("item", address(crumb.element.href))
                }
            }
        }
    }
}
