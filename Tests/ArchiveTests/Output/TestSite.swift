import Foundation
import Site
import TestSupport
import Testing

@testable import Archive

/// A destination of a test's own.
struct TestSite {
    let folder: TemporaryFolder
    var calls = SystemCalls.unsynced

    init() throws { folder = try TemporaryFolder() }

    init(in folder: TemporaryFolder, calls: SystemCalls) {
        self.folder = folder
        self.calls = calls
    }

    var destination: ArchivePath { ArchivePath("public", in: folder.path) }

    func update(at destination: ArchivePath? = nil) throws -> SiteUpdate {
        try SiteUpdate(of: destination ?? self.destination, jobs: 2, calls: calls)
    }

    /// Publishes a whole site of these files.
    @discardableResult
    func publish(
        _ files: [String: String], at destination: ArchivePath? = nil, notes: [String] = []
    ) throws -> [WrittenFile] {
        let update = try update(at: destination)
        let written = try files.map { try update.write($0.key, $0.value) }
        let outcome = try update.publish(.whole)
        #expect(outcome.diagnostics.map(\.code) == notes)
        #expect(outcome.files == files.count)
        #expect(outcome.bytes == files.values.reduce(0) { $0 + $1.utf8.count })
        update.settle()
        return written
    }

    /// The files of the site but for its marker.
    func files(_ name: String = "public") throws -> [String: String] {
        try FolderTree(of: folder.at(name)).files.filter { $0.key != SiteMarker.fileName }
            .mapValues { String(decoding: $0, as: UTF8.self) }
    }

    func status(_ path: String) throws -> FileStatus { try FileStatus(of: folder.at(path), followingLinks: false) }
}

extension SystemCalls {
    /// As they are, but nothing waits for the disk: what others write there would count.
    static var unsynced: SystemCalls {
        var calls = SystemCalls()
        calls.sync = { _, _ in 0 }
        return calls
    }
}

extension SiteUpdate {
    @discardableResult
    func write(_ path: String, _ text: String) throws -> WrittenFile {
        let file = try write(OutputFile(path: path, bytes: Array(text.utf8)))
        #expect(file.path == path && file.size == text.utf8.count)
        return file
    }
}
