import BulletinModel

/// JSON Feed 1.1 (jsonfeed.org/version/1.1).
enum JSONFeedWriter {
    static func write(_ feed: Feed) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.key("version"); json.string("https://jsonfeed.org/version/1.1")
            json.key("title"); json.string(feed.title)
            json.key("home_page_url"); json.string(feed.homePage)
            json.key("feed_url"); json.string(feed.address(.jsonFeed))
            if let older = feed.older {
                json.key("next_url"); json.string(feed.address(ofPage: older, .jsonFeed))
            }
            json.key("description"); json.string(feed.description)
            json.key("language"); json.string(feed.language)
            json.key("authors")
            json.array([feed.publisher], write)
            if let hub = feed.hub {
                json.key("hubs")
                json.array([hub]) { json, hub in
                    json.object { json in
                        json.key("type"); json.string("WebSub")
                        json.key("url"); json.string(hub)
                    }
                }
            }
            json.key("items")
            json.array(feed.items) { json, item in write(item, to: &json) }
        }
        json.endLine()
        return json.bytes
    }

    private static func write(_ item: FeedItem, to json: inout JSONWriter) {
        json.object { json in
            json.key("id"); json.string(item.id)
            json.key("url"); json.string(item.url)
            json.key("title"); json.string(item.title)
            json.key("content_html"); json.string(item.html)
            if let summary = item.summary {
                json.key("summary"); json.string(summary)
            }
            json.key("date_published"); json.string(item.date.rfc3339)
            if let revised = item.revised {
                json.key("date_modified"); json.string(revised.rfc3339)
            }
            if let basis = item.dateBasis {
                // An extension of ours, as the format allows under a name that begins so.
                json.key("_bantin")
                json.object { json in
                    json.key("date_basis"); json.string(basis.rawValue)
                }
            }
            if !item.authors.isEmpty {
                json.key("authors")
                json.array(item.authors, write)
            }
            json.key("tags"); json.array(item.categories) { $0.string($1) }
        }
    }

    private static func write(_ json: inout JSONWriter, author: String) {
        json.object { json in
            json.key("name"); json.string(author)
        }
    }
}
