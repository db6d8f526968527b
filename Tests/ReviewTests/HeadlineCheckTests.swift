import BulletinModel
import Review
import TestSupport
import Testing

struct HeadlineCheckTests {
    @Test func `a bulletin of which all is known has no findings`() {
        var archive = ReviewedArchive()
        archive.add(SampleBulletins.plain("a").surely(0.9, "title").surely(0.7, "period").surely(0.9, "locality"))
        #expect(archive.review().findings == [])
        #expect(archive.review().summary == "no findings in 1 bulletin")
    }

    @Test func `a missing title is found, with the article's beginning to start from`() {
        var archive = ReviewedArchive()
        var bulletin = SampleBulletins.plain("a")
        bulletin.title = nil
        bulletin.bodyMarkdown = "1\\. " + String(repeating: "hội nghị ", count: 30) + "\n\nHai"
        archive.add(bulletin)
        #expect(archive.findings("title.missing") == ["seeds/a.txt:1 title.missing: the text has no title"])
        let words = ["1."] + Array(repeating: "hội nghị", count: 11) + ["…"]
        #expect(
            archive.corrections("title.missing") == [
                "seeds/a.yaml (fill in): title: \"\(words.joined(separator: " "))\""
            ])
    }

    @Test func `a missing date is found, with the one that the path holds`() {
        var archive = ReviewedArchive()
        let paths = [
            "hop", "2019/hop", "2019/05/hop", "hop-2019-05-14", "20190514-hop", "tin/2019-05", "b1a20190514c",
            "2019-13",
            "3019/hop", "hop-2019-02-30", "2019/hop-2020-01",
        ]
        for path in paths { archive.add(SampleBulletins.plain(path, date: nil)) }
        let found = Dictionary(
            uniqueKeysWithValues: archive.corrections("date.missing").map { line in
                (String(line.split(separator: ".")[0].dropFirst(6)), String(line.split(separator: "\"")[1]))
            })
        #expect(
            found == [
                "hop": "YYYY-MM-DD", "2019/hop": "2019", "2019/05/hop": "2019-05", "hop-2019-05-14": "2019-05-14",
                "20190514-hop": "2019-05-14", "tin/2019-05": "2019-05", "b1a20190514c": "YYYY-MM-DD",
                "2019-13": "YYYY-MM-DD", "3019/hop": "YYYY-MM-DD", "hop-2019-02-30": "2019-02",
                "2019/hop-2020-01": "2020-01",
            ])
    }

    @Test func `what is below the limit of doubt is doubtful, until a person writes it`() throws {
        let day = try #require(CalendarDay(year: 2020, month: 5, day: 4))
        var bulletin = SampleBulletins.plain("a")
        bulletin.event = Event(start: day, end: day, yearBasis: .period)
        bulletin.dateBasis = .event
        bulletin = bulletin.surely(0.69, "title").surely(0.5, "event").surely(0.6, "locality")
        var archive = ReviewedArchive()
        archive.add(bulletin)
        #expect(
            archive.findings("title.doubtful", "date.doubtful", "locality.doubtful") == [
                "seeds/a.txt:1 title.doubtful: the title is doubtful: Hội nghị giao ban số a (rule title.rule, confidence 0.69)",
                "seeds/a.txt:1 date.doubtful: the day of the event is doubtful: 2020-05-04, the year from the period (rule event.rule, confidence 0.50)",
                "seeds/a.txt:1 locality.doubtful: the locality is doubtful: Huyện Ba Chẽ, Quảng Ninh (rule locality.rule, confidence 0.60)",
            ])
        #expect(archive.corrections("title.doubtful") == ["seeds/a.yaml: title: Hội nghị giao ban số a"])
        #expect(
            archive.corrections("date.doubtful") == [
                "seeds/a.yaml: event: {start: \"2020-05-04\", end: \"2020-05-04\", year_basis: period}"
            ])
        #expect(
            archive.corrections("locality.doubtful") == [
                "seeds/a.yaml: locality: {code: \"202\", era: pre2025}  # Huyện Ba Chẽ, Quảng Ninh"
            ])
        var settled = ReviewedArchive()
        settled.add(bulletin) { document in
            let place = WrittenPlace(file: "seeds/a.yaml", line: 1, column: 1)
            document.written = ["title": place, "event": place, "locality": place]
        }
        #expect(settled.findings("title.doubtful", "date.doubtful", "locality.doubtful") == [])
    }

    @Test func `an event long before or after its posting is implausible`() throws {
        let posted = Timestamp("2020-05-05")
        for (day, isFound) in [
            ("2020-05-04", false), ("2020-06-01", false), ("2020-06-30", true), ("2019-06-01", false),
            ("2019-05-01", true),
        ] {
            var bulletin = SampleBulletins.plain("a")
            let start = try #require(EDTF(day)?.firstDay)
            bulletin.event = Event(start: start, end: start, yearBasis: .printed)
            bulletin.published = posted
            bulletin.dateBasis = .event
            var archive = ReviewedArchive()
            archive.add(bulletin)
            #expect(archive.findings("date.implausible").isEmpty != isFound, "\(day)")
        }
    }

    @Test func `an unknown place gets that of the others in its folder`() {
        var archive = ReviewedArchive()
        for index in 0..<5 { archive.add(SampleBulletins.plain("a/\(index)")) }
        for index in 0..<4 { archive.add(SampleBulletins.plain("b/\(index)")) }
        for id in ["a/x", "b/x"] { archive.add(SampleBulletins.plain(id, locality: nil)) }
        #expect(
            archive.findings("locality.unknown") == [
                "seeds/a/x.txt:1 locality.unknown: the text does not tell which place it belongs to; 5 of 5 others in its folder belong to Huyện Ba Chẽ, Quảng Ninh",
                "seeds/b/x.txt:1 locality.unknown: the text does not tell which place it belongs to",
            ])
        #expect(
            archive.corrections("locality.unknown") == [
                "seeds/a/x.yaml: locality: {code: \"202\", era: pre2025}  # Huyện Ba Chẽ, Quảng Ninh",
                "seeds/b/x.yaml (fill in): locality: \"…\"",
            ])
    }
}
