import BulletinModel
import Foundation
import TestSupport
import Testing

@testable import Extraction

/// What holds for the record of any bytes whatever.
enum RecordProperties {
    /// What does not hold, for people; empty when all does, or when the bytes are refused.
    static func broken(_ bytes: [UInt8]) -> [String] {
        let raw = RawBulletin(id: "a", path: "a.txt", bytes: bytes, sha256: "")
        guard case .success(let decoded) = SourceDecoder().decode(raw) else {
            if case .bulletin = Records.extractor.extract(raw) { return ["a record of what cannot be decoded"] }
            return []
        }
        guard case .bulletin(let bulletin) = Records.extractor.extract(raw) else { return ["no record"] }
        let accounting = Accounting(bulletin, source: decoded.scalars)
        var broken = accounting.lostLines().map { "lost: \($0)" }
        let zoned = Rules.zoner.zones(of: accounting.source)
        if zoned.spans.flatMap(\.tokens) != accounting.source.lines.flatMap(\.tokens) {
            broken.append("the zones are not the text")
        }
        for evidence in bulletin.evidence {
            guard 0 <= evidence.start, evidence.start < evidence.end, evidence.end <= decoded.scalars.count else {
                broken.append("\(evidence.field) stands at \(evidence.start)..<\(evidence.end)")
                continue
            }
            guard let value = EvidenceValues.literal(evidence.field, in: bulletin) else { continue }
            let printed = String(String.UnicodeScalarView(decoded.scalars[evidence.start..<evidence.end]))
            if EvidenceValues.letters(printed) != EvidenceValues.letters(value) {
                broken.append("\(evidence.field) is \(value), its evidence \(printed)")
            }
        }
        if (try? JSONSerialization.jsonObject(with: Data(bulletin.json()))) == nil { broken.append("no JSON") }
        return broken
    }
}
