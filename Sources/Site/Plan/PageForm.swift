/// A file that a family makes of each of its subjects: a page, or the same in another format.
struct PageForm: Sendable {
    let fileName: String
    /// nil for files that need none.
    let template: PageTemplate?
    /// What it reads beside bulletins, by the names of `SharedInputs`; what a template reads is added.
    let inputs: [String]
    /// Whether it is a page that search engines should know.
    let isListed: Bool
    /// Whether it is made after all others, by what makes the files that it is about.
    var isCollected = false

    /// A page that is made with a template.
    static func page(
        _ template: PageTemplate, fileName: String = "index.html", inputs: [String] = [], isListed: Bool = true,
        isCollected: Bool = false
    ) -> Self {
        Self(
            fileName: fileName, template: template, inputs: [SharedInputs.program] + inputs, isListed: isListed,
            isCollected: isCollected)
    }

    /// A file of another format.
    static func file(_ name: String, inputs: [String] = []) -> Self {
        Self(fileName: name, template: nil, inputs: [SharedInputs.program] + inputs, isListed: false)
    }
}
