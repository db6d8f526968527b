import VietnameseText

/// Marked syllables that any text of this kind is full of. A word that is possible may be chance; one of these seldom
/// is, so a line of a few words is enough to tell its encoding.
///
/// They were written down from general knowledge of the language, of official texts and of names.
enum CommonSyllables {
    static let all = Set((words + names).split(whereSeparator: \.isWhitespace).map { Syllable(String($0)) })

    private static let words = """
        và của các có được là năm không người những với để này đã từ một về đến ở tại đó thì vì nên còn rất
        cũng như hơn hết sẽ vào việc giữa cả nào bị bởi nếu mà đều đang rồi lại lên xuống trước dưới ngoài
        công hội thành đồng hành thực hiện phát triển tế xã chính quốc bộ tỉnh huyện thị phố phường quận ấp
        nhân dân chủ tịch bí thư thường trực vụ ủy nghị quyết định chỉ đạo lãnh kế hoạch nhiệm tổ chức cán
        đảng viên đại biểu đoàn thể quản lý nước nông nghiệp sản xuất xây dựng đầu tư dự án vốn tỷ triệu
        nghìn đất trường học giáo dục đào tạo văn hóa trật tự phòng quân sự kiểm giám sát ngày tháng quý
        cuối số lần thứ khóa kỳ đánh giá kết quả đạt tăng giảm cùng trên địa bàn cơ sở đơn vị ngành lĩnh vực
        vấn đề giải pháp khó khăn thuận lợi tiếp tục đẩy mạnh nâng chất lượng hiệu bảo đảm chế độ luật chống
        dịch bệnh hộ nghèo mới trọng điểm đối nhất nhiều phải cần bà ông chí phó đốc yêu cầu báo cáo tình
        hình phương hướng thời hợp tác phối quyền lực ý kiến thảo luận nội chương trình hoạt động cộng sống
        đời dùng trồng cây lúa vật nuôi ngân sách diện tích bình tổng mức đường thông thủy môi rừng biển đảo
        làng thôn bản tuyên truyền vận tập huấn sơ bắt chiều sáng tối giờ buổi mặt trận tuổi trẻ phụ nữ cựu
        chiến họp đợt bầu cử tiêu chuẩn nhận xét thưởng kỷ niệm lễ tết quà tặng thăm hỏi đình liệt sĩ chăm
        sóc sức khỏe bác trạm viện ủng nghĩa trách cải cách thủ giấy phép hồ nhà cấp ương thấp lớn nhỏ tốt
        đẹp đúng đủ thiếu ổ ủ ô à ạ
        """

    private static let names = """
        nguyễn trần lê phạm huỳnh hoàng vũ võ đặng bùi đỗ ngô dương đức hữu hải hà sơn phước tân phú mỹ vĩnh
        đông bắc thái thạnh thọ hòa quảng hưng lộc lâm tuấn dũng hùng cường thắng hạnh hiền hương ngọc bích
        đà nẵng bến lạng tiền châu thới
        """
}
