import BulletinModel
import Testing

@testable import Extraction

@Suite struct PlacesRuleTests {
    private func places(_ article: String, title: String = "Huyện ủy Ba Chẽ giao ban tháng 3") -> [String] {
        PlaceFixture("Huyện ủy", title: title, article: [article]).places
    }

    @Test(arguments: [
        ("Mô hình tại thôn Sơn Hải, xã Nam Sơn đã có 55 hộ.", ["xã Nam Sơn 06982"]),
        ("Tại xã Đồn Đạc; tại xã Đồn Đạc; tại X. Nam Sơn.", ["xã Đồn Đạc 06988", "xã Nam Sơn 06982"]),
        (
            "Các xã Đồn Đạc, Lương Mông (12 hộ), Minh Cầm và thị trấn Ba Chẽ.",
            ["xã Đồn Đạc 06988", "xã Lương Mông 06985", "xã Minh Cầm 06991", "thị trấn Ba Chẽ 06970"]
        ),
        ("Các xã, thị trấn: Nam Sơn, Ba Chẽ đã hoàn thành.", ["xã Nam Sơn 06982", "thị trấn Ba Chẽ 06970"]),
        ("Học tập tại huyện Tiên Yên và tỉnh Lạng Sơn.", ["huyện Tiên Yên 199", "tỉnh Lạng Sơn 20"]),
        ("Đoàn của xã Nông Thượng, thành phố Bắc Kạn.", ["xã Nông Thượng 01852", "thành phố Bắc Kạn 058"]),
        ("Đoàn công tác huyện Châu Thành đến thăm.", ["huyện Châu Thành"]),
        ("Xã Tân Thành gửi thư cảm ơn.", ["xã Tân Thành"]),
        ("02 xã Nam Sơn và Đồn Đạc.", ["xã Nam Sơn 06982", "xã Đồn Đạc 06988"]),
        (
            "Có 3 xã đạt chuẩn nông thôn mới là Nam Sơn, Đồn Đạc và Minh Cầm.",
            ["xã Nam Sơn 06982", "xã Đồn Đạc 06988", "xã Minh Cầm 06991"]
        ),
        ("Các xã vùng cao Nam Sơn, Đồn Đạc.", ["xã Nam Sơn 06982", "xã Đồn Đạc 06988"]),
        ("Một số xã như Nam Sơn, Đồn Đạc.", ["xã Nam Sơn 06982", "xã Đồn Đạc 06988"]),
        ("Đường qua xã Nam Sơn, Đồn Đạc, Trần Phú.", ["xã Nam Sơn 06982", "xã Đồn Đạc 06988"]),
        ("Khu vực xã Nam Sơn cũ.", ["xã Nam Sơn 06982"]), ("Trụ sở xã Nam Sơn (cũ).", ["xã Nam Sơn 06982"]),
        ("Phó Chủ tịch UBND xã Nam Sơn Trần Thị An dự.", ["xã Nam Sơn 06982"]),
        ("Đường liên xã Nam Sơn - Đồn Đạc và xã Lương Mông.", ["xã Lương Mông 06985"]),
        ("Thăm tỉnh Bắc Kạn và TP. Hồ Chí Minh.", ["tỉnh Bắc Kạn 06", "thành phố Hồ Chí Minh 79"]),
    ])
    func `units that are named with their types are listed, with a code where only one can be meant`(
        article: String, expected: [String]
    ) {
        #expect(places(article) == expected)
    }

    @Test(arguments: [
        "Kinh tế huyện Ba Chẽ, tỉnh Quảng Ninh phát triển.", "Thu hút đầu tư vào cụm Công nghiệp Nam Sơn.",
        "Thăm hợp tác xã Nam Sơn.", "Đường Trần Phú, phường đã làm xong.", "Các xã, phường báo cáo.",
        "Tỉnh lộ 330 qua 4 xã vùng cao.", "Dịch có tại 9 xã thuộc Nam Sơn.", "Đồng chí Nguyễn Thanh Bình phát biểu.",
        "Khu phố 5, tổ 3.",
        "KINH TẾ - XÃ HỘI AN NINH GIỮ VỮNG ỔN ĐỊNH", "P. Trần Phú dự, H. An ghi.", "Huyện Nơi Khác cũng dự.",
        "Xã Tân An Hội Bình Đông đã dự.", "Theo dõi F1, F2 và F. 3.", "Phường 5 đã dự.",
    ])
    func `what is the locality itself, above it, or no unit is not listed`(article: String) {
        #expect(places(article) == [])
    }

    @Test func `captions, title and lead count, the byline does not`() {
        let fixture = PlaceFixture(
            "Huyện ủy", title: "Huyện ủy Ba Chẽ khảo sát xã Nam Sơn", lead: "Đoàn đã đến xã Đồn Đạc",
            captions: ["Quang cảnh tại xã Lương Mông"], agency: "Đài Truyền thanh xã Minh Cầm")
        #expect(fixture.places == ["xã Nam Sơn 06982", "xã Đồn Đạc 06988", "xã Lương Mông 06985"])
    }

    @Test func `a ward with a number is the one of the locality's city`() {
        let fixture = PlaceFixture(
            "Thành ủy", title: "Thành ủy Cà Mau giao ban",
            article: ["Chỉnh trang đô thị tại Phường 05, P.6 và các phường 7, 8."])
        #expect(
            fixture.places.map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == [
                "phường 5", "phường 6", "phường 7", "phường 8",
            ])
        #expect(fixture.places.allSatisfy { $0.split(separator: " ").count == 3 })
    }

    @Test func `without a locality only what the words around it make plain has a code`() {
        let fixture = PlaceFixture(article: ["Thăm xã Nông Thượng, xã Nam Sơn (huyện Ba Chẽ), huyện Tiên Yên."])
        #expect(fixture.places == ["xã Nông Thượng", "xã Nam Sơn 06982", "huyện Ba Chẽ 202", "huyện Tiên Yên 199"])
    }

    @Test func `a ward has its neighbours in the district`() {
        let fixture = PlaceFixture(
            "Đảng ủy phường", title: "Q.5: ĐẢNG ỦY P.5 HỌP",
            article: ["Đảng ủy P.5 (Q.5, TP.HCM) họp; P.1 và P.8 giới thiệu."])
        #expect(fixture.place == "Phường 5, 5, Hồ Chí Minh")
        #expect(fixture.places == ["phường 1 27325", "phường 8 27316"])
    }

    @Test func `units of before July 2025 have no code in a bulletin of after it`() {
        let fixture = PlaceFixture(
            "Đảng ủy xã", title: "Đảng ủy xã Ea Kar, tỉnh Đắk Lắk họp",
            article: ["Trụ sở tại thị trấn Ea Kar, xã Cư Huê trước đây; phường Tân Lập."], date: "2025-09-29")
        #expect(fixture.places == ["thị trấn Ea Kar", "xã Cư Huê", "phường Tân Lập 24121"])
    }

    @Test func `a commune that is gone keeps its printed name`() {
        let fixture = PlaceFixture(
            "Huyện ủy", title: "Huyện ủy Hoàng Su Phì giao ban", article: ["Tại xã Bản Péo."], date: "2016-03-14")
        #expect(fixture.places == ["xã Bản Péo"])
    }

    @Test func `the places of a list have the parent that follows it`() {
        let fixture = PlaceFixture(article: ["Tại các xã Nam Sơn, Đồn Đạc thuộc huyện Ba Chẽ."])
        #expect(fixture.places == ["xã Nam Sơn 06982", "xã Đồn Đạc 06988"])
        #expect(fixture.place == "Huyện Ba Chẽ, Quảng Ninh")
    }
}
