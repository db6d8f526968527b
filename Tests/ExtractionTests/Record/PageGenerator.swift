import TestSupport

/// Pages put together at random from lines that sources of this kind have, in an order that no source has.
struct PageGenerator {
    private var random: SeededGenerator

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    mutating func page() -> String {
        var lines: [String] = []
        if chance(0.5) { lines += some(of: Self.menus, 0...3) }
        if chance(0.8) { lines += some(of: Self.titles, 1...1) }
        if chance(0.5) { lines += some(of: Self.dates, 1...2) }
        if chance(0.3) { lines += some(of: Self.counters, 1...1) }
        for _ in 0..<Int.random(in: 0...5, using: &random) {
            lines += some(of: Self.paragraphs, 1...1)
            if chance(0.2) { lines += some(of: Self.captions, 1...2) }
            if chance(0.1) { lines.append(nasty()) }
        }
        if chance(0.6) { lines += some(of: Self.bylines, 1...2) }
        if chance(0.5) { lines += some(of: Self.footers, 1...5) }
        if chance(0.3) { lines.shuffle(using: &random) }
        if chance(0.2) { lines.insert(nasty(), at: Int.random(in: 0...lines.count, using: &random)) }
        return lines.map { $0 + (Self.ends.randomElement(using: &random) ?? "\n") }.joined()
    }

    private mutating func chance(_ probability: Double) -> Bool {
        Double.random(in: 0..<1, using: &random) < probability
    }

    private mutating func some(of lines: [String], _ count: ClosedRange<Int>) -> [String] {
        (0..<Int.random(in: count, using: &random)).compactMap { _ in
            // Two lines in one, as bad markup gives them.
            let line = lines.randomElement(using: &random)
            guard chance(0.04) else { return line }
            return [line, Self.all.randomElement(using: &random)].compactMap(\.self).joined(separator: " ")
        }
    }

    private mutating func nasty() -> String {
        let text = NastyText.string(length: 12, using: &random)
        return String(text.unicodeScalars.filter { $0.value > 8 })
    }

    private static let ends = ["\n", "\n", "\n\n", "\n\n", " \n\n", "\r\n", "\n\n\n", "\u{A0}\n"]
    private static let all = menus + titles + dates + counters + paragraphs + captions + bylines + footers

    private static let menus = [
        "Trang chủ", "Trang chủ >> Tin tức >> Chính trị", "Đăng nhập", "Chính trị", "Chính trị", "Thứ Năm, 20/03/2025",
        "CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN HÀ XUYÊN", "Trang chủ | Giới thiệu | Liên hệ", "Tin trong huyện", "Hà Xuyên",
        "Bỏ qua đến nội dung chính", "HUYỆN ỦY HÀ XUYÊN      ĐẢNG CỘNG SẢN VIỆT NAM", "Tiếng Việt | English", "***",
        "Số: 12 -BC/HU     Hà Xuyên, ngày 14 tháng 3 năm 2018", "Phòng, chống thiên tai",
    ]
    private static let titles = [
        "Huyện ủy Hà Xuyên giao ban công tác tháng 3 năm 2018", "HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ HUYỆN LẦN THỨ 12",
        "Hà Xuyên: Thu ngân sách quý I/2018 vượt kế hoạch", "(HXO) - Hội nghị tổng kết công tác năm 2017", "BÁO CÁO",
        "Hội nghị giao ban tháng 3Lượt xem: 77", "Đại hội", "Kết quả công tác tháng 3 (14/03/2018 08:05)",
        "14/03/2018 - Huyện ủy họp phiên thường kỳ tháng 3",
    ]
    private static let dates = [
        "14/03/2018 08:05", "Đăng lúc: 14-03-2018 04:10:22 PM - Đã xem: 412",
        "Thứ Tư, ngày 14 tháng 3 năm 2018 - 08:05",
        "(14.03.2018)", "Cập nhật lúc 11:36", "Minh An — 14/03/2018 12:21", "08:05, Thứ Tư, 14/03/2018 (GMT+7)",
        "Ngày đăng: 14/03/2018   Người đăng: Quản trị viên", "14/13/2018", "32-01-2018 25:61",
    ]
    private static let counters = ["Lượt xem: 77", "77 lượt xem", "Cỡ chữ: A- A A+", "2 phút đọc", "0:00 / 4:12", "77"]
    private static let paragraphs = [
        "Sáng ngày 14/3, Ban Thường vụ Huyện ủy Hà Xuyên tổ chức hội nghị giao ban. Đồng chí Trần An chủ trì hội nghị.",
        "Trong tháng, thu ngân sách đạt 5,2 tỷ đồng, bằng 41,68%KH; trồng rừng đạt 120 ha; an ninh được giữ vững./.",
        "- Thu ngân sách đạt 5,2 tỷ đồng;", "1. Về kinh tế", "A. KẾT QUẢ", "8h00:", "11:30", "Kết quả nổi bật",
        "Phát biểu kết luận, đồng chí Trần An yêu cầu các xã, thị trấn tập trung gieo cấy đúng khung thời vụ, tiêm phòng cho "
            + "đàn gia súc, gia cầm, chuẩn bị đại hội đảng bộ cơ sở, tiếp công dân, giải quyết đơn thư ngay từ cơ sở.",
        "đồng chí Trần An", "Thực hiện:", "Hội nghị kết thúc.", "Nơi nhận:", "TM. BAN THƯỜNG VỤ", "(Đã ký)",
    ]
    private static let captions = [
        "Quang cảnh hội nghị", "Ảnh: Minh An", "Đồng chí Trần An chủ trì hội nghị.", "hoi-nghi.jpg",
        "Đồng chí Trần An (thứ ba, từ trái sang) phát biểu", "Cầu Hà Xuyên. Ảnh: Thu Hà",
    ]
    private static let bylines = [
        "Minh An", "M. AN", "Minh An - Thu Hà", "Tin, ảnh: Minh An", "Thực hiện:", "Minh An/Trung tâm TT&VH Hà Xuyên",
        "CTV: Minh An (Trung tâm VH Hà Xuyên)", "Văn phòng Huyện ủy", "PV", "Nguồn: Báo Hà Xuyên", "Tác giả:",
    ]
    private static let footers = [
        "Các tin khác", "Hà Xuyên ra quân làm thủy lợi (12/03/2018)", "Tìm kiếm", "Hôm nay: 1911", "Bình luận (0)",
        "Chia sẻ:   Facebook   Zalo", "Từ khóa: giao ban, tháng 3", "http://haxuyen.example.vn/tin/123.html", "1",
        "#tin",
        "Bản quyền thuộc về Huyện ủy Hà Xuyên", "Huyện ủy Hà Xuyên giao ban công tác tháng 3 năm 2018", "Tweet",
        "Ngày đăng: 15/03/2018", "Địa chỉ: số 1, thị trấn Hà Xuyên",
    ]
}
