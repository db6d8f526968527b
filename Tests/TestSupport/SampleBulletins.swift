import BulletinModel

/// Records for tests that need some, not how they come about.
public enum SampleBulletins {
    /// Phan Rang - Tháp Chàm, in Ninh Thuận.
    public static let city = Locality(
        code: "582", era: .before2025, name: "Phan Rang - Tháp Chàm", type: "thành phố",
        fullName: "Thành phố Phan Rang - Tháp Chàm", province: Place(code: "58", name: "Ninh Thuận", type: "tỉnh"),
        basis: .title, confidence: 0.95)

    /// Ba Chẽ, in Quảng Ninh.
    public static let district = Locality(
        code: "202", era: .before2025, name: "Ba Chẽ", type: "huyện", fullName: "Huyện Ba Chẽ",
        province: Place(code: "22", name: "Quảng Ninh", type: "tỉnh"), basis: .byline, confidence: 0.9)

    /// Nông Thượng, in Bắc Kạn city, in Bắc Kạn.
    public static let commune = Locality(
        code: "01852", era: .before2025, name: "Nông Thượng", type: "xã", fullName: "Xã Nông Thượng",
        province: Place(code: "06", name: "Bắc Kạn", type: "tỉnh"),
        district: Place(code: "058", name: "Bắc Kạn", type: "thành phố"), basis: .body, confidence: 0.8)

    /// Quảng Ninh, which both eras have.
    public static let province = Locality(
        code: "22", era: .from2025, name: "Quảng Ninh", type: "tỉnh", fullName: "Tỉnh Quảng Ninh", basis: .title,
        confidence: 0.9)

    /// A record with only what every page needs.
    public static func plain(
        _ id: String, title: String? = nil, date: String? = "2020-05-04", locality: Locality? = district
    ) -> Bulletin {
        let source = Source(
            path: "\(id).txt", sha256: String(repeating: "0123456789abcdef", count: 4), bytes: 1234, encoding: "utf-8",
            mediaType: "text/plain")
        var bulletin = Bulletin(id: id, source: source)
        bulletin.title = title ?? "Hội nghị giao ban số \(id)"
        bulletin.date = date.flatMap { EDTF($0) }
        bulletin.dateBasis = date.map { _ in .period }
        bulletin.locality = locality
        bulletin.bodyMarkdown = "Hội nghị đánh giá kết quả công tác.\n\nĐồng chí chủ trì kết luận hội nghị."
        return bulletin
    }

    /// A record in which every key of the contract has a value.
    public static func full(_ id: String = "day-du") -> Bulletin {
        var bulletin = plain(id, title: "BAN THƯỜNG VỤ HUYỆN ỦY HỌP PHIÊN THƯỜNG KỲ")
        bulletin.titleAsPrinted = "BAN THƯỜNG VỤ HUYỆN Ủ Y HỌP PHIÊN THƯỜNG KỲ"
        bulletin.lead = "Phiên họp cho ý kiến về thu ngân sách"
        bulletin.section = "Chính trị"
        bulletin.published = Timestamp("2020-05-05T09:05:00+07:00")
        if let day = CalendarDay(year: 2020, month: 5, day: 4) {
            bulletin.event = Event(start: day, end: day, partOfDay: .morning, yearBasis: .published)
            bulletin.documents = [
                Citation(id: "05-CT/TW", kind: "Chỉ thị", issuer: "Bộ Chính trị", date: day),
                Citation(kind: "Nghị quyết Trung ương 4 khóa XI"),
            ]
        }
        bulletin.dateBasis = .event
        bulletin.period = .months(2020, 1, 4)
        bulletin.body = Body(name: "Ban Thường vụ Huyện ủy", kind: .party, level: .district)
        bulletin.meeting = Meeting(kind: "hội nghị", ordinal: 6, term: "2020-2025", session: 2)
        bulletin.locality?.now = [
            Locality.Successor(code: "06970", fullName: "Xã Ba Chẽ", province: "Tỉnh Quảng Ninh")
        ]
        bulletin.people = [
            Person(name: "Lưu Văn Mẫu", roles: ["Bí thư Huyện ủy", "Chủ tịch HĐND huyện"], chair: true),
            Person(name: "Đỗ Thị Ví Dụ"),
        ]
        bulletin.byline = Byline(authors: ["Minh An", "Thu Hà"], agency: "Trung tâm TT&VH Ba Chẽ")
        bulletin.figures = [Figure(indicator: "thu ngân sách", value: 1.7, unit: "tỷ đồng", qualifier: .over)]
        bulletin.places = [Place(name: "Nam Sơn", type: "xã")]
        bulletin.topics = ["thu ngân sách"]
        bulletin.captions = [RemovedText(text: "Quang cảnh hội nghị", reason: "caption")]
        bulletin.removed = [RemovedText(text: "Đã truy cập: 77", reason: "footer")]
        bulletin.evidence = [Evidence(field: "/title", start: 0, end: 42, rule: "title", confidence: 0.9)]
        bulletin.warnings = [Warning(code: "title.repaired", message: "the title was repaired", line: 1)]
        bulletin.source.url = "https://example.org/tin/77?a=1&b=2"
        bulletin.source.publisher = "Cổng thông tin"
        bulletin.source.retrieved = "2024-03-01"
        return bulletin
    }
}
