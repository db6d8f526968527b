import Archive
import Foundation
import TestSupport
import Testing

/// The index of search as builds leave it, read by the script that ships, in Node.
struct SearchFilesTests {
    private let archive: TestArchive

    init() throws {
        archive = try TestArchive()
        let titles = ["Thu ngân sách tháng 4", "Chi ngân sách tháng 5", "Giếng khoan ở xã Đạp Thanh"]
        for (number, title) in titles.enumerated() {
            try archive.add("\(number).txt", title: title, day: "\(number + 1)/5/2020")
        }
    }

    private func index(_ site: String = "public") throws -> [String: [UInt8]] {
        try archive.site(site).files.filter { $0.key.hasPrefix("tim-kiem/") && !$0.key.hasSuffix(".html") }
    }

    /// Checks that each query finds the bulletins of these titles, on the pages of a site.
    private func expect(_ queries: [String: [String]], in site: String = "public") throws {
        let given = try JSONEncoder().encode(queries)
        try archive.folder.write(Array(given), to: "queries.json")
        _ = try Repository.node(
            "Tests/ArchiveTests/Search/site.js", archive.folder.at(site), archive.folder.at("queries.json"))
    }

    @Test func `a build leaves an index that finds its bulletins`() async throws {
        try await archive.build()
        try expect([
            "ngan sach": ["Thu ngân sách tháng 4", "Chi ngân sách tháng 5"],
            "giếng khoan": ["Giếng khoan ở xã Đạp Thanh"],
            "\"thu ngân sách tháng\"": ["Thu ngân sách tháng 4"], "khoan giếng sâu": [],
        ])
    }

    @Test func `changes come into the index, as they would from nothing`() async throws {
        try await archive.build()
        try archive.add("1.txt", title: "Chi thường xuyên tháng 5", day: "2/5/2020")
        try archive.add("3.txt", title: "Thu ngân sách quý 2", day: "9/7/2020")
        try FileManager.default.removeItem(atPath: archive.folder.at("seeds/2.txt"))
        try await archive.build()
        try expect([
            "ngan sach": ["Thu ngân sách tháng 4", "Thu ngân sách quý 2"], "giếng khoan": [],
            "chi thuong xuyen": ["Chi thường xuyên tháng 5"],
        ])
        try await archive.build(ConfigurationOptions(destination: "clean"))
        #expect(try index() == index("clean"))
    }

    @Test func `a file of the index that is gone or altered is made anew, and others stay`() async throws {
        try await archive.build()
        let before = try index()
        for path in before.keys.sorted() {
            try FileManager.default.removeItem(atPath: archive.folder.at("public/\(path)"))
            let report = try await archive.build()
            #expect(report.written.map(\.path).filter { $0.hasPrefix("tim-kiem/") } == [path])
            #expect(report.written.first { $0.path == path }?.reason == .altered)
            #expect(try index() == before)
            try archive.folder.write("khác", to: "public/\(path)")
            try await archive.build()
            #expect(try index() == before, "\(path)")
        }
    }

    @Test func `a site that wants no search any more loses its index`() async throws {
        try await archive.build()
        try archive.folder.write("formats: [json]\n", to: "bantin.yaml")
        let report = try await archive.build()
        #expect(report.removed.contains("tim-kiem/manifest.js"))
        #expect(try archive.site().files.keys.allSatisfy { !$0.hasPrefix("tim-kiem/") })
        try archive.folder.write("formats: [search]\n", to: "bantin.yaml")
        try await archive.build()
        try expect(["giếng khoan": ["Giếng khoan ở xã Đạp Thanh"]])
    }

    @Test func `a larger archive notes what changed beside its index, and its files stay`() async throws {
        for number in 0..<510 { try archive.add("n\(number).txt", title: "Huyện ủy Ba Chẽ họp lần \(number)") }
        try await archive.build()
        let before = try index()
        try archive.add("n5.txt", title: "Kè sông ở xã Đồn Đạc")
        try archive.add("m.txt", title: "Kè sông ở xã Minh Cầm")
        try FileManager.default.removeItem(atPath: archive.folder.at("seeds/n6.txt"))
        try await archive.build()
        let after = try index()
        #expect(after.keys.sorted() == before.keys.sorted(), "it is in the manifest")
        // Of the old segment only what it would show of the two that are gone.
        let changed = before.keys.filter { $0.hasPrefix("tim-kiem/0/") && after[$0] != before[$0] }
        #expect(changed.allSatisfy { $0.hasPrefix("tim-kiem/0/d/") } && (1...2).contains(changed.count), "\(changed)")
        try expect([
            "ke song": ["Kè sông ở xã Đồn Đạc", "Kè sông ở xã Minh Cầm"],
            "\"họp lần\"": (0..<510).filter { $0 != 5 && $0 != 6 }.map { "Huyện ủy Ba Chẽ họp lần \($0)" },
        ])
        #expect(try await archive.build().written == [])

        // What is too much for the manifest becomes a segment, with what the manifest held.
        let paragraphs = (0..<400).map { "Ông Nguyễn Văn Sáu xã Đạp Thanh trồng cây ba kích đợt \($0).\n" }
        try archive.add("long.txt", title: "Trồng ba kích ở xã Đạp Thanh")
        let text = try String(contentsOfFile: archive.folder.at("seeds/long.txt"), encoding: .utf8)
        try archive.folder.write(text + "\n" + paragraphs.joined(separator: "\n"), to: "seeds/long.txt")
        try await archive.build()
        #expect(try index().keys.contains { $0.hasPrefix("tim-kiem/1/t/") })
        try expect([
            "ke song": ["Kè sông ở xã Đồn Đạc", "Kè sông ở xã Minh Cầm"],
            "\"trồng ba kích\"": ["Trồng ba kích ở xã Đạp Thanh"],
        ])

        // What is redacted stays in no segment.
        try archive.folder.write(
            "redactions:\n  - {passage: Minh Cầm, bulletin: m, reason: thử, date: 2024-05-01}\n", to: "redactions.yaml")
        try await archive.build()
        #expect(try index().keys.allSatisfy { $0.hasPrefix("tim-kiem/0/") || !$0.dropFirst(9).contains("/") })
        try expect(["minh cam": [], "don dac": ["Kè sông ở xã Đồn Đạc"]])
    }

    @Test func `a reader without a mouse finds, filters, pages and opens, in Chromium`() async throws {
        for number in 0..<11 {
            let year = number < 3 ? 2021 : 2019
            try archive.add("n\(number).txt", title: "Thu ngân sách xã \(number)", day: "3/4/\(year)")
            let person = number < 3 ? "Đỗ Thị Tú" : "Trần Văn Tú"
            if number < 5 { try archive.folder.write("people: [\(person)]\n", to: "seeds/n\(number).yaml") }
        }
        try await archive.build()
        _ = try Repository.node("Tests/ArchiveTests/Search/keyboard.js", archive.folder.at("public"))
    }

    @Test func `what is redacted is not in the index`() async throws {
        try archive.folder.write(
            "redactions:\n  - {passage: giếng khoan, bulletin: \"2\", reason: thử, date: 2024-05-01}\n",
            to: "redactions.yaml")
        try await archive.build()
        try expect(["giếng khoan": []])
    }

    @Test func `an archive without bulletins has an index that finds nothing`() async throws {
        for name in ["0.txt", "1.txt", "2.txt"] {
            try FileManager.default.removeItem(atPath: archive.folder.at("seeds/\(name)"))
        }
        try await archive.build()
        try expect(["ngan sach": []])
    }
}
