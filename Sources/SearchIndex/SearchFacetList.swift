import BulletinModel

/// The values that a page offers to filter by, with the names that it shows; the script reads them when somebody comes
/// near a filter.
public struct SearchFacetList: Hashable, Sendable {
    /// A value and how it is called.
    public struct Choice: Hashable, Sendable {
        /// What stands in addresses; of a facet its key, of a year its number.
        public let key: String
        /// What people read.
        public let label: String

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(key: String, label: String) {
            self.key = key
            self.label = label
        }
    }

    private let choices: [(name: String, choices: [Choice])]

    /// The list's path in the folder of the index.
    public static let path = "facets.js"

    /// Choices in the order in which they are to be shown.
    public init(places: [Choice], years: [Choice], bodies: [Choice], topics: [Choice]) {
        choices = [
            (SearchFacet.Kind.place.rawValue, places), ("year", years), (SearchFacet.Kind.body.rawValue, bodies),
            (SearchFacet.Kind.topic.rawValue, topics),
        ]
    }

    /// The file.
    public func bytes() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            for (name, choices) in choices {
                json.key(named: name)
                json.array(choices) { json, choice in json.array([choice.key, choice.label]) { $0.string($1) } }
            }
        }
        return ScriptFile.wrap(json.bytes)
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func == (left: SearchFacetList, right: SearchFacetList) -> Bool {
        left.choices.elementsEqual(right.choices, by: ==)
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func hash(into hasher: inout Hasher) { for (_, choices) in choices { hasher.combine(choices) } }
}
