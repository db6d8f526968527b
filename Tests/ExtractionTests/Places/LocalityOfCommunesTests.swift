import BulletinModel
import Testing

@testable import Extraction

/// The locality from the communes that an article names.
@Suite struct LocalityOfCommunesTests {
    private func fixture(_ body: String?, _ article: String..., date: String? = "2020-03-14") -> PlaceFixture {
        PlaceFixture(body, title: "Hội nghị giao ban tháng 3", article: article, date: date)
    }

    @Test(arguments: [
        ("Thành ủy", "Xây dựng nông thôn mới tại xã Nông Thượng.", "Thành phố Bắc Kạn, Bắc Kạn"),
        ("Thành ủy", "Đưa xã Nông Thượng, xã Dương Quang về đích.", "Thành phố Bắc Kạn, Bắc Kạn"),
        ("Huyện ủy", "Tại các xã Đồn Đạc, Lương Mông, Minh Cầm và thị trấn Ba Chẽ.", "Huyện Ba Chẽ, Quảng Ninh"),
        (
            "Thành ủy", "Các phường Đô Vinh, Phước Mỹ, Kinh Dinh đã hoàn thành.",
            "Thành phố Phan Rang - Tháp Chàm, Ninh Thuận"
        ),
        ("Huyện ủy", "Hai xã Ea Tul và Cư Dliê M'nông đạt chuẩn.", "Huyện Cư M'gar, Đắk Lắk"),
    ])
    func `communes that only one unit of the body's type has tell the unit`(
        body: String, article: String, expected: String
    ) {
        let fixture = fixture(body, article)
        #expect(fixture.place == expected)
        #expect(fixture.locality?.value.basis == .places)
        #expect((fixture.locality?.confidence ?? 1) < 0.9)
    }

    @Test func `a commune that several districts have does not tell`() {
        #expect(fixture("Huyện ủy", "Tại xã Nam Sơn, công tác được chú trọng.").place == nil)
        #expect(fixture("Huyện ủy", "Tại xã Tân Thành và xã Tân Lập.").place == nil)
    }

    @Test func `communes outweigh a unit of their province's neighbour that the opening names`() {
        let article = [
            "Rà soát 37 người về từ thành phố Chí Linh: phường Ka Long 11, phường Hải Hòa 9, xã Quảng Nghĩa 4."
        ]
        let fixture = PlaceFixture("Thành ủy", title: "Họp phòng dịch", article: article, date: "2021-01-28")
        #expect(fixture.place == "Thành phố Móng Cái, Quảng Ninh")
        #expect(fixture.places.contains("thành phố Chí Linh 290"))
    }

    @Test func `a commune of a unit of another type does not tell`() {
        #expect(fixture("Huyện ủy", "Xây dựng nông thôn mới tại xã Nông Thượng.").place == nil)
        #expect(fixture(nil, "Xây dựng nông thôn mới tại xã Nông Thượng.").place == nil)
    }

    @Test func `communes of different districts do not tell`() {
        #expect(fixture("Huyện ủy", "Khảo sát xã Đồn Đạc và xã Giao Long.").place == nil)
    }

    @Test func `within a province that is named a single commune may be enough`() {
        let article = ["Phó Bí thư Tỉnh ủy Quảng Ninh dự.", "Trồng rừng tại xã Đồn Đạc, xã Nam Sơn."]
        #expect(PlaceFixture("Huyện ủy", title: "Giao ban", article: article).place == "Huyện Ba Chẽ, Quảng Ninh")
    }

    @Test func `a commune that was taken in long ago still counts for its district`() {
        // Xã Đồng Thắng and xã Bắc Lãng went to others of the district before the oldest register was made.
        #expect(
            fixture("Huyện ủy", "Tại các xã Bản Péo, Nậm Dịch, Pờ Ly Ngài.", date: "2016-03-14").place
                == "Huyện Hoàng Su Phì, Hà Giang")
    }

    @Test func `districts tell the province of a Tỉnh ủy`() {
        #expect(fixture("Tỉnh ủy", "Kiểm tra tại huyện Ba Chẽ và huyện Tiên Yên.").place == "Tỉnh Quảng Ninh")
        #expect(fixture("Tỉnh ủy", "Kiểm tra tại huyện Châu Thành.").place == nil)
        #expect(fixture("Thành ủy", "Kiểm tra tại Quận 1, Quận 3 và huyện Củ Chi.").place == "Thành phố Hồ Chí Minh")
    }

    @Test func `from July 2025 on communes tell the province`() {
        let found = fixture("Tỉnh ủy", "Tại các xã Nghĩa Tá, Yên Thịnh và phường Đức Xuân.", date: "2025-10-01")
        #expect(found.place == "Tỉnh Thái Nguyên")
        #expect(found.locality?.value.era == .from2025)
    }
}
