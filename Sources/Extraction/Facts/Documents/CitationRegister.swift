import BulletinModel
import VietnameseText

/// Cited documents, one entry each: later mentions add what earlier ones lack.
struct CitationRegister {
    private(set) var findings: [Finding<Citation>] = []
    private var places: [String: Int] = [:]

    mutating func add(_ finding: Finding<Citation>) {
        let key = finding.value.id ?? "\(finding.value.kind ?? "") \(finding.value.issuer ?? "")"
        guard let place = places[key] else {
            places[key] = findings.count
            findings.append(finding)
            return
        }
        let known = findings[place].value
        findings[place].value.date = known.date ?? finding.value.date
        findings[place].value.issuer = known.issuer ?? finding.value.issuer
        findings[place].value.kind = known.kind ?? finding.value.kind
    }
}
