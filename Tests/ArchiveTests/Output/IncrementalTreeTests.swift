import Foundation
import TestSupport
import Testing

@testable import Archive

/// Random sequences of changes, at destinations of all kinds: after each, the tree is the one that a first build makes.
struct IncrementalTreeTests {
    enum Kind: CaseIterable {
        case usual, exactClock, withoutExchange, withoutLinks, withFewLinks, filled

        var calls: SystemCalls {
            var calls = SystemCalls.unsynced
            switch self {
            case .usual: break
            case .exactClock: calls.tick = 0
            case .withoutExchange: calls.exchange = { _, _ in ENOSYS }
            case .withoutLinks: calls.linkRefusal = { _ in EPERM }
            case .withFewLinks: calls.linkRefusal = { $0.utf8.count % 2 == 0 ? EMLINK : 0 }
            case .filled: calls.exchange = { _, _ in EBUSY }
            }
            return calls
        }
    }

    /// More of them by hand.
    private static let seeds = ProcessInfo.processInfo.environment["OUTPUT_SEEDS"].flatMap(UInt64.init) ?? 5

    @Test(arguments: Kind.allCases, 0..<seeds) func `a tree is what a first build makes`(kind: Kind, seed: UInt64)
        throws
    {
        var random = SeededGenerator(seed: seed &+ 1)
        let site = TestSite(in: try TemporaryFolder(), calls: kind.calls)
        // Of a site that is large enough, what differs of the record is written, not all of it.
        let others = kind == .usual ? Dictionary(uniqueKeysWithValues: (0..<100).map { ("others/\($0)", "") }) : [:]
        var files: [String: String] = [:]
        for step in 0..<12 {
            let before = try statuses(site, files)
            let old = files
            if step == 0 { files = others }
            change(&files, step: step, using: &random)
            if Int.random(in: 0..<4, using: &random) == 0 { try giveUp(site, files) }
            if step > 0, Int.random(in: 0..<3, using: &random) == 0 { try meddle(site, old, using: &random) }
            try publish(site, from: old, to: files, using: &random)
            let clean = TestSite(in: try TemporaryFolder(), calls: Kind.usual.calls)
            try clean.publish(files)
            let differences = try differences(site, clean)
            try #require(differences.isEmpty, "step \(step): \(differences)")
            if kind == .usual || kind == .exactClock {
                // But for those that somebody touched meanwhile.
                for (path, status) in before where files[path] == old[path] && !touched.paths.contains(path) {
                    #expect(try site.status("public/\(path)") == status, "step \(step): \(path)")
                }
            }
            touched.paths = []
            let published = try site.update().published
            #expect(published.damaged == [] && published.dirty == [] && published.extras == [])
        }
    }

    private let touched = Touched()

    private final class Touched: @unchecked Sendable { var paths: Set<String> = [] }

    /// Some files come, change and go; files become folders and folders files.
    private func change(_ files: inout [String: String], step: Int, using random: inout SeededGenerator) {
        let names = ["a", "a-b", "b", "á", "index.html"]
        for _ in 0..<Int.random(in: 0..<6, using: &random) {
            let depth = Int.random(in: 1...4, using: &random)
            let path = (0..<depth).map { _ in names.randomElement(using: &random) ?? "a" }.joined(separator: "/")
            if Int.random(in: 0..<4, using: &random) == 0 {
                files[path] = nil
                continue
            }
            for other in files.keys where other.hasPrefix(path + "/") || path.hasPrefix(other + "/") {
                files[other] = nil
            }
            files[path] = "\(step % 3)"
        }
    }

    private func publish(
        _ site: TestSite, from old: [String: String], to files: [String: String], using random: inout SeededGenerator
    ) throws {
        let update = try site.update()
        if update.token == nil || Bool.random(using: &random) {
            for (path, text) in files { try update.write(path, text) }
            _ = try update.publish(.whole)
        } else {
            let damaged = Set(update.damaged)
            for (path, text) in files where old[path] != text || damaged.contains(path) {
                try update.write(path, text)
            }
            for path in damaged.union(old.keys) where files[path] == nil { update.remove(path) }
            _ = try update.publish(.changes)
        }
        if Bool.random(using: &random) { update.settle() }
    }

    /// A build that fails after some files.
    private func giveUp(_ site: TestSite, _ files: [String: String]) throws {
        let update = try site.update()
        for (path, _) in files.sorted(by: { $0.key < $1.key }).prefix(3) { try update.write(path, "given up") }
        update.discard()
    }

    /// Somebody has a hand in it: changes and removes what is published, loses what is hidden.
    private func meddle(_ site: TestSite, _ files: [String: String], using random: inout SeededGenerator) throws {
        let path = files.keys.sorted().randomElement(using: &random)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: try? FileManager.default.removeItem(atPath: site.folder.at(".public.spare/stamps"))
        case 7: try? FileManager.default.removeItem(atPath: site.folder.at(".public.spare/stamps.changes"))
        case 1: try? FileManager.default.removeItem(atPath: site.folder.at(".public.spare/tree"))
        case 2: try site.folder.makeFolder("public/empty/folder")
        case 3:
            guard let path else { return }
            try? FileManager.default.removeItem(atPath: site.folder.at(".public.spare/tree/\(path)"))
        case 4:
            guard let path else { return }
            try FileManager.default.removeItem(atPath: site.folder.at("public/\(path)"))
            touched.paths.insert(path)
        case 5:
            // Another file with the same bytes.
            guard let path, let text = files[path] else { return }
            try text.write(toFile: site.folder.at("public/\(path)"), atomically: true, encoding: .utf8)
            touched.paths.insert(path)
        default:
            guard let path else { return }
            try "by hand".write(toFile: site.folder.at("public/\(path)"), atomically: false, encoding: .utf8)
            touched.paths.insert(path)
        }
    }

    private func statuses(_ site: TestSite, _ files: [String: String]) throws -> [String: FileStatus] {
        try files.keys.reduce(into: [:]) { $0[$1] = try site.status("public/\($1)") }
    }

    /// Between the files and their bytes, and between the folders.
    private func differences(_ site: TestSite, _ clean: TestSite) throws -> [String] {
        let trees = try [site, clean].map { try FolderTree(of: $0.folder.at("public")) }
        let paths = [site, clean].map { Set(FileManager.default.subpaths(atPath: $0.folder.at("public")) ?? []) }
        return trees[0].differences(from: trees[1]) + paths[0].symmetricDifference(paths[1]).sorted()
    }
}
