import Archive
import TestSupport

/// Whether a site that was brought up to date is the one that a build from nothing makes, byte for byte, after each of a
/// sequence of edits.
public enum IncrementalProof {
    /// What differs; nothing when the promise holds. Builds of one process share what they have in memory, as those of
    /// `bantin serve` do.
    public static func differences(
        seed: UInt64, edits: Int, inOneProcess isOneProcess: Bool = false
    ) async throws -> [String] {
        let archive = try ArchiveOnDisk(seed: seed)
        var history: [String] = []
        var memory = BuildMemory(isLasting: isOneProcess)
        for number in 0...edits {
            let old = try archive.inputs()
            let edit = number > 0 ? try archive.edit() : .nothing
            if number > 0 { history.append(edit.rawValue) }
            archive.wait()
            // One process believes that nobody else changes the site.
            if !isOneProcess || [.deletePage, .changePage, .loseSite].contains(edit) {
                memory = BuildMemory(isLasting: isOneProcess)
            }
            let before = try archive.site()
            // First, since both are to begin with the addresses that are remembered now.
            let (clean, cleanReport) = try await archive.cleanSite()
            // Every other time the pages come first and the rest behind them, as it does under `bantin serve`.
            let first =
                isOneProcess && number % 2 == 1
                ? try await archive.build(memory: memory, isBrief: true, changed: archive.changed(since: old)) : nil
            var report = try await archive.build(memory: memory)
            // What is told once was told by the first.
            if let first { report.diagnostics = first.diagnostics }
            // What cannot be built leaves the last site as it was.
            let wanted = cleanReport.outcome == .done ? clean : before
            let found = try archive.site().differences(from: wanted)
            let told = Self.differences(report, cleanReport)
            guard found.isEmpty, told.isEmpty else {
                return ["seed \(seed): \(history.joined(separator: ", "))"] + found.prefix(5) + told.prefix(5)
            }
        }
        return []
    }

    /// What is told of the documents must be the same, too.
    private static func differences(_ report: BuildReport, _ clean: BuildReport) -> [String] {
        func told(_ report: BuildReport) -> [String] {
            report.diagnostics.filter { !$0.code.hasPrefix("cache.") }.map(\.description)
        }
        var differences: [String] = []
        if told(report) != told(clean) {
            differences.append("told: \(told(report))\n    where expected: \(told(clean))")
        }
        if report.outcome == .done,
            (report.bulletins, report.files, report.bytes) != (clean.bulletins, clean.files, clean.bytes)
        {
            differences.append(
                "counted \(report.bulletins), \(report.files), \(report.bytes), not \(clean.bulletins), \(clean.files), \(clean.bytes)"
            )
        }
        return differences
    }
}
