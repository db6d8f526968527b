import BulletinModel
import Foundation
import TestSupport
import Testing

@testable import Archive

struct DataFilesTests {
    private let archive: TestArchive

    init() throws { archive = try TestArchive() }

    private func text(_ path: String) throws -> String {
        String(decoding: try #require(try archive.site().files[path], "there is no \(path)"), as: UTF8.self)
    }

    private func ids() throws -> [String] {
        try text("du-lieu/bulletins.csv").split(separator: "\r\n").dropFirst()
            .map { String($0.prefix { $0 != "," }) }
    }

    private static let files = ["bulletins.ndjson", "bulletins.csv", "figures.csv", "people.csv"]

    @Test func `records are those beside the pages, in the order of ids`() async throws {
        try archive.add("b.txt")
        try archive.add("a/c.txt", title: "Huyện Ba Chẽ triển khai nhiệm vụ")
        try archive.add("a.txt", title: "Huyện Ba Chẽ sơ kết")
        try await archive.build()
        #expect(try ids() == ["a", "a/c", "b"])
        let site = try archive.site()
        let records = try text("du-lieu/bulletins.ndjson").split(separator: "\n").map { Array($0.utf8) }
        let pages = try archive.pages().compactMap { site.files[$0 + "index.json"]?.dropLast() }
        #expect(records.count == 3 && Set(records) == Set(pages.map(Array.init)))
    }

    @Test func `the page and the package say what the files are`() async throws {
        try archive.add("a.txt")
        try await archive.build()
        let site = try archive.site()
        let page = try text("du-lieu/index.html")
        let package = try #require(
            try JSONSerialization.jsonObject(with: Data(text("du-lieu/datapackage.json").utf8)) as? [String: Any])
        let resources = try #require(package["resources"] as? [[String: Any]])
        #expect(resources.count == 9)
        for resource in resources {
            let path = try #require(resource["path"] as? String)
            let bytes = try #require(site.files["du-lieu/\(path)"])
            let hash = ContentHash(bytes).description
            #expect(resource["bytes"] as? Int == bytes.count)
            #expect(resource["hash"] as? String == "sha256:" + hash)
            #expect(page.contains(hash) && page.contains("href=\"\(path)\""))
            // What has no columns must not be taken for a table.
            #expect((resource["type"] as? String == "file") == (resource["schema"] == nil), "\(path)")
        }
        #expect(page.contains("14/5/2020"))
    }

    @Test func `after any edit the files are those of a build from nothing`() async throws {
        var generator = SeededGenerator(seed: 5)
        for round in 0..<12 {
            for _ in 0...Int.random(in: 0...2, using: &generator) {
                let name = "seeds/\(Int.random(in: 0...9, using: &generator)).txt"
                if Int.random(in: 0..<4, using: &generator) == 0 {
                    try? FileManager.default.removeItem(atPath: archive.folder.at(name))
                } else {
                    let day = Int.random(in: 1...9, using: &generator)
                    try archive.add(String(name.dropFirst(6)), title: "Huyện Ba Chẽ họp \(round)", day: "\(day)/5/2020")
                }
            }
            if round == 8 { try archive.folder.write("csv_bom: true\n", to: "bantin.yaml") }
            try await archive.build()
            let kept = try archive.site().files.filter { $0.key.hasPrefix("du-lieu/") }
            let clean = try await archive.build(ConfigurationOptions(destination: "clean"))
            #expect(clean.outcome == .done)
            #expect(try archive.site("clean").files.filter { $0.key.hasPrefix("du-lieu/") } == kept, "\(round)")
            #expect(try text("du-lieu/people.csv").hasPrefix("\u{FEFF}") == (round >= 8))
        }
    }

    @Test func `a change of one bulletin writes the files that it is in`() async throws {
        for number in 1...5 { try archive.add("\(number).txt", title: "Huyện Ba Chẽ họp lần \(number)") }
        try await archive.build()
        try archive.add("3.txt", title: "Huyện Ba Chẽ họp lần ba")
        let written = Set(try await archive.build().written.map(\.path))
        #expect(written.isSuperset(of: ["du-lieu/bulletins.ndjson", "du-lieu/bulletins.csv", "du-lieu/index.html"]))
        #expect(!written.contains("du-lieu/people.csv") && !written.contains("du-lieu/coverage.csv"))
        #expect(try await archive.build().written.isEmpty)
    }

    @Test(arguments: files) func `a file that somebody changed is made again`(name: String) async throws {
        for number in 1...3 { try archive.add("\(number).txt", title: "Huyện Ba Chẽ họp lần \(number)") }
        try await archive.build()
        let before = try archive.site().files.filter { $0.key.hasPrefix("du-lieu/") }
        try archive.folder.write("x", to: "public/du-lieu/\(name)")
        try archive.add("2.txt", title: "Huyện Ba Chẽ họp lần hai")
        try await archive.build()
        try archive.add("2.txt", title: "Huyện Ba Chẽ họp lần 2")
        try await archive.build()
        #expect(try archive.site().files.filter { $0.key.hasPrefix("du-lieu/") } == before)
    }

    @Test func `the sources' hashes are those of the files, with sidecars and drafts`() async throws {
        try archive.add("b.txt")
        try archive.add("a/c.txt", title: "Huyện Ba Chẽ triển khai nhiệm vụ")
        try archive.folder.write("draft: true\n", to: "seeds/b.yaml")
        try await archive.build()
        func expected(_ paths: [String]) throws -> String {
            try paths.map { path in
                let bytes = Array(try archive.folder.text(of: "seeds/" + path).utf8)
                return "\(ContentHash(bytes).description) \u{20}\(path)\n"
            }.joined()
        }
        let sources = "du-lieu/sources-sha256.txt"
        #expect(try text(sources) == expected(["a/c.txt", "b.txt", "b.yaml"]))
        #expect(try text("du-lieu/index.html").contains("href=\"sources-sha256.txt\""))
        // What says the same in other words is another source, though its record is the same.
        try archive.folder.write("draft: true # not yet\n", to: "seeds/b.yaml")
        #expect(try await archive.build().written.map(\.path).contains(sources))
        #expect(try text(sources) == expected(["a/c.txt", "b.txt", "b.yaml"]))
        let report = try await ArchiveVerification(Configuration.load(folder: archive.folder.path), jobs: 2).run()
        #expect(report.isIntact && report.folders.map(\.intact).last == 3)
    }

    @Test func `libraries get a repository when somebody answers for it, and it follows each edit`() async throws {
        for number in 1...3 { try archive.add("\(number).txt", title: "Huyện Ba Chẽ họp lần \(number)") }
        try await archive.build()
        let path = "du-lieu/oai.xml"
        #expect(try archive.site().files[path] == nil)
        try archive.folder.write(
            "contact_email: a@example.org\nbase_url: https://example.org/kho/\noai_gateway: https://gateway.example.org/oai/\n",
            to: "bantin.yaml")
        try await archive.build()
        #expect(try text(path).contains("<oai:adminEmail>a@example.org</oai:adminEmail>"))
        #expect(
            try text(path).contains(
                "<oai:baseURL>https://gateway.example.org/oai/example.org/kho/du-lieu/oai.xml</oai:baseURL>"))
        #expect(try text(path).hasSuffix("</oai:record>\n</ListRecords>\n</Repository>\n"))
        #expect(try text(path).split(separator: "<oai:record>").count == 4)
        #expect(try text("du-lieu/index.html").contains("href=\"oai.xml\""))
        try archive.add("2.txt", title: "Huyện Ba Chẽ họp lần hai")
        try archive.folder.write("contact_email: b@example.org\n", to: "bantin.yaml")
        try await archive.build()
        try await archive.build(ConfigurationOptions(destination: "clean"))
        #expect(try archive.site("clean").files[path] == archive.site().files[path])
        #expect(try text(path).contains("b@example.org") && text(path).contains("họp lần hai"))
        try archive.folder.write("title: Kho\n", to: "bantin.yaml")
        #expect(try await archive.build().removed.contains(path))
    }

    @Test func `an archive that wants no data has none`() async throws {
        try archive.add("a.txt")
        try await archive.build()
        try archive.folder.write("formats: [json]\n", to: "bantin.yaml")
        let report = try await archive.build()
        #expect(report.removed.contains("du-lieu/bulletins.csv"))
        #expect(
            try archive.site().files.keys.filter { $0.hasPrefix("du-lieu/") } == ["du-lieu/bulletin.schema.json"])
    }
}
