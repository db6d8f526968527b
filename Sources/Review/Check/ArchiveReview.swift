import BulletinModel

/// The findings of an archive: those of each document, and what shows only beside the others.
public struct ArchiveReview: Sendable {
    /// The worst first; within a group by file and line.
    public let findings: [Finding]
    /// How many documents were looked at.
    public let bulletins: Int

    /// A review of documents in the order of their paths, with what the build says of files. `reread` gives the record
    /// of the document at an index once more: only what is asked for need be kept.
    public init(_ documents: [DocumentReview], diagnostics: [Diagnostic], reread: (Int) -> Bulletin?) {
        let summaries = documents.map(\.summary)
        findings = withoutActuallyEscaping(reread) { reread in
            var findings = diagnostics.map { Finding($0) }
            findings += NeighbourHint(summaries).completed(documents.flatMap(\.findings))
            findings += FigureJumpCheck(documents: summaries, reread: reread).findings()
            findings += DuplicateCheck(documents: summaries, reread: reread).findings()
            findings += MissingMonthCheck(documents: summaries).findings()
            return Self.withoutRepetition(findings.sorted(by: Self.isWorse))
        }
        bulletins = documents.count
    }

    /// How many are as severe.
    public func count(_ severity: Diagnostic.Severity) -> Int { findings.count { $0.severity == severity } }

    /// What the program ends with: 1 when something cannot be published; when `isStrict`, a warning counts as an error.
    public func exitCode(isStrict: Bool) -> Int32 { count(.error) > 0 || isStrict && count(.warning) > 0 ? 1 : 0 }

    /// Errors and warnings only.
    public var withoutNotes: ArchiveReview {
        ArchiveReview(findings: findings.filter { $0.severity != .note }, bulletins: bulletins)
    }

    private init(findings: [Finding], bulletins: Int) {
        self.findings = findings
        self.bulletins = bulletins
    }

    /// A file can hold a key once: what an earlier finding has corrected is not corrected again.
    private static func withoutRepetition(_ findings: [Finding]) -> [Finding] {
        var written: [String: Set<String>] = [:]
        return findings.map { finding in
            guard let correction = finding.correction else { return finding }
            var finding = finding
            if written[correction.file, default: []].isDisjoint(with: correction.keys) {
                written[correction.file, default: []].formUnion(correction.keys)
            } else {
                finding.correction = nil
                finding.advice = finding.advice ?? "see what is to be written above"
            }
            return finding
        }
    }

    private static func isWorse(_ one: Finding, _ other: Finding) -> Bool {
        func key(_ finding: Finding) -> (Int, Int, String, Int, String) {
            (finding.severity.rank, finding.group.rank, finding.file ?? "", finding.line ?? 0, finding.message)
        }
        return key(one) < key(other)
    }
}

extension Diagnostic.Severity {
    fileprivate var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .note: 2
        }
    }
}

/// Where the bulletins of a folder belong to one place, a bulletin of unknown place probably does too.
struct NeighbourHint {
    private static let fewest = 5
    private static let share = 0.8

    private struct Folder {
        var count = 0
        var places: [String: (locality: Locality, count: Int)] = [:]

        /// The place of most of its bulletins; of two that are as frequent the one with the smaller key.
        var commonest: (locality: Locality, count: Int)? {
            places.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value
        }
    }

    private struct Common {
        let locality: Locality
        let count, total: Int
    }

    /// What nearly all bulletins of a folder belong to, by folder.
    private let common: [Substring: Common]

    init(_ documents: [DocumentSummary]) {
        var folders: [Substring: Folder] = [:]
        for document in documents {
            guard let locality = document.locality else { continue }
            let folder = Self.folder(of: document.file)
            folders[folder, default: Folder()].count += 1
            folders[folder, default: Folder()].places[locality.key, default: (locality, 0)].count += 1
        }
        common = folders.compactMapValues { folder in
            guard folder.count >= Self.fewest, let (locality, count) = folder.commonest,
                Double(count) >= Self.share * Double(folder.count)
            else { return nil }
            return Common(locality: locality, count: count, total: folder.count)
        }
    }

    /// The findings, with the place of the neighbours where the place is unknown.
    func completed(_ findings: [Finding]) -> [Finding] {
        findings.map { finding in
            guard finding.code == "locality.unknown", let path = finding.file, let correction = finding.correction,
                let common = common[Self.folder(of: path)]
            else { return finding }
            var finding = finding
            let place = common.locality.wholeName
            finding.message += "; \(common.count) of \(common.total) others in its folder belong to \(place)"
            finding.correction = Correction(correction.file, common.locality.correction)
            return finding
        }
    }

    private static func folder(of path: String) -> Substring {
        path.lastIndex(of: "/").map { path[..<$0] } ?? ""
    }
}
