/// A template of pages and the keys that it can read.
struct PageTemplate: Sendable {
    /// Of its file in the folder `Templates`, without the ending.
    let name: String
    let schema: TemplateSchema

    init(_ name: String, _ schema: TemplateSchema) {
        self.name = name
        self.schema = schema
    }

    var path: String { "\(name).mustache" }
}
