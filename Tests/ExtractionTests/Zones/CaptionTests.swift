import Testing

@testable import Extraction

private let before = """
    title| Huyện ủy Hà Xuyên giao ban công tác tháng 3 năm 2018

    article| Sáng ngày 14/3, Ban Thường vụ Huyện ủy tổ chức hội nghị giao ban công tác tháng 3. Đồng chí Trần An - Bí thư \
    Huyện ủy chủ trì hội nghị.


    """
private let after = """


    article| Trong tháng, cấp ủy các cấp đã lãnh đạo thực hiện tốt nhiệm vụ; an ninh được giữ vững.
    byline| Minh An
    """

@Suite struct CaptionTests {
    @Test(arguments: [
        "Quang cảnh hội nghị", "Toàn cảnh hội nghị.", "Ảnh: Minh An", "Ảnh 2: Đại biểu thăm mô hình",
        "Đồng chí Lê Bình phát biểu tại hội nghị", "Đồng chí Trần An phát biểu kết luận hội nghị.",
        "Đồng chí Trần An (thứ ba, từ trái sang) thăm mô hình trồng chè", "hoi-nghi-thang-3.jpg", "IMG_0123.JPG",
        "Các đại biểu tham dự hội nghị", "Cầu Hà Xuyên sau lũ. Ảnh: Minh An", "Lãnh đạo huyện trao quà cho hộ nghèo",
        "Đồng chí Trần An - Bí thư Huyện ủy chủ trì hội nghị.", "📸 Hội trường trước giờ khai mạc",
        "Cụ Dương Quỳnh nêu ý kiến tại buổi tiếp xúc",
    ])
    func `a lone short line that shows something is a caption`(line: String) throws {
        let page = ZoneCase(line, before + "caption| \(line)" + after)
        #expect(page.found() == page.expected)
    }

    @Test(arguments: [
        "Đồng chí Lê Bình, Phó Bí thư Huyện ủy chủ trì hội nghị.",
        "Các đại biểu đã thảo luận, làm rõ thêm một số kết quả.",
        "Đồng chí Lê Bình yêu cầu các xã làm tốt việc thu ngân sách, trồng rừng, phòng dịch.",
        "Phát biểu giao nhiệm vụ, đồng chí Trần An chúc mừng các đồng chí.", "Kết quả nổi bật",
        "- Đồng chí Lê Bình phát biểu về thu ngân sách;",
        "Ảnh hưởng của dịch bệnh còn kéo dài.",
    ])
    func `a short paragraph is none`(line: String) throws {
        let page = ZoneCase(line, before + "article| \(line)" + after)
        #expect(page.found() == page.expected)
    }
}
