import BulletinModel
import Review
import TestSupport

/// A made-up archive of records, and what a review finds in it.
struct ReviewedArchive {
    private var documents: [ReviewedDocument] = []

    /// Adds a record under `seeds/`, with its title as the text's first line.
    mutating func add(_ bulletin: Bulletin, _ change: (inout ReviewedDocument) -> Void = { _ in }) {
        let text = "\(bulletin.title ?? "")\n\n\(bulletin.bodyMarkdown)\n"
        var document = ReviewedDocument(
            file: "seeds/\(bulletin.id).txt", sidecar: "seeds/\(bulletin.id).yaml", bulletin: bulletin,
            found: bulletin, text: Array(text.unicodeScalars))
        change(&document)
        documents.append(document)
    }

    func review() -> ArchiveReview {
        ArchiveReview(documents.map { DocumentReview($0) }, diagnostics: []) { documents[$0].bulletin }
    }

    /// The findings of these codes, as `file:line code message`, in their order.
    func findings(_ codes: String...) -> [String] {
        review().findings.filter { codes.contains($0.code) }.map { finding in
            let place = [finding.file, finding.line.map(String.init)].compactMap(\.self).joined(separator: ":")
            return "\(place) \(finding.code): \(finding.message)"
        }
    }

    func corrections(_ code: String) -> [String] {
        review().findings.filter { $0.code == code }.map { finding in
            guard let correction = finding.correction else { return "none" }
            return "\(correction.file)\(correction.isBlank ? " (fill in)" : ""): \(correction.yaml)"
        }
    }
}

extension Bulletin {
    /// Evidence with so much confidence for a key, at the text's beginning.
    func surely(_ confidence: Double, _ key: String) -> Bulletin {
        var bulletin = self
        bulletin.evidence.append(
            Evidence(field: "/\(key)", start: 0, end: 3, rule: "\(key).rule", confidence: confidence))
        return bulletin
    }
}
