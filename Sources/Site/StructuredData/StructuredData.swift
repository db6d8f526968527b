import BulletinModel

/// What a page says of itself to machines: JSON-LD in the words of schema.org.
enum StructuredData {
    /// Objects as one graph, safe inside of a `<script>` element: no `<` is left that could end it, and browsers do not
    /// run such an element, so that the content security policy has nothing against it.
    static func markup(_ graph: (inout JSONWriter) -> Void) -> Markup {
        var json = JSONWriter(reserving: 4096)
        json.object { json in
            json.key("@context"); json.string("https://schema.org")
            json.key("@graph")
            json.array([()]) { json, _ in graph(&json) }
        }
        return Markup(utf8: escaped(json.bytes))
    }

    /// In JSON these stand in strings alone.
    private static func escaped(_ json: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(json.count + 64)
        json.withUnsafeBufferPointer { json in
            var copied = 0
            var index = 0
            while index < json.count {
                let byte = json[index]
                if byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&") {
                    bytes.append(contentsOf: json[copied..<index])
                    bytes +=
                        (byte == UInt8(ascii: "<") ? "\\u003c" : byte == UInt8(ascii: ">") ? "\\u003e" : "\\u0026").utf8
                    copied = index + 1
                }
                index += 1
            }
            bytes.append(contentsOf: json[copied...])
        }
        return bytes
    }
}

extension JSONWriter {
    /// `"name":"text"`, or nothing when there is no text.
    mutating func member(_ name: StaticString, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        key(name)
        string(text)
    }

    /// `"name":[…]`, or nothing when there are no elements.
    mutating func member<Element>(
        _ name: StaticString, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
    ) {
        guard !elements.isEmpty else { return }
        key(name)
        array(elements, write)
    }

    /// `"name":{"@type":"Type","name":"text"}`, or nothing when there is no text.
    mutating func thing(_ name: StaticString, _ type: String, called text: String?) {
        guard let text, !text.isEmpty else { return }
        key(name)
        thing(type, called: text)
    }

    mutating func thing(_ type: String, called name: String) {
        object { json in
            json.member("@type", type)
            json.member("name", name)
        }
    }
}
