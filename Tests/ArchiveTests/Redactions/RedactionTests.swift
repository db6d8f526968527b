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
            return [path, text].filter {
                $0.lowercased().contains(name.lowercased()) || AddressWords($0).say(AddressWords(name))
            }
            .map { _ in path }
        }
    }

    @Test(
        arguments: [
            ("aliases: [/luu-van-mau/, /tin/luuvanmau2/]\n", true),
            ("source: {url: \"https://a.example/luuVanMau.html\"}\n", true),
            ("source: {url: \"https://a.example/L%C6%B0u%20V%C4%83n%20M%E1%BA%ABu\"}\n", true),
            ("aliases: [/tin/luu-van-maui/]\n", false),
        ]) func `addresses that a person wrote do not say a redacted name`(sidecar: String, isFound: Bool) async throws
    {
        try folder.write("Huyện Ba Chẽ họp\n\nNgày 05/6/2020, huyện Ba Chẽ, tỉnh Quảng Ninh họp.\n", to: "seeds/a.txt")
        try folder.write(sidecar, to: "seeds/a.yaml")
        try folder.write("- {name: Lưu Văn Mẫu, bulletin: a, reason: Lý do, date: 2024-05-01}\n", to: "redactions.yaml")
        let report = try await build()
        let code = isFound ? "redaction.only-in-address" : "redaction.not-found"
        #expect(report.diagnostics.map(\.code).filter { $0.hasPrefix("redaction.") } == [code], "\(report.diagnostics)")
        #expect(try Self.findings(in: folder.at("public"), "Lưu Văn Mẫu") == [])
        let pages = try FolderTree(of: folder.at("public")).files.filter { $0.key.hasSuffix("/index.md") }
        #expect(pages.count == 1)
        #expect(pages.allSatisfy { String(decoding: $0.value, as: UTF8.self).contains("Lý do") == isFound })
    }

    @Test
    func `a file whose name joins a redacted name is not published, nor is any file called so whose id is another`()
        async throws
    {
        for name in ["luuvanmau", "Luu.Van_Mau2020", "luu-van-mau"] {
            try folder.write(Self.text, to: "seeds/\(name).txt")
        }
        try folder.write("id: tin-9\n", to: "seeds/luu-van-mau.yaml")
        try folder.write(
            "- {name: Lưu Văn Mẫu, bulletin: [luuvanmau, Luu.Van_Mau2020, tin-9], reason: Lý do, date: 2024-05-01}\n",
            to: "redactions.yaml")
        let report = try await build()
        #expect(report.bulletins == 0)
        #expect(report.diagnostics.map(\.code) == Array(repeating: "redaction.file-name", count: 3))
        #expect(try Self.findings(in: folder.at("public"), "Lưu Văn Mẫu") == [])
        let review = try await ArchiveCheck(try Configuration.load(folder: folder.path), jobs: 2).run()
        #expect(!review.findings.contains { $0.code == "redaction.unused" })
    }

    @Test(
        arguments: [
            ("Lưu Văn Mẫu", "tin/tinLuuVanMau.html", true), ("Lưu Văn Mẫu", "ong-luuvanmau/", true),
            ("Lưu Văn Mẫu", "luu-van-mau2020", true), ("Lưu Văn Mẫu", "LU%CC%9BU-VA%CC%86N-MA%CC%82%CC%83U", true),
            ("Lê Văn A", "le-van-anh/", false), ("Thu An", "ninh-thuan/2020/", false), ("Tô An", "toan-tinh", false),
            ("Thu An", "ba-thu-an/", true), ("Thu An", "baThuAn", true), ("Иван Петров", "khong-ten/", false),
        ]) func `an address says a name by its letters, and a short one by its words`(
            name: String, address: String, isSaid: Bool
        )
    {
        #expect(AddressWords(address).say(AddressWords(name)) == isSaid)
    }

    @Test func `an address is no sign that an entry is spelled as the text has it`() async throws {
        try folder.write(Self.text + "\n\nKỷ luật cán bộ xã.\n", to: "seeds/a.txt")
        try folder.write("source: {url: \"https://a.example/ky-luat-can-bo-xa-luu-van-mau\"}\n", to: "seeds/a.yaml")
        for entries in [
            ["passage: Kỹ luật cán bộ xã", "name: Lưu Văn Mậu"], ["name: Lưu Văn Mậu", "passage: Kỹ luật cán bộ xã"],
        ] {
            try folder.write(
                entries.map { "- {\($0), bulletin: a, reason: Lý do, date: 2024-05-01}\n" }.joined(),
                to: "redactions.yaml")
            let codes = try await build().diagnostics.map(\.code)
            #expect(Set(codes).isSuperset(of: ["redaction.not-found", "redaction.only-in-address"]), "\(codes)")
        }
    }

    @Test func `entries are of drafts, too`() async throws {
        try folder.write(Self.text, to: "seeds/a.txt")
        try folder.write(Self.text, to: "seeds/b.txt")
        try folder.write("id: tin-9\ndraft: true\n", to: "seeds/a.yaml")
        try folder.write(
            "- {name: Lưu Văn Mẫu, bulletin: tin-9, reason: Lý do, date: 2024-05-01}\n", to: "redactions.yaml")
        for _ in 0..<2 { #expect(try await build().count(.error) == 0) }
    }

    @Test func `what is said of the encoding of a file stays when a passage goes`() async throws {
        let unmarked = Self.text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        try folder.write(unmarked, to: "seeds/a.txt")
        let before = try await build().diagnostics.filter { $0.code == "encoding.guessed" }
        try folder.write("- {passage: hội nghị, bulletin: a, reason: Lý do, date: 2024-05-01}\n", to: "redactions.yaml")
        let report = try await build()
        #expect(before.count == 1 && report.count(.error) == 0)
        #expect(report.diagnostics.filter { $0.code == "encoding.guessed" } == before)
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

    @Test func `an address that had the name leads nowhere, and is remembered`() async throws {
        try folder.write(
            "Đồng chí Lưu Văn Mẫu làm việc tại huyện Ba Chẽ\n\nNgày 05/6/2020, huyện Ba Chẽ, tỉnh Quảng Ninh họp.\n",
            to: "seeds/a.txt")
        #expect(try await build().bulletins == 1)
        try folder.write("- {name: Lưu Văn Mẫu, reason: Lý do, date: 2024-05-01}\n", to: "redactions.yaml")
        #expect(try await build().count(.error) == 0)
        #expect(try Self.findings(in: folder.at("public"), "Lưu Văn Mẫu") == [])
        #expect(try String(contentsOfFile: folder.at("permalinks.tsv"), encoding: .utf8).contains("luu-van-mau"))
    }

    @Test func `an entry for a bulletin that nobody knows is an error`() async throws {
        try folder.write(Self.text, to: "seeds/a.txt")
        try folder.write(
            "- {name: Lưu Văn Mẫu, bulletin: [aa], reason: Lý do, date: 2024-05-01}\n"
                + "- {name: Hồ Văn Khác, bulletin: a, reason: Lý do, date: 2024-05-01}\n", to: "redactions.yaml")
        let wanted: Set = [
            "redactions.yaml: error: there is no bulletin ‘aa’; did you mean ‘a’?",
            "seeds/a.txt: error: a name that redactions.yaml redacts is not in this bulletin; copy the words from the bulletin’s page, or remove the entry",
        ]
        #expect(Set(try await build().diagnostics.map(\.description)).isSuperset(of: wanted))
        #expect(Set(try await build().diagnostics.map(\.description)).isSuperset(of: wanted), "told again")
    }

    @Test func `a review tells of names that no bulletin has`() async throws {
        try folder.write(Self.text, to: "seeds/a.txt")
        try folder.write(
            "- {name: Lưu Văn Mẫu, reason: Lý do, date: 2024-05-01}\n"
                + "- {name: Hồ Văn Khác, reason: Lý do, date: 2024-05-01}\n", to: "redactions.yaml")
        let review = try await ArchiveCheck(try Configuration.load(folder: folder.path), jobs: 2).run()
        #expect(
            review.findings.filter { $0.code == "redaction.unused" }.map(\.message) == [
                "‘Hồ Văn Khác’ is in no bulletin"
            ])
    }

    @Test func `people have no name that is redacted`() throws {
        try folder.write("- {name: Lưu Văn Mẫu, reason: Lý do, date: 2024-05-01}\n", to: "redactions.yaml")
        try folder.write(
            "- {name: Lưu Văn Mẫu, place: Huyện Ba Chẽ, mentions: [Lưu Van Mẫu]}\n", to: "people.yaml")
        let failure = #expect(throws: ConfigurationFailure.self) { try Configuration.load(folder: folder.path) }
        #expect(
            failure?.diagnostics.map(\.description) == [
                "people.yaml:1:10: error: ‘Lưu Văn Mẫu’ is what redactions.yaml redacts; take the entry out; its page would say the name"
            ])
    }

    @Test func `a slip of the pen is told, for it may be the same name`() async throws {
        try folder.write(Self.text + "\n\nĐồng chí Lưu Van Mẫu và bà Hồ Thi Thử dự.\n", to: "seeds/a.txt")
        try folder.write("people: [{name: Lưu Van Mâu}]\n", to: "seeds/a.yaml")
        try folder.write(
            """
            - {name: Lưu Văn Mẫu, reason: Lý do, date: 2024-05-01}
            - {name: Hồ Thị Thử, reason: Lý do, date: 2024-05-01}
            - {name: Hồ Thi Thử, reason: Lý do, date: 2024-05-01}
            """, to: "redactions.yaml")
        #expect(
            try await build().diagnostics.filter { $0.code == "redaction.similar" }.map(\.description) == [
                "seeds/a.txt: warning: ‘Lưu Van Mẫu’ is nearly what redactions.yaml redacts, and stays; add it there if it is the same"
            ])
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

    @Test func `a bulletin whose name says it is not published, and no file tells of it`() async throws {
        try folder.write(Self.text, to: "seeds/luu-van-mau.txt")
        try folder.write(Self.text, to: "seeds/luu_van_mau-2.txt")
        try folder.write("id: tin-9\n", to: "seeds/luu_van_mau-2.yaml")
        try folder.write("---\ndraft: true\n---\nHuyện họp.\n", to: "seeds/Lưu Văn Mẫu.md")
        try folder.write(Self.text, to: "seeds/b.txt")
        try folder.write("- {name: Lưu Văn Mẫu, reason: Lý do, date: 2024-05-01}\n", to: "redactions.yaml")
        let report = try await build()
        #expect(report.bulletins == 1)
        #expect(
            report.diagnostics.filter { $0.code == "redaction.file-name" }.map(\.file) == [
                "seeds/luu-van-mau.txt", "seeds/luu_van_mau-2.txt",
            ])
        #expect(try Self.findings(in: folder.at("public"), "Lưu Văn Mẫu") == [])
    }

    @Test(
        arguments: [
            ("đồng chí Lưu Văn Mẫu nói", "đồng chí [đã lược bỏ] nói"), ("LƯU VĂN MẪU", "[đã lược bỏ]"),
            ("Lưu  Văn\nMẫu.", "[đã lược bỏ]."), ("luu van mau", "[đã lược bỏ]"), ("Lưu Văn Mậu", nil),
            ("Lưu, Văn Mẫu", nil), ("Lưu-Văn-Mẫu và Lưu_Văn_Mẫu", "[đã lược bỏ] và [đã lược bỏ]"),
            ("Lưu \"Văn\" Mẫu", "[đã lược bỏ]"), ("LưuVăn Mẫu, luuvanmau", "[đã lược bỏ], [đã lược bỏ]"),
            ("Lưu Văn\u{200B}Mẫu", "[đã lược bỏ]"), ("Lưu Van Mẫu", nil), ("Lưu Văn - Mẫu", nil),
            ("https://a.example/L%C6%B0u%20V%C4%83n%20M%E1%BA%ABu.html", "https://a.example/[đã lược bỏ].html"),
            ("Lưu Văn", nil), ("Lưu Văn Mẫu Lưu Văn Mẫu", "[đã lược bỏ] [đã lược bỏ]"),
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
