import BulletinModel
import Review
import TestSupport
import Testing

struct OddityCheckTests {
    private func archive(_ warnings: Warning...) -> ReviewedArchive {
        var archive = ReviewedArchive()
        var bulletin = SampleBulletins.full("a")
        bulletin.warnings = warnings
        archive.add(bulletin)
        return archive
    }

    @Test func `what extraction warns of is a finding, a repair is a note`() {
        let archive = archive(
            Warning(code: "article.several", message: "perhaps two texts", line: 7),
            Warning(code: "title.repaired", message: "blanks were put back", line: 1))
        let findings = archive.review().findings
        #expect(findings.map(\.code) == ["article.several", "title.repaired"])
        #expect(findings.map(\.severity) == [.warning, .note])
        #expect(findings.map(\.line) == [7, 1])
        #expect(findings[0].correction == nil)
        #expect(
            archive.corrections("title.repaired") == [
                "seeds/a.yaml: title: BAN THƯỜNG VỤ HUYỆN Ủ Y HỌP PHIÊN THƯỜNG KỲ"
            ])
    }

    @Test(
        arguments: [
            ("29/05/2020 02:35 CH was not taken", "published: \"2020-05-29\""),
            ("Thứ Sáu, 08:05, ngày 9 tháng 5 năm 2020 was not taken", "published: \"2020-05-09\""),
            ("35/05/2020 was not taken", nil),
        ] as [(String, String?)])
    func `a date that was not taken can be written`(message: String, yaml: String?) {
        let corrections = archive(Warning(code: "published.implausible", message: message)).corrections(
            "published.implausible")
        #expect(corrections == [yaml.map { "seeds/a.yaml: \($0)" } ?? "none"])
    }
}
