import BulletinModel

/// Keys of a sidecar that say what the program finds anyway, or take away what it does not find.
///
/// What a person wrote to settle a doubt is not superfluous, and front matter, where a text's facts have their place,
/// may repeat what the text says.
struct OverrideCheck {
    let document: ReviewedDocument

    func findings() -> [Finding] {
        let written = document.written.filter { $0.value.file == document.sidecar && $0.value.file != document.file }
        guard !written.isEmpty, let found = try? JSONValue(parsing: document.found.json()),
            let record = try? JSONValue(parsing: document.bulletin.json())
        else { return [] }
        let idle = written.filter { key, _ in
            !isSettled(key) && isSame(key, found[key] ?? .null, record[key] ?? .null)
        }.sorted { $0.value.line < $1.value.line }
        guard let first = idle.first else { return [] }
        let keys = idle.map { "‘\($0.key)’" }.joined(separator: ", ")
        return [
            Finding(
                .overrides, "override.idle", severity: .note, file: first.value.file, line: first.value.line,
                "\(keys) \(idle.count == 1 ? "says" : "say") what the program finds anyway",
                advice: "take \(idle.count == 1 ? "it" : "them") out, unless you want to hold it fast")
        ]
    }

    /// Whether there was something to decide.
    private func isSettled(_ key: String) -> Bool {
        document.found.evidence.contains { $0.field == "/\(key)" && $0.confidence < Doubt.confidence }
            || document.found.warnings.contains { $0.code.prefix { $0 != "." } == key }
    }

    private func isSame(_ key: String, _ found: JSONValue, _ written: JSONValue) -> Bool {
        switch key {
        case "locality": found["code"] == written["code"] && found["era"] == written["era"]
        // Of the source a person writes what nobody can find.
        case "source": false
        case "date_basis": false
        default: found == written
        }
    }
}
