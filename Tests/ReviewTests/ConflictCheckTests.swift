import BulletinModel
import Review
import TestSupport
import Testing

struct ConflictCheckTests {
    /// What a title and its text say when they are read by themselves.
    private func findings(
        title: String = "Huyện ủy họp", text: String = "Huyện ủy họp bàn.", date: String = "2020-01-15",
        _ change: (inout Bulletin, inout Bulletin) -> Void
    ) -> [String] {
        var whole = SampleBulletins.plain("a", title: title, date: date)
        whole.bodyMarkdown = text
        if let day = EDTF(date)?.firstDay { whole.event = Event(start: day, end: day, yearBasis: .printed) }
        var halves = (title: SampleBulletins.plain("a", locality: nil), text: SampleBulletins.plain("a", locality: nil))
        change(&halves.title, &halves.text)
        for key in ["period", "locality", "body"] {
            halves.title = halves.title.surely(0.9, key)
            halves.text = halves.text.surely(0.9, key)
        }
        var archive = ReviewedArchive()
        archive.add(whole) { $0.halves = halves }
        return archive.findings("period.conflict", "locality.conflict", "body.conflict").map {
            String($0.drop { $0 != " " }.dropFirst())
        }
    }

    private func periods(
        _ title: String, _ text: String, titleWords: String = "Họp", textWords: String = "Họp.",
        date: String = "2018-01-15"
    ) -> [String] {
        findings(title: titleWords, text: textWords, date: date) {
            $0.period = EDTF(title); $1.period = EDTF(text)
        }
    }

    @Test func `periods that do not overlap contradict each other`() {
        #expect(
            periods("2019-05", "2019-08") == ["period.conflict: the title is about 2019-05, the text about 2019-08"])
        #expect(periods("2019", "2020").count == 1)
        #expect(periods("2019-01/2019-03", "2019-04/2019-06").count == 1)
        #expect(periods("2019-05", "2019-05") == [])
        #expect(periods("2019-05", "2019-01/2019-05") == [])
        #expect(periods("2019-05", "2019") == [])
    }

    @Test func `what the other half mentions is no contradiction`() {
        #expect(periods("2019-05", "2019-08", textWords: "Triển khai tháng 05.") == [])
        #expect(periods("2019-05", "2019-08", titleWords: "Kết quả tháng 8") == [])
        #expect(periods("2019-05", "2019-08", textWords: "Ngày 5, tháng tới.").count == 1)
        #expect(periods("2019", "2020", textWords: "Năm 2019 qua đi.") == [])
    }

    @Test func `a meeting may be named after its month`() {
        #expect(periods("2011-04", "2011-01/2011-03", date: "2011-04-07") == [])
        #expect(periods("2011-04", "2011-01/2011-03", date: "2011-05-07").count == 1)
    }

    @Test func `two places contradict each other unless one lies in the other`() {
        func found(_ one: Locality, _ other: Locality, text: String = "Họp.") -> [String] {
            findings(text: text) {
                $0.locality = one; $1.locality = other
            }
        }
        let (district, city) = (SampleBulletins.district, SampleBulletins.city)
        #expect(
            found(district, city) == [
                "locality.conflict: the title names Huyện Ba Chẽ, Quảng Ninh, the text Thành phố Phan Rang - Tháp Chàm, Ninh Thuận"
            ])
        #expect(found(district, district) == [])
        var province = SampleBulletins.province
        province.era = .before2025
        #expect(found(district, province) == [])
        #expect(found(province, district) == [])
        #expect(found(SampleBulletins.province, city) == [])
        #expect(found(district, city, text: "Đoàn của huyện Ba Chẽ đến thăm.") == [])
    }

    @Test func `bodies of one kind contradict each other by their level`() {
        func found(_ one: Body, _ other: Body, text: String = "Họp.") -> [String] {
            findings(title: "Họp", text: text) {
                $0.body = one; $1.body = other
            }
        }
        let huyen = Body(name: "Ban Thường vụ Huyện ủy", kind: .party, level: .district)
        let tinh = Body(name: "Ban Thường vụ Tỉnh ủy", kind: .party, level: .province)
        #expect(
            found(huyen, tinh) == [
                "body.conflict: the title is about Ban Thường vụ Huyện ủy (district), the text about Ban Thường vụ Tỉnh ủy (province)"
            ])
        #expect(found(huyen, Body(name: "Huyện ủy", kind: .party, level: .district)) == [])
        #expect(found(huyen, Body(name: "UBND tỉnh", kind: .government, level: .province)) == [])
        #expect(found(huyen, tinh, text: "Đồng chí Bí thư Huyện uỷ dự họp.") == [])
    }

    @Test func `what is not sure, or what a person wrote, is not compared`() {
        var title = SampleBulletins.plain("a", locality: nil).surely(0.84, "period")
        var text = SampleBulletins.plain("a", locality: nil).surely(0.95, "period")
        (title.period, text.period) = (EDTF("2019-05"), EDTF("2019-08"))
        var archive = ReviewedArchive()
        archive.add(SampleBulletins.plain("a")) { $0.halves = (title, text) }
        #expect(archive.findings("period.conflict") == [])
        title.evidence[0].confidence = 0.85
        archive.add(SampleBulletins.plain("b")) { $0.halves = (title, text) }
        archive.add(SampleBulletins.plain("c")) { document in
            document.halves = (title, text)
            document.written["period"] = WrittenPlace(file: "seeds/c.yaml", line: 1, column: 1)
        }
        #expect(archive.corrections("period.conflict") == ["seeds/b.yaml: period: \"2019-05\"  # or \"2019-08\""])
    }
}
