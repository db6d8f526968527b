/// A content security policy that also lets the preview's own script in, and nothing else.
struct PreviewPolicy {
    private var directives: [(name: String, sources: [String])] = []

    /// Reads a policy as a page writes it.
    init(_ text: String) {
        for directive in text.split(separator: ";") {
            let words = directive.split { " \t\n\r\u{C}".contains($0) }.map(String.init)
            guard let name = words.first?.lowercased(), !directives.contains(where: { $0.name == name }) else {
                continue
            }
            directives.append((name, Array(words.dropFirst())))
        }
    }

    /// Allows what the first of the directives that the policy has says, where they forbid it so far.
    mutating func allow(_ source: String, by names: [String]) {
        let fallback = names + ["default-src"]
        guard let name = fallback.first(where: { name in directives.contains { $0.name == name } }),
            let index = directives.firstIndex(where: { $0.name == name })
        else { return }
        let sources = directives[index].sources.filter { $0.lowercased() != "'none'" } + [source]
        if name == "default-src" {
            // What falls back on it otherwise is as strict as before.
            directives.append((names.last ?? name, sources))
        } else {
            directives[index].sources = sources
        }
    }

    var text: String { directives.map { ([$0.name] + $0.sources).joined(separator: " ") }.joined(separator: "; ") }
}
