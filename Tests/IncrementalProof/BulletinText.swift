/// Short bulletins that share titles, days and places often enough for addresses to meet.
struct BulletinText {
    private let titles = [
        "Giao ban công tác tháng 5", "Hội nghị sơ kết 6 tháng đầu năm 2020", "UBND huyện Ba Chẽ họp phiên thường kỳ",
        "Thành ủy Bắc Kạn giao ban tháng 02/2017", "HỘI NGHỊ TRIỂN KHAI NHIỆM VỤ", "Kỳ họp thứ 6 HĐND huyện Krông Ana",
    ]
    private let days = ["04/5/2020", "05/5/2020", "31/12/2019", "02/02/2017", "15/9/2025"]
    private let places = [
        "huyện Ba Chẽ, tỉnh Quảng Ninh", "thành phố Bắc Kạn, tỉnh Bắc Kạn", "huyện Krông Ana, tỉnh Đắk Lắk",
        "xã Nông Thượng, thành phố Bắc Kạn",
    ]
    private let sentences = [
        "Đồng chí Nguyễn Văn Thí, Bí thư Huyện ủy chủ trì hội nghị.",
        "Thu ngân sách ước đạt 12,5 tỷ đồng, bằng 46% kế hoạch.",
        "Hội nghị quán triệt Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị.", "Diện tích gieo trồng đạt 120 ha.",
        "Các đại biểu <b>thảo luận</b> & góp ý.", "Đồng chí Trần Thị Mẫu, Phó Chủ tịch UBND huyện phát biểu.",
    ]

    func text(using generator: inout some RandomNumberGenerator) -> String {
        func one(_ texts: [String]) -> String { texts.randomElement(using: &generator) ?? "" }
        var lines = [one(titles)]
        if Bool.random(using: &generator) { lines.append("Ngày đăng: \(one(days))") }
        lines.append("")
        lines.append("Sáng ngày \(one(days)), tại \(one(places)) đã diễn ra hội nghị. \(one(sentences))")
        for _ in 0..<Int.random(in: 0...3, using: &generator) { lines += ["", one(sentences)] }
        return lines.joined(separator: "\n") + "\n"
    }
}
