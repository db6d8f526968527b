import BulletinModel
import Foundation
import Site

/// The texts that bulletins had before, from the history of git, for pages of what was changed.
struct RevisionTexts: Sendable {
    /// What pages read is known by it.
    static let inputName = ConfigurationKey.diffs.rawValue

    private let configuration: Configuration
    private let history: Result<GitHistory, GitCommand.Failure>

    /// nil when nobody asked for them: then git is not asked either.
    init?(_ configuration: Configuration, environment: [String: String]?) {
        guard configuration.showsDifferences else { return nil }
        self.configuration = configuration
        let environment = environment ?? ProcessInfo.processInfo.environment
        do throws(GitCommand.Failure) {
            history = .success(try GitHistory(GitCommand(about: configuration.source.absolute, environment)))
        } catch {
            history = .failure(error)
        }
    }

    /// What was found.
    struct Found: Sendable {
        var versions = TextVersions()
        var diagnostics: [Diagnostic] = []
        /// Whether the next build would find the same in the same history.
        var isLasting = true
    }

    /// Stands for all that there is to be found, and for what is taken out of it.
    var fingerprint: Fingerprint {
        var fingerprint = configuration.redactions.fingerprint
        switch history {
        case .success(let history): fingerprint.add(history.fingerprint)
        case .failure(let failure): fingerprint.add(failure.reason)
        }
        return fingerprint
    }

    /// The texts of bulletins that were changed.
    func found(
        of summaries: [BulletinSummary], _ table: RevisionTable, maker: () throws -> RecordMaker
    ) throws -> Found {
        do {
            let history = try history.get()
            let wanted = summaries.compactMap { summary -> RevisionTextFinder.Wanted? in
                let hashes = table.revisions(of: summary.id).flatMap { [$0.before, $0.after] }
                    .compactMap { ContentHash(hexadecimal: Array($0.utf8)) }
                return hashes.isEmpty ? nil : .init(id: summary.id, path: summary.source, hashes: hashes)
            }
            guard !wanted.isEmpty else { return Found() }
            let finder = RevisionTextFinder(
                source: SourceReader(folder: configuration.source), redactions: configuration.redactions,
                extractor: try maker().extractor, history: history)
            return try found(wanted, table, finder)
        } catch let failure as GitCommand.Failure {
            let diagnostic = Diagnostic(
                .warning, code: "diffs.history", file: Configuration.fileName,
                message: "there are no pages of what was changed: \(failure.reason)",
                advice: "keep the archive in a git repository that git can read, or take out ‘diffs’")
            return Found(diagnostics: [diagnostic], isLasting: (try? history.get()) == nil)
        }
    }

    private func found(
        _ wanted: [RevisionTextFinder.Wanted], _ table: RevisionTable, _ finder: RevisionTextFinder
    ) throws(GitCommand.Failure) -> Found {
        let found = try finder.places(of: wanted)
        var places: [String: [ContentHash: RevisionTextFinder.Place]] = [:]
        var known: [String: Fingerprint] = [:]
        for bulletin in wanted {
            var own: [ContentHash: RevisionTextFinder.Place] = [:]
            for hash in bulletin.hashes { own[hash] = found.byHash[hash] }
            if configuration.redactions.concern(bulletin.id) {
                let shown = try finder.texts(of: bulletin.id, own)
                own = own.filter { shown[$0.key] != nil }
            }
            let names = Set(own.keys.map(\.description))
            let isShown = table.revisions(of: bulletin.id).contains {
                names.contains($0.before) && names.contains($0.after)
            }
            guard isShown else { continue }
            var fingerprint = configuration.redactions.fingerprint
            for name in names.sorted() { fingerprint.add(name) }
            places[bulletin.id] = own
            known[bulletin.id] = fingerprint
        }
        let versions = TextVersions(known: known) { [places] id in
            let own = places[id] ?? [:]
            let texts = try finder.texts(of: id, own)
            guard texts.count == own.count else {
                throw ConfigurationFailure(
                    "diffs.changed", "the history of git was changed while pages were made of it", advice: "build again"
                )
            }
            return Dictionary(uniqueKeysWithValues: texts.map { ($0.key.description, $0.value) })
        }
        let missing = Set(wanted.flatMap(\.hashes)).subtracting(found.byHash.keys).count
        return Found(
            versions: versions, diagnostics: missing == 0 ? [] : [diagnostic(missing, finder.history)],
            isLasting: missing == 0 || found.isWhole)
    }

    private func diagnostic(_ missing: Int, _ history: GitHistory) -> Diagnostic {
        history.isShallow
            ? Diagnostic(
                .warning, code: "diffs.lost", file: RevisionLedger.fileName,
                message: "\(missing) texts of changed bulletins are not in this repository, which has no whole history",
                advice: "run ‘git fetch --unshallow’; of actions/checkout ask for ‘fetch-depth: 0’")
            : Diagnostic(
                .note, code: "diffs.lost", file: RevisionLedger.fileName,
                message: "\(missing) texts of changed bulletins are in no commit, so no page shows them",
                advice: "commit what you publish")
    }
}
