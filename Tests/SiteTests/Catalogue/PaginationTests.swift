import BulletinModel
import TestSupport
import Testing

@testable import Site

struct PaginationTests {
    @Test("every element is on exactly one page", arguments: 1...7)
    func covers(size: Int) {
        for count in 0...50 {
            let pagination = Pagination(count: count, size: size)
            #expect(pagination.pageCount == max(1, (count + size - 1) / size))
            let pages = [1] + (2..<max(2, pagination.pageCount + 1)).reversed()
            #expect(pages.flatMap { pagination.range(of: $0).map { $0 } } == Array(0..<count))
            for page in pages.dropFirst() { #expect(pagination.range(of: page).count == size) }
            if count > 0 { #expect((1...size).contains(pagination.range(of: 1).count)) }
        }
    }

    @Test("the ways to older and newer pages are the same one, there and back", arguments: 1...7)
    func links(size: Int) {
        for count in 0...50 {
            let pagination = Pagination(count: count, size: size)
            var way = [1]
            while let older = pagination.older(than: way[way.count - 1]) {
                #expect(pagination.newer(than: older) == way[way.count - 1])
                way.append(older)
            }
            #expect(way.last == pagination.oldest)
            #expect(Set(way) == Set(1...pagination.pageCount))
            #expect(pagination.newer(than: 1) == nil)
        }
    }

    @Test func `a numbered page keeps its bytes when newer bulletins come, but for the newest one's way up`() throws {
        let settings = SiteSettings(pageSize: 3)
        let all = (0..<28).map { number in
            SampleBulletins.plain(
                "b\(number)", title: "Giao ban số \(number)",
                date: "\(2018 + number / 12)-\(number % 12 < 9 ? "0" : "")\(number % 12 + 1)",
                locality: number % 5 == 0 ? SampleBulletins.province : SampleBulletins.district)
        }
        var before: [String: [UInt8]] = [:]
        var kept = 0
        for count in 1...all.count {
            let site = try BuiltSite(Array(all.prefix(count)), settings)
            for (path, bytes) in before {
                guard let marker = path.firstRange(of: "/trang/") else { continue }
                let list = path[..<marker.lowerBound]
                let number = Int(path[marker.upperBound...].prefix { $0 != "/" }) ?? 0
                #expect(try items(site.text(path)) == items(String(decoding: bytes, as: UTF8.self)), "\(path)")
                // The newest numbered page leads up to the list's own address until there is a newer one.
                let above = "\(list)/trang/\(number + 1)/index.html"
                guard before[above] != nil || site.files[above] == nil else { continue }
                #expect(site.files[path] == bytes, "\(path) after \(count)")
                kept += 1
            }
            before = site.files
        }
        #expect(kept > 100)
    }

    private func items(_ html: String) throws -> [String] {
        try ParsedPage(html).values(of: "href", in: ["a"]).filter { $0.contains("giao-ban") }
    }
}
