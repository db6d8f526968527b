import Testing

@testable import Extraction

/// Ways to name people beside the ones of `PeopleTests`: written as `Name: role, role`, a chair with a star.
@Suite struct PeopleWordingTests {
    private typealias Case = PeopleTests.Case

    private static let minorities: [Case] = [
        Case("Bí thư Huyện ủy H'Lê Byă trả lời.", "H'Lê Byă: Bí thư Huyện ủy"),
        Case("Ông K' Sim - Trưởng phòng Dân tộc huyện dự.", "K'Sim: Trưởng phòng Dân tộc huyện"),
        Case("Chủ tịch UBND huyện Sồng A Nủ nhấn mạnh.", "Sồng A Nủ: Chủ tịch UBND huyện"),
        Case("Chủ tịch UBND huyện Dềnh A Páo nhấn mạnh.", "Dềnh A Páo: Chủ tịch UBND huyện"),
        Case("Đồng chí Y Thanh Hà Niê Kđăm, Bí thư Tỉnh ủy dự.", "Y Thanh Hà Niê Kđăm: Bí thư Tỉnh ủy"),
        Case("Phó Chủ tịch HĐND huyện Rơ Châm H'Hồng nêu.", "Rơ Châm H'Hồng: Phó Chủ tịch HĐND huyện"),
        Case("Bí thư Huyện ủy A Lăng Mai kết luận hội nghị.", "*A Lăng Mai: Bí thư Huyện ủy"),
        Case(
            "Giám đốc Sở Nông nghiệp và PTNT Cil Duy Thắng nói.",
            "Cil Duy Thắng: Giám đốc Sở Nông nghiệp và Phát triển nông thôn"),
    ]

    private static let offices: [Case] = [
        Case(
            "Giám đốc Công ty Điện lực Hà Xuyên Đinh Thành Nhơn cho biết.",
            "Đinh Thành Nhơn: Giám đốc Công ty Điện lực Hà Xuyên"),
        Case(
            "Giám đốc Trung tâm Kiểm soát bệnh tật tỉnh Lê Văn Sang báo cáo.",
            "Lê Văn Sang: Giám đốc Trung tâm Kiểm soát bệnh tật tỉnh"),
        Case(
            "Đồng chí Lê Văn Sang - Giám đốc Trung tâm Ứng phó thảm họa, nói.",
            "Lê Văn Sang: Giám đốc Trung tâm Ứng phó thảm họa"),
        Case(
            "Trưởng phòng Quản lý chất lượng sản phẩm Lê Văn Sang nói.",
            "Lê Văn Sang: Trưởng phòng Quản lý chất lượng sản phẩm"),
        Case("Trưởng phòng NN-TL huyện Lê Văn Sang đáp.", "Lê Văn Sang: Trưởng phòng NN-TL huyện"),
        Case(
            "Chánh Văn phòng HĐND&UBND huyện Phan Đức Nhẫn trình bày.",
            "Phan Đức Nhẫn: Chánh Văn phòng HĐND và UBND huyện"),
        Case(
            "Ông Phan Đức Nhẫn, Chánh Văn phòng HĐND và UBND huyện trình bày.",
            "Phan Đức Nhẫn: Chánh Văn phòng HĐND và UBND huyện"),
        Case("Giám đốc Sở Tài chính Đoàn Thị Ánh Nguyệt lưu ý.", "Đoàn Thị Ánh Nguyệt: Giám đốc Sở Tài chính"),
        Case(
            "Chủ tịch UBND huyện, Trưởng Ban Chỉ huy Thái Viết Tuynh chủ trì.",
            "*Thái Viết Tuynh: Chủ tịch UBND huyện, Trưởng Ban Chỉ huy"),
        Case(
            "Đồng chí Lê Văn Sang, Ủy viên dự khuyết BCH TW Đảng, Bí thư Tỉnh ủy chủ trì.",
            "*Lê Văn Sang: Ủy viên dự khuyết Ban Chấp hành Trung ương Đảng, Bí thư Tỉnh ủy"),
        Case(
            "Đồng chí Lê Văn Sang, Trưởng phòng LĐ-TBXH huyện dự.",
            "Lê Văn Sang: Trưởng phòng Lao động - Thương binh và Xã hội huyện"),
    ]

    private static let between: [Case] = [
        Case("Bí thư Đảng ủy phường 1 Ngô Thị Kiều Oanh nói.", "Ngô Thị Kiều Oanh: Bí thư Đảng ủy phường 1"),
        Case("Bí thư Đảng ủy phường Trại Chuối bà Hoàng Bích Ngà nói.", "Hoàng Bích Ngà: Bí thư Đảng ủy phường"),
        Case("Chủ tịch Hội Nông dân huyện, anh Lê Văn Đặng nói.", "Lê Văn Đặng: Chủ tịch Hội Nông dân huyện"),
        Case(
            "Chủ tịch UBND xã Tả Lủng (huyện Đồng Văn) Sùng Mí Lử phản ánh.",
            "Sùng Mí Lử: Chủ tịch UBND xã"),
        Case(
            "Dự có đồng chí Lê Văn Hớn (Tám Hớn), nguyên Phó Bí thư Tỉnh ủy.",
            "Lê Văn Hớn: nguyên Phó Bí thư Tỉnh ủy"),
        Case(
            "Đồng chí Vũ Đình Phấn, Chánh Thanh tra huyện được luân chuyển giữ chức Bí thư Đảng ủy xã.",
            "Vũ Đình Phấn: Chánh Thanh tra huyện, Bí thư Đảng ủy xã"),
        Case(
            "Đồng chí Vũ Đình Phấn, Chánh Thanh tra huyện thôi giữ chức Bí thư Đảng ủy xã.",
            "Vũ Đình Phấn: Chánh Thanh tra huyện"),
        Case("Bà Đỗ Thị Hoa Lý tiếp tục được bầu giữ chức Chủ tịch Hội.", "Đỗ Thị Hoa Lý: Chủ tịch Hội"),
        Case(
            "Đ/c Nguyễn Trường sơn, PBT Thường trực Huyện ủy đọc.", "Nguyễn Trường Sơn: Phó Bí thư Thường trực Huyện ủy"
        ),
        Case("Đại biểu Lê Quý Lập: phường 10 mưa là ngập.", "Lê Quý Lập"),
        Case("Cử tri Lê Văn Khoa (thôn Hạ) nói thẳng.", "Lê Văn Khoa"),
        Case(
            "Các đồng chí: Lữ Đình Tích, Trần Chính – UVBTV Huyện ủy, Phó Chủ tịch UBND huyện dự.",
            "Lữ Đình Tích: Ủy viên Ban Thường vụ Huyện ủy, Phó Chủ tịch UBND huyện",
            "Trần Chính: Ủy viên Ban Thường vụ Huyện ủy, Phó Chủ tịch UBND huyện"),
        Case(
            "Các ông Phan Văn Thanh, Đậu Minh Ngọc đồng Phó Bí thư Huyện ủy dự.",
            "Phan Văn Thanh: Phó Bí thư Huyện ủy", "Đậu Minh Ngọc: Phó Bí thư Huyện ủy"),
        Case("Đ/c Y Ku Ê Ban - PCT UBND thị xã dự.", "Y Ku Ê Ban: Phó Chủ tịch UBND thị xã"),
        Case("Bà Trần Thị Xa, thôn Buồng Tằm, đặt câu hỏi; ông Ba Khía gật đầu.", "Trần Thị Xa"),
        Case(
            "Chủ tọa kỳ họp gồm Bí thư Thị ủy Trần Duy Khoát cùng hai Phó Chủ tịch HĐND thị xã là Lê Sâm và Lê Mai.",
            "*Trần Duy Khoát: Bí thư Thị ủy", "*Lê Sâm: Phó Chủ tịch HĐND thị xã", "*Lê Mai: Phó Chủ tịch HĐND thị xã"),
        Case(
            "Dự có ông Hồ Quang Nghị (Phó Chủ tịch HĐND phường), hai Phó Chủ tịch UBND phường Vũ Đức Lộc và Mai Hiển.",
            "Hồ Quang Nghị: Phó Chủ tịch HĐND phường", "Vũ Đức Lộc: Phó Chủ tịch UBND phường",
            "Mai Hiển: Phó Chủ tịch UBND phường"),
        Case(
            "Chủ tịch UBND quận, ông Lâm Mẫn; các Phó Chủ tịch UBND quận: bà Lê Kiều, ông Ngô Hồng cùng điều hành.",
            "*Lâm Mẫn: Chủ tịch UBND quận", "*Lê Kiều: Phó Chủ tịch UBND quận", "*Ngô Hồng: Phó Chủ tịch UBND quận"),
        Case(
            "Ông Đoàn Hồng Kỳ Bí thư Đảng ủy Chủ tịch HĐND xã dự.",
            "Đoàn Hồng Kỳ: Bí thư Đảng ủy, Chủ tịch HĐND xã"),
        Case(
            "Đồng chí Vương Duy Hướng, Bí thư Huyện ủy, người chủ trì hội nghị, nói.",
            "*Vương Duy Hướng: Bí thư Huyện ủy"),
        Case(
            "Dự có đồng chí Lý Minh Vững, Chủ nhiệm UBKT Huyện ủy; phó bí thư thường trực các xã.",
            "Lý Minh Vững: Chủ nhiệm Ủy ban Kiểm tra Huyện ủy"),
        Case(
            "Bà Võ Thị Minh, Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Quận ủy căn dặn.",
            "Võ Thị Minh: Ủy viên Ban Thường vụ Quận ủy, Trưởng Ban Dân vận Quận ủy"),
        Case(
            "Đ/c Phùng Thị Tâm - HUV, Phó Trưởng Ban Chỉ đạo đề nghị tập trung cho 3 xã điểm.",
            "Phùng Thị Tâm: Huyện ủy viên, Phó Trưởng Ban Chỉ đạo"),
        Case(
            "Bí thư Đảng ủy phường, đồng chí Đặng Quốc Huân, cho rằng cần có trần.",
            "Đặng Quốc Huân: Bí thư Đảng ủy phường"),
        Case("Thừa ủy quyền của Chủ tịch UBND tỉnh, đồng chí Bùi Khắc Tuệ trao bằng khen.", "Bùi Khắc Tuệ"),
        Case(
            "Các đồng chí Ủy viên Ban Thường vụ Huyện ủy: Giang Anh, Phó Chủ tịch UBND huyện; Hà Sinh, Bí thư Đảng ủy xã.",
            "Giang Anh: Ủy viên Ban Thường vụ Huyện ủy, Phó Chủ tịch UBND huyện",
            "Hà Sinh: Ủy viên Ban Thường vụ Huyện ủy, Bí thư Đảng ủy xã"),
        Case(
            "Có Giám đốc Sở NN&PTNT Mai Kiều, Chỉ huy trưởng Bộ Chỉ huy BĐBP tỉnh Huỳnh Văn Mười.",
            "Mai Kiều: Giám đốc Sở Nông nghiệp và Phát triển nông thôn",
            "Huỳnh Văn Mười: Chỉ huy trưởng Bộ Chỉ huy Bộ đội Biên phòng tỉnh"),
        Case(
            "Đồng chí Nguyễn Thị Yến - Phó Bí thư Thị ủy, Trưởng BCĐ 35 chủ trì.",
            "*Nguyễn Thị Yến: Phó Bí thư Thị ủy, Trưởng Ban Chỉ đạo 35"),
        Case(
            "Đ/c Phạm Hồng Yến, Bí thư Đảng ủy, Chủ tịch HĐTV Công ty chủ trì.",
            "*Phạm Hồng Yến: Bí thư Đảng ủy, Chủ tịch Hội đồng thành viên Công ty"),
        Case("Họp bầu Ban Thường vụ; chị Triệu Thị Mùi được bầu.", "Triệu Thị Mùi"),
        Case("Đại biểu Quốc hội Trần Văn An phát biểu.", "Trần Văn An: Đại biểu Quốc hội"),
    ]

    private static let oneAndTheSame: [Case] = [
        Case(
            "Đồng chí Huỳnh Lữ Tân chủ trì. Đồng chí Lữ Tân, Phó Bí thư Thành ủy nhấn mạnh.",
            "*Huỳnh Lữ Tân: Phó Bí thư Thành ủy"),
        Case("Đồng chí Trần Lê Hưng dự. Đồng chí Lê Hưng nói.", "Trần Lê Hưng", "Lê Hưng"),
        Case("Ông Lê Văn Sang, Bí thư Huyện ủy dự. Ông Sang yêu cầu.", "Lê Văn Sang: Bí thư Huyện ủy"),
        Case(
            "Dự có ông Lý Ngọc Sáng; ông Kiên Sóc Kha - Phó Chủ tịch UBND huyện.",
            "Lý Ngọc Sáng", "Kiên Sóc Kha: Phó Chủ tịch UBND huyện"),
    ]

    private static let chairs: [Case] = [
        Case(
            "Chủ tịch UBND phường Lê Minh Triết và các Phó Chủ tịch UBND phường: Huỳnh Ngọc Lành, Phạm Hoàng Duy đồng chủ trì.",
            "*Lê Minh Triết: Chủ tịch UBND phường", "*Huỳnh Ngọc Lành: Phó Chủ tịch UBND phường",
            "*Phạm Hoàng Duy: Phó Chủ tịch UBND phường"),
        Case(
            "Chủ tọa phiên chất vấn gồm các đồng chí: Hoàng Thúy Lam, Bí thư Tỉnh ủy; Hà Văn Quyền, Phó Chủ tịch HĐND tỉnh.",
            "*Hoàng Thúy Lam: Bí thư Tỉnh ủy", "*Hà Văn Quyền: Phó Chủ tịch HĐND tỉnh"),
        Case("Đoàn Chủ tịch Đại hội gồm ba đồng chí: Mai Tịnh, Vũ Oanh, Lê Nga.", "*Mai Tịnh", "*Vũ Oanh", "*Lê Nga"),
        Case("Kết luận các buổi tiếp xúc, ông Ngô Viết Chương tiếp thu.", "*Ngô Viết Chương"),
        Case("Phát biểu bế mạc, Chủ tịch HĐND xã Sùng Thị Pla đề nghị.", "*Sùng Thị Pla: Chủ tịch HĐND xã"),
        Case(
            "Đồng chí Lê Văn Sang chủ trì. Phát biểu bế mạc, đồng chí Trần Văn An cảm ơn.", "*Lê Văn Sang",
            "Trần Văn An"),
        Case("Đồng chí Lê Văn Sang phát biểu khai mạc và chủ trì hội nghị.", "*Lê Văn Sang"),
        Case("Điều hành buổi tiếp xúc là bà Huỳnh Thị Sậu, Chủ tịch HĐND xã.", "*Huỳnh Thị Sậu: Chủ tịch HĐND xã"),
        Case(
            "Đoàn do ông Lê Thanh Hải - PCT UBND tỉnh dẫn đầu kiểm tra.", "*Lê Thanh Hải: Phó Chủ tịch UBND tỉnh"),
        Case(
            "Phát biểu kết luận, Chủ tịch UBND thị xã - Y Vinh Tơr yêu cầu.", "*Y Vinh Tơr: Chủ tịch UBND thị xã"),
        Case("Ông Xiêng Hữu Long - Bí thư Huyện ủy điều khiển hội nghị.", "*Xiêng Hữu Long: Bí thư Huyện ủy"),
    ]

    /// Whose role a word says is not always who stands next to it.
    private static let others: [Case] = [
        Case(
            "Đồng chí Ngô Tấn Lực và Phó Chủ tịch HĐND đặc khu Trần Minh Nhật chủ tọa.", "*Ngô Tấn Lực",
            "*Trần Minh Nhật: Phó Chủ tịch HĐND đặc khu"),
        Case(
            "Dự có đồng chí Lưu Xuân Phách - Chủ tịch Hội Nông dân quận; Chủ tịch UBND 10 phường.",
            "Lưu Xuân Phách: Chủ tịch Hội Nông dân quận"),
        Case(
            "Dự có đồng chí Lê Văn Sang - Chánh Văn phòng Huyện ủy; Chủ tịch UBND các xã, thị trấn.",
            "Lê Văn Sang: Chánh Văn phòng Huyện ủy"),
        Case(
            "Thừa ủy quyền của Chủ tịch UBND tỉnh, Phó Chủ tịch UBND tỉnh Lê Văn Thuyên trao Bằng khen.",
            "Lê Văn Thuyên: Phó Chủ tịch UBND tỉnh"),
        Case(
            "Ngày 15/3 tới, tỉnh sẽ tổ chức hội nghị do Chủ tịch UBND tỉnh Lê Hữu Quân chủ trì.",
            "Lê Hữu Quân: Chủ tịch UBND tỉnh"),
        Case(
            "Phó Chủ tịch UBND quận Lê Thị Châu chủ trì, tổ chức tổng vệ sinh môi trường trước ngày 5/9.",
            "Lê Thị Châu: Phó Chủ tịch UBND quận"),
        Case(
            "Chỉ huy trưởng BCH Quân sự phường Vũ Hồng Kỳ báo cáo.",
            "Vũ Hồng Kỳ: Chỉ huy trưởng Ban Chỉ huy Quân sự phường"),
        Case(
            "Dự có nguyên Chủ tịch HĐND phường khóa I Lưu Thị Mận và đại biểu HĐND.",
            "Lưu Thị Mận: nguyên Chủ tịch HĐND phường"),
        Case(
            "Ông Nguyễn Kim Nhã - Ủy viên Ủy ban Pháp luật của Quốc hội dự.",
            "Nguyễn Kim Nhã: Ủy viên Ủy ban Pháp luật của Quốc hội"),
        Case(
            "Phó Trưởng Công an xã, Đại úy Lê Hữu Phước trực tiếp chỉ đạo.", "Lê Hữu Phước: Phó Trưởng Công an xã"),
        Case(
            "Đồng chí Lê Thị Lụa, Phó Chủ tịch UBND phường được bổ nhiệm Trưởng phòng Tư pháp thành phố.",
            "Lê Thị Lụa: Phó Chủ tịch UBND phường, Trưởng phòng Tư pháp thành phố"),
        Case(
            "Đồng chí Hà Thị Hằng, Phó Bí thư Huyện ủy, Trưởng BCĐ 35 huyện chủ trì.",
            "*Hà Thị Hằng: Phó Bí thư Huyện ủy, Trưởng Ban Chỉ đạo 35 huyện"),
        Case(
            "Đến dự có ông Lê Phước Hưng - Phó Bí thư Thành ủy; chủ trì hội nghị có ông Lê Văn Thuận, Bí thư Đảng ủy.",
            "Lê Phước Hưng: Phó Bí thư Thành ủy", "*Lê Văn Thuận: Bí thư Đảng ủy"),
        Case("2. Phó Chủ tịch HĐND xã: Đồng chí Quàng Thị Pản;", "Quàng Thị Pản: Phó Chủ tịch HĐND xã"),
        Case(
            "Ông Tạ Đình Quang, Trưởng Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn huyện yêu cầu trực 24/24 giờ.",
            "Tạ Đình Quang: Trưởng Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn huyện"),
        Case(
            "Ông Tạ Đình Quang, Trưởng Ban Chỉ đạo phòng, chống dịch và đại diện lãnh đạo các phòng của huyện dự.",
            "Tạ Đình Quang: Trưởng Ban Chỉ đạo"),
        Case(
            "Bà Thạch Thị Rô - Tổ trưởng Tổ đại biểu HĐND tỉnh tiếp thu ý kiến.",
            "Thạch Thị Rô: Tổ trưởng Tổ đại biểu HĐND tỉnh"),
        Case(
            "Ông Cao Bá Tùng, Phó Trưởng đoàn đại biểu Quốc hội tỉnh thông tin.",
            "Cao Bá Tùng: Phó Trưởng đoàn đại biểu Quốc hội tỉnh"),
        Case(
            "Ông Cao Bá Tùng, Chủ tịch Hội đồng phối hợp phổ biến, giáo dục pháp luật huyện chủ trì.",
            "*Cao Bá Tùng: Chủ tịch Hội đồng phối hợp phổ biến, giáo dục pháp luật huyện"),
        Case(
            "- Ông Lò Văn Pành: Bí thư Đảng ủy, Trưởng Ban Chỉ đạo;",
            "Lò Văn Pành: Bí thư Đảng ủy, Trưởng Ban Chỉ đạo"),
        Case(
            "Bà Lê Thị Thơ, Chủ tịch Hội LHPN huyện và bà Vũ Thị Mận, Phó Chủ tịch Hội đồng chủ trì hội nghị.",
            "*Lê Thị Thơ: Chủ tịch Hội Liên hiệp Phụ nữ huyện", "*Vũ Thị Mận: Phó Chủ tịch Hội"),
        Case(
            "3. Lương Quang Hạnh: Phó Bí thư Đảng ủy (14/15 phiếu)", "Lương Quang Hạnh: Phó Bí thư Đảng ủy"),
        Case("3. Đường liên thôn: Chủ tịch UBND xã giao thôn Nà Lùng hoàn thành."),
        Case("Nguyên Bí thư Huyện ủy Phạm Duy Hưng gửi thư.", "Phạm Duy Hưng: nguyên Bí thư Huyện ủy"),
        Case(
            "Bà Đỗ Lan Phương trúng cử Phó Chủ tịch HĐND phường với 27 phiếu.",
            "Đỗ Lan Phương: Phó Chủ tịch HĐND phường"),
        Case(
            "Các ông Nguyễn Chí Cường và Tô Bá Sáng trúng cử Phó Chủ tịch UBND phường.",
            "Nguyễn Chí Cường: Phó Chủ tịch UBND phường", "Tô Bá Sáng: Phó Chủ tịch UBND phường"),
        Case(
            "Ông Chu Minh Khôi, Bí thư Đảng ủy phường, đạt 28/28 phiếu, trúng cử Chủ tịch HĐND phường.",
            "Chu Minh Khôi: Bí thư Đảng ủy phường, Chủ tịch HĐND phường"),
        Case(
            "Đồng chí Võ Thị Dung, Bí thư Đảng ủy xã dự. Kết luận hội nghị, Bí thư Võ Thị Dung dặn.",
            "*Võ Thị Dung: Bí thư Đảng ủy xã"),
        Case(
            "Bà Lưu Kim Phụng – Phó Trưởng Thuế cơ sở 25 đồng chủ trì.", "*Lưu Kim Phụng: Phó Trưởng Thuế cơ sở 25"),
        Case(
            "Chủ trì buổi họp mặt có bà Lâm Thị Quyên và ông Thạch Sà Rết, Phó Chủ tịch UBND thị xã.",
            "*Lâm Thị Quyên", "*Thạch Sà Rết: Phó Chủ tịch UBND thị xã"),
    ]

    private static let all = minorities + offices + between + oneAndTheSame + chairs + others

    @Test(arguments: all)
    private func `reads people in other words`(given: PeopleTests.Case) {
        #expect(PeopleTests.people(zoned(article: given.sentence)) == given.people, "\(given.sentence)")
    }
}
