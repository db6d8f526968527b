import BulletinModel
import TestSupport
import Testing

@testable import Archive

struct RedactionTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("seeds")
    }

    private func build() async throws -> BuildReport {
        await ArchiveBuild(try Configuration.load(folder: folder.path), jobs: 2).run()
    }

    private static let text = """
        Huyện Ba Chẽ giao ban công tác tháng 5

        Ngày 04/5/2020, tại huyện Ba Chẽ, tỉnh Quảng Ninh, đồng chí Lưu Văn Mẫu, Bí thư Huyện ủy chủ trì hội nghị giao ban.

        Đồng chí LƯU VĂN MẪU kết luận. Đồng chí Trần Thị Thử, Phó Chủ tịch UBND huyện phát biểu.

        Thu ngân sách ước đạt 12,5 tỷ đồng, bằng 46% kế hoạch. Diện tích gieo trồng đạt 120 ha.
        """

    @Test func `a redacted name is nowhere in the whole site, and a mark stands in its place`() async throws {
        try folder.write(Self.text, to: "seeds/a.txt")
        try folder.write(
            "Huyện Ba Chẽ họp\n\nNgày 05/6/2020, đồng chí Lưu Văn Mẫu chủ trì. Dong chi Luu Van Mau ket luan.\n",
            to: "seeds/b.txt")
        try folder.write(
            "source:\n  url: https://bache.example/tin/luu-van-mau-ket-luan\npeople: [Lưu Văn Mẫu]\n",
            to: "seeds/b.yaml")
        #expect(try await build().bulletins == 2)
        #expect(try Self.findings(in: folder.at("public"), "Lưu Văn Mẫu").count > 10)
        try folder.write(
            """
            redactions:
              - name: Lưu Văn Mẫu
                reason: Theo đề nghị của người được nêu tên
                date: 2024-05-01
            """, to: "redactions.yaml")
        let report = try await build()
        #expect(report.bulletins == 2 && report.count(.error) == 0, "\(report.diagnostics)")
        #expect(try Self.findings(in: folder.at("public"), "Lưu Văn Mẫu") == [])
        let tree = try FolderTree(of: folder.at("public"))
        let pages = tree.files.filter { $0.key.hasSuffix("/index.md") }.values.map {
            String(decoding: $0, as: UTF8.self)
        }
        #expect(pages.count == 2 && pages.allSatisfy { $0.contains("đã lược bỏ") })
        let html =
            tree.files.filter { $0.key.hasPrefix("quang-ninh/huyen-ba-che/2020/huyen-ba-che-giao-ban") }
            .first { $0.key.hasSuffix(".html") }.map { String(decoding: $0.value, as: UTF8.self) } ?? ""
        #expect(html.contains("Theo đề nghị của người được nêu tên (2024-05-01)"))
        #expect(html.contains("Trần Thị Thử"))
    }

    /// Where a name stands, in any spelling, in the paths and in the bytes of a tree.
    private static func findings(in tree: String, _ name: String) throws -> [String] {
        try FolderTree(of: tree).files.flatMap { path, bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            return [path, text].filter { $0.lowercased().contains(name.lowercased()) || Redactions.says($0, name) }
                .map { _ in path }
        }
    }

    @Test func `a redacted passage takes the facts along that were drawn from it`() async throws {
        try folder.write(Self.text, to: "seeds/a.txt")
        try folder.write(
            """
            - passage: "Thu ngân sách ước đạt 12,5 tỷ đồng,  bằng 46% kế hoạch"
              bulletin: a
              reason: Số liệu mật
              date: 2024-05-01
            """, to: "redactions.yaml")
        #expect(try await build().count(.error) == 0)
        let tree = try FolderTree(of: folder.at("public"))
        #expect(!tree.files.keys.contains { $0.contains("thu-ngan-sach") && $0.hasPrefix("chi-tieu/") })
        for (path, bytes) in tree.files where !path.hasSuffix(".svg") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("12,5") && !text.contains("12.5"), "\(path)")
        }
        #expect(tree.files.keys.contains { $0.hasPrefix("chi-tieu/") && $0.contains("gieo-trong") })
    }

    @Test func `a passage that is not there is an error, for nobody would know that it did nothing`() async throws {
        try folder.write(Self.text, to: "seeds/a.txt")
        try folder.write(
            "- {passage: Không có câu này, bulletin: a, reason: Lý do, date: 2024-05-01}\n", to: "redactions.yaml")
        let report = try await build()
        #expect(
            report.diagnostics.map(\.description).contains(
                "seeds/a.txt: error: a passage that redactions.yaml redacts is not in this bulletin; copy the words from the bulletin’s page, or remove the entry"
            ))
    }

    @Test func `a file's name that says it is an error`() async throws {
        try folder.write(Self.text, to: "seeds/luu-van-mau.txt")
        try folder.write("- {name: Lưu Văn Mẫu, reason: Lý do, date: 2024-05-01}\n", to: "redactions.yaml")
        #expect(try await build().diagnostics.contains { $0.code == "redaction.file-name" })
    }

    @Test(
        arguments: [
            ("đồng chí Lưu Văn Mẫu nói", "đồng chí [đã lược bỏ] nói"), ("LƯU VĂN MẪU", "[đã lược bỏ]"),
            ("Lưu  Văn\nMẫu.", "[đã lược bỏ]."), ("luu van mau", "[đã lược bỏ]"), ("Lưu Văn Mậu", nil),
            ("Lưu, Văn Mẫu", nil), ("Lưu Văn", nil), ("Lưu Văn Mẫu Lưu Văn Mẫu", "[đã lược bỏ] [đã lược bỏ]"),
        ] as [(String, String?)])
    func `a name is found in any case and without marks, another name is not`(_ text: String, _ wanted: String?) throws
    {
        let redaction = Redaction(
            .name("Lưu Văn Mẫu"), reason: "", date: try #require(CalendarDay(year: 2024, month: 1, day: 1)))
        let pattern = try #require(RedactionPattern(redaction))
        #expect(RedactionText([pattern]).redacted(text) == wanted)
    }

    @Test(arguments: [
        (
            "- {nam: A, reason: b, date: 2024-01-01}",
            "redactions.yaml:1:4: error: ‘nam’ is no key of a redaction; did you mean ‘name’?"
        ),
        (
            "- {name: A B, reason: b}",
            "redactions.yaml:1:3: error: a redaction lacks ‘date’; readers are told why something is missing, and since when"
        ),
        (
            "- {name: A B, reason: b, date: hôm qua}",
            "redactions.yaml:1:32: error: ‘hôm qua’ is no day; write, for example, 2024-05-01"
        ),
        (
            "- {passage: A B, reason: b, date: 2024-01-01}",
            "redactions.yaml:1:3: error: a passage lacks ‘bulletin’; write the id of the bulletin that it stands in"
        ),
        (
            "- {name: Lưu Văn Mẫu, reason: Lưu Văn Mẫu xin, date: 2024-01-01}",
            "redactions.yaml:1:31: error: the reason says what must not be said; readers see the reason; word it otherwise"
        ),
    ])
    func `a fault of the file is told with its place`(_ text: String, _ message: String) throws {
        let (list, diagnostics) = RedactionsFile.read(Array(text.utf8), file: "redactions.yaml")
        #expect(diagnostics.map(\.description).contains(message))
        #expect(list.isEmpty)
    }
}
