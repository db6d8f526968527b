import Foundation
import TestSupport
import Testing

@testable import Archive

struct ArchiveBuildTests {
    private let archive: TestArchive

    init() throws {
        archive = try TestArchive()
        try archive.add("a.txt")
    }

    @Test func `files that have no source any more go`() async throws {
        try archive.add("b.txt", title: "Huyện ủy Ba Chẽ họp bất thường")
        try await archive.build()
        #expect(try archive.pages().count == 2)
        unlink(archive.folder.at("seeds/b.txt"))
        let report = try await archive.build()
        #expect(try archive.pages().count == 1)
        // The marker counts for none of the site's files.
        #expect(try archive.site().files.count == report.files + 1)
        #expect(
            report.bytes
                == (try archive.site().files.reduce(0) { $0 + ($1.key == ".bantin-site" ? 0 : $1.value.count) }))
    }

    @Test func `a folder that is not Bantin's is refused before anything is done`() async throws {
        try archive.folder.write("thesis", to: "public/thesis.odt")
        let report = try await archive.build()
        #expect(report.exitCode() == 3)
        #expect(
            report.diagnostics.map(\.description) == [
                "error: public is a folder that Bantin did not make, and it is not empty; name another destination, or"
                    + " empty the folder if nobody needs what is in it"
            ])
        #expect(try archive.folder.names() == ["public", "seeds"])
    }

    @Test func `somebody's file in the site keeps it from being replaced`() async throws {
        try await archive.build()
        try archive.folder.write("archive.example", to: "public/CNAME")
        #expect(try await archive.build().exitCode() == 3)
        #expect(try archive.folder.text(of: "public/CNAME") == "archive.example")
    }

    @Test func `a destination that cannot be written ends with 3`() async throws {
        try archive.folder.write("a file", to: "out")
        let report = try await archive.build(ConfigurationOptions(destination: "out/site"))
        #expect(report.exitCode() == 3)
        #expect(report.diagnostics.count == 1)
        #expect(report.diagnostics.first?.message.hasPrefix("cannot ") == true)
    }

    @Test func `a template error ends with 2 and names the file`() async throws {
        try await archive.build()
        let site = try archive.site()
        try archive.folder.write("<p>{{#open}}", to: "Templates/home.mustache")
        let report = try await archive.build()
        #expect(report.exitCode() == 2)
        #expect(report.diagnostics.first?.file == "Templates/home.mustache")
        #expect(report.diagnostics.first?.line == 1)
        #expect(try archive.site() == site)
    }

    @Test func `the stages come in their order`() async throws {
        let events = EventLog()
        _ = await ArchiveBuild(try Configuration.load(folder: archive.folder.path), jobs: 2) { events.add($0) }.run()
        let stages = events.all.compactMap { event -> BuildStage? in
            if case .began(let stage, _) = event { stage } else { nil }
        }
        #expect(stages == BuildStage.allCases)
        #expect(events.all.contains(.advanced(.extract, by: 1)))
        #expect(events.all.contains(.finished(.extract, count: 1)))
    }
}

private final class EventLog: @unchecked Sendable {
    private let lock = NSLock()
    private var events: [BuildEvent] = []

    var all: [BuildEvent] { lock.withLock { events } }
    func add(_ event: BuildEvent) { lock.withLock { events.append(event) } }
}
