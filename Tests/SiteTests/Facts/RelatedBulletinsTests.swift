import BulletinModel
import TestSupport
import Testing

@testable import Site

@Suite struct RelatedBulletinsTests {
    private func related(
        _ bulletins: [(String, Locality?, [String])], topics: [[String]] = []
    ) throws -> [String: [String]] {
        let records = bulletins.enumerated().map { number, values in
            var bulletin = SampleBulletins.plain("b\(number)", locality: values.1)
            bulletin.date = EDTF(values.0)
            bulletin.documents = values.2.map { Citation(id: $0) }
            bulletin.topics = topics.indices.contains(number) ? topics[number] : []
            return bulletin
        }
        let catalogue = try Fixtures.catalogue(records)
        let position = try #require(catalogue.entries.firstIndex { catalogue.summary(of: $0).id == "b0" })
        let found = RelatedBulletins(
            of: position, EntrySubjects(catalogue.entries[position], in: catalogue), in: catalogue)
        var ids: [String: [String]] = [:]
        for reason in RelatedBulletins.Reason.allCases {
            ids[reason.rawValue] = found.positions(reason).map { catalogue.summary(of: catalogue.entries[$0]).id }
        }
        return ids
    }

    @Test func `the same place a year before, the one that is nearest`() throws {
        let place = SampleBulletins.district
        let found = try related([
            ("2021-05-10", place, []), ("2020-05-20", place, []), ("2020-05-12", place, []),
            ("2020-05-10", SampleBulletins.city, []), ("2019-05-10", place, []),
        ])
        #expect(found["year_before"] == ["b2"])
    }

    @Test func `other places of the province in the same month, no other province`() throws {
        let found = try related([
            ("2021-05-10", SampleBulletins.district, []), ("2021-05-20", SampleBulletins.province, []),
            ("2021-06-20", SampleBulletins.province, []), ("2021-05-10", SampleBulletins.city, []),
        ])
        #expect(found["elsewhere"] == ["b1"])
    }

    @Test func `those that cite the rarest of its documents`() throws {
        let found = try related([
            ("2021-05-10", SampleBulletins.district, ["05-CT/TW", "16/CT-TTg"]),
            ("2018-01-01", SampleBulletins.city, ["05-CT/TW"]), ("2017-01-01", nil, ["05-CT/TW", "16/CT-TTg"]),
        ])
        #expect(found["document"] == ["b2"])
    }

    @Test func `those of other places on the rarest of its topics, of its province first, none of them twice`() throws {
        let found = try related(
            [
                ("2021-05-10", SampleBulletins.district, ["05-CT/TW"]), ("2021-04-01", SampleBulletins.city, []),
                ("2020-01-01", SampleBulletins.province, []), ("2021-03-01", SampleBulletins.district, []),
                ("2021-05-02", SampleBulletins.province, []), ("2019-01-01", nil, ["05-CT/TW"]),
                ("2021-05-03", SampleBulletins.city, []),
            ],
            topics: [["y tế", "du lịch"], ["du lịch"], ["du lịch"], ["du lịch"], ["du lịch"], ["du lịch"], ["y tế"]])
        #expect(found["elsewhere"] == ["b4"])
        #expect(found["document"] == ["b5"])
        #expect(found["topic"] == ["b6"])
        let common = try related(
            [
                ("2021-05-10", SampleBulletins.district, []), ("2021-04-01", SampleBulletins.city, []),
                ("2020-01-01", SampleBulletins.province, []), ("2021-03-01", SampleBulletins.district, []),
            ], topics: Array(repeating: ["du lịch"], count: 4))
        #expect(common["topic"] == ["b2", "b1"])
    }
}
