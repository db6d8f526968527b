import BulletinModel
import TestSupport
import Testing

@testable import Site

struct IndicatorNameTests {
    @Test(arguments: [
        "thu ngân sách", "tỷ lệ hộ nghèo", "hộ chưa nhận tiền", "xây dựng không phép", "đầu tư công", "bị thương",
        "chỉ số sản xuất công nghiệp", "ba ba", "năm học", "trâu", "GRDP", "một cửa", "hồ sơ đúng hạn",
    ]) func `a name of a series has a page`(name: String) { #expect(IndicatorName.isName(name)) }

    @Test(arguments: [
        "đến 31/10 huyện đã cấp", "Chỉ tiêu nào", "thì", "5 chủ đầu tư", "tỷ lệ sinh con thứ ba trở", "Đến hết năm",
        "vụ này toàn huyện thả giống", "hai tháng", "", "nổi bật là việc này",
    ]) func `half a sentence has none`(name: String) { #expect(!IndicatorName.isName(name)) }

    @Test func `a figure of half a sentence stays with its bulletin and in the data`() throws {
        var bulletin = SampleBulletins.plain("a", locality: SampleBulletins.district)
        bulletin.figures = ["đến nay huyện đã trồng", "trồng rừng"].map {
            Figure(indicator: $0, value: 5, unit: "ha", period: .year(2020))
        }
        let site = try BuiltSite([bulletin])
        #expect(
            site.paths.filter { $0.hasPrefix("chi-tieu/") && $0.hasSuffix(".csv") } == [
                "chi-tieu/trong-rung/so-lieu.csv"
            ])
        let page = try site.text(site.only("/index.md").replacing("index.md", with: "index.html"))
        #expect(page.contains("đến nay huyện đã trồng") || page.contains("Đến nay huyện đã trồng"))
    }
}
