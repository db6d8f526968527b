import Foundation
import TestSupport
import Testing

struct CheckCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for month in 1...9 where month != 7 { try folder.write(report(month), to: "seeds/2019/0\(month).txt") }
    }

    private static let values = ["5,2", "4,9", "5,6", "5,8", "5,5", "6,1", "5,4", "5,9", "6,3"]
    private static let tasks = [
        "chăm sóc lúa xuân", "phòng chống cháy rừng", "giải phóng mặt bằng", "chuẩn bị đại hội đảng các cấp",
        "thu hoạch lúa mùa", "kiểm tra vệ sinh an toàn thực phẩm", "tuyển quân", "trồng rừng phân tán", "khai giảng",
    ]

    private func report(_ month: Int, value: String? = nil) -> String {
        """
        Ban Thường vụ Huyện ủy Ba Bể đánh giá công tác tháng \(month) năm 2019

        05/0\(month + 1)/2019 08:00

        Sáng ngày 04/\(month + 1), Ban Thường vụ Huyện ủy Ba Bể tổ chức hội nghị đánh giá kết quả công tác tháng \(month).

        Trong tháng \(month), thu ngân sách đạt \(value ?? Self.values[month - 1]) tỷ đồng. Huyện tập trung \
        \(Self.tasks[month - 1]); các xã báo cáo tiến độ trước ngày 20 hằng tháng, đồng thời chỉ đạo các ngành làm tốt \
        công tác \(Self.tasks[month % 9]), đáp ứng nguyện vọng của người dân trên địa bàn.

        """
    }

    private func findings(_ arguments: String...) throws -> [(code: String, file: String, yaml: String?)] {
        let process = Program.process(["check", "-q", "--format", "json"] + arguments, in: folder.path)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        Program.wait(for: process)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(object["exit_code"] as? Int == Int(process.terminationStatus))
        let list = try #require(object["findings"] as? [[String: Any]])
        return list.map { finding in
            let correction = finding["correction"] as? [String: Any]
            return (
                finding["code"] as? String ?? "", finding["file"] as? String ?? "", correction?["yaml"] as? String
            )
        }
    }

    @Test func `an archive without doubts has no findings but its gaps`() throws {
        let result = try Program.run("check", in: folder.path)
        #expect(result.status == 0)
        #expect(
            result.output == """
                1 finding in 8 bulletins: 1 note

                Missing months (1 note)

                seeds/2019/06.txt:1
                  Huyện Ba Bể, Bắc Kạn has bulletins for 8 of 9 months, none for 2019-07
                  -> look for it where the others came from

                """)
        #expect(try Program.run("check", "-q", "--strict", in: folder.path).output == "no findings in 8 bulletins\n")
    }

    @Test func `findings go away with what they say is to be written`() throws {
        try folder.write("Trang chủ | Liên hệ\n\n" + report(3), to: "seeds/copy.txt")
        try folder.write(report(5, value: "5.571"), to: "seeds/2019/05.txt")
        try folder.write(
            """
            Ban Thường vụ Huyện ủy Ba Bể đánh giá công tác tháng 5 năm 2018

            05/09/2018 08:00

            Sáng ngày 04/9, Ban Thường vụ Huyện ủy Chợ Đồn tổ chức hội nghị đánh giá kết quả công tác tháng 8 năm 2018.

            """, to: "seeds/2018.txt")
        try folder.write(
            """
            Huyện Ba Bể chăm sóc lúa xuân

            Huyện Ba Bể tập trung chăm sóc lúa xuân. Các xã đã bón phân, làm cỏ.

            Người dân theo dõi sâu bệnh trên đồng ruộng.

            """, to: "seeds/2019/04/x.txt")
        let found = try findings()
        #expect(
            found.map { "\($0.file) \($0.code)" } == [
                "seeds/2019/04/x.txt date.missing", "seeds/2018.txt period.conflict",
                "seeds/2018.txt locality.conflict",
                "seeds/2019/05.txt figures.jump", "seeds/copy.txt text.duplicate",
            ])
        #expect(found[0].yaml == "date: \"2019-04\"")
        #expect(found[1].yaml == "period: \"2018-05\"  # or \"2018-08\"")
        let object = try JSONSerialization.jsonObject(
            with: Data(Program.run("check", "-q", "--format", "json", in: folder.path).output.utf8))
        let list = (object as? [String: Any])?["findings"] as? [[String: Any]] ?? []
        var sidecars: [String: String] = [:]
        for case let correction as [String: Any] in list.map({ $0["correction"] as Any }) {
            guard let file = correction["file"] as? String, let yaml = correction["yaml"] as? String else { continue }
            sidecars[file, default: ""] += yaml + "\n"
        }
        for (file, yaml) in sidecars { try folder.write(yaml, to: file) }
        #expect(try findings().map { "\($0.file) \($0.code)" } == [])
    }

    @Test func `a part, a file and another archive can be named`() throws {
        try folder.write("Tin ngắn\n", to: "seeds/b/x.txt")
        #expect(try findings("seeds/2019").isEmpty)
        #expect(try findings("seeds/b").allSatisfy { $0.file == "seeds/b/x.txt" })
        #expect(try !findings("seeds/b/x.txt").isEmpty)
        try folder.write("Tin ngắn\n", to: "other/seeds/y.txt")
        #expect(try findings("other").allSatisfy { $0.file == "seeds/y.txt" })
        try folder.write("Tin ngắn\n", to: "loose/z.txt")
        #expect(try findings("loose").allSatisfy { $0.file == "loose/z.txt" })
        #expect(try findings(".").contains { $0.file == "seeds/b/x.txt" })
        let result = try Program.run("check", "nowhere", in: folder.path)
        #expect(result.status == 2)
        #expect(result.diagnostics == "error: there is no file or folder nowhere\n")
    }

    @Test func `what keeps a document out is an error and ends with 1`() throws {
        try folder.write("titel: a\n", to: "seeds/2019/01.yaml")
        try folder.write([0xFF, 0xFE, 0x00], to: "seeds/bad.txt")
        try folder.write("---\nid: 2019/02\n---\n\nHuyện họp.\n", to: "seeds/twin.md")
        let result = try Program.run("check", "-q", in: folder.path)
        #expect(result.status == 1)
        #expect(result.output.contains("seeds/2019/01.yaml:1\n  unknown key 'titel'\n  -> did you mean 'title'?\n"))
        #expect(result.output.contains("Not published (2 errors)\n"))
        #expect(result.output.contains("seeds/bad.txt"))
        #expect(result.output.contains("has the same id ‘2019/02’"))
    }

    @Test func `warnings are errors when strict, a draft is nobody's business yet`() throws {
        try folder.write("Tin ngắn\n", to: "seeds/x.txt")
        #expect(try Program.run("check", in: folder.path).status == 0)
        #expect(try Program.run("check", "--strict", in: folder.path).status == 1)
        try folder.write("draft: true\n", to: "seeds/x.yaml")
        #expect(try Program.run("check", "--strict", in: folder.path).status == 0)
    }

    @Test func `links must lead to pages of the site`() throws {
        let front = "---\ntitle: Tin\ndate: 2019-05-04\nlocality: null\n---\n\n"
        try folder.write(
            front + """
                [Trang chủ](/) [Năm](../../../nam/2019/) [a](#a) [b](https://example.org/x) [c](2019/03.txt) ![d](d.jpg)

                [e](/nam/2031/) <https://example.org/> [f](../?a=1&b=2) [g](../../../../../../x)

                """, to: "seeds/tin.md")
        let result = try Program.run("check", "-q", in: folder.path)
        #expect(result.output.contains("Links that lead nowhere (4 warnings)"))
        for (line, words) in [
            (7, "‘2019/03.txt’ leads to no page of the site\n  -> write\n     ../../../bac-kan/huyen-ba-be/2019/"),
            (7, "‘d.jpg’ leads to no page of the site\n  -> take the link out, or write the address of a page"),
            (9, "‘/nam/2031/’ leads to no page"), (9, "‘../../../../../../x’ leads to no page"),
        ] {
            #expect(result.output.contains("seeds/tin.md:\(line)\n  \(words)"), "\(words)")
        }
    }

    @Test func `front matter is corrected where it stands`() throws {
        try folder.write("---\ntitle: Tin\ntags: [a]\n---\n\nHuyện họp.\n", to: "seeds/x.md")
        let result = try Program.run("check", "-q", in: folder.path)
        #expect(result.output.contains("\n  in seeds/x.md, to be filled in:\n      date: \"YYYY-MM-DD\"\n"))
        #expect(!result.output.contains("ignored"))
    }
}
