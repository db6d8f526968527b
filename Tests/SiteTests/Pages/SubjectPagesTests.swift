import BulletinModel
import TestSupport
import Testing

@testable import Site

@Suite struct SubjectPagesTests {
    private func bulletin(_ id: String, _ date: String, _ locality: Locality?) -> Bulletin {
        var bulletin = SampleBulletins.plain(id, locality: locality)
        bulletin.title = "Bản tin \(id)"
        bulletin.date = EDTF(date)
        bulletin.period = EDTF(date)
        return bulletin
    }

    private func page(_ path: String, _ bulletins: [Bulletin], pageSize: Int = 50) throws -> ParsedPage {
        try ParsedPage(BuiltSite(bulletins, SiteSettings(pageSize: pageSize)).text(path))
    }

    @Test func `a person's page says what they held when, and where each bulletin says so`() throws {
        var bulletins = ["2019-03", "2020-05", "2021-07"].map { bulletin($0, $0, SampleBulletins.district) }
        bulletins[0].people = [Person(name: "Lưu Văn Mẫu", roles: ["Phó Bí thư Huyện ủy"])]
        bulletins[1].people = [Person(name: "Lưu Văn Mẫu", roles: ["Bí thư Huyện ủy"], chair: true)]
        bulletins[2].people = [Person(name: "Lưu Văn Mẫu", roles: ["Bí thư Huyện ủy"])]
        let page = try page("nguoi/quang-ninh/huyen-ba-che/luu-van-mau/index.html", bulletins)
        #expect(page.words.contains("Lưu Văn Mẫu 3 bản tin · 2019–2021"))
        #expect(page.words.contains("Nơi Huyện Ba Chẽ, Quảng Ninh"))
        #expect(page.words.contains("Bí thư Huyện ủy Tháng 5/2020 – Tháng 7/2021 2"))
        #expect(page.words.contains("Phó Bí thư Huyện ủy Tháng 3/2019 1 "))
        #expect(page.words.contains("Bản tin 2020-05 Huyện Ba Chẽ Bí thư Huyện ủy, chủ trì"))
        #expect(!page.words.contains("có thể là nhiều người"))
    }

    @Test func `of a name without a place it says that it may be several people`() throws {
        var one = bulletin("a", "2019", nil)
        one.people = [Person(name: "Lưu Văn Mẫu")]
        #expect(
            try page("nguoi/khong-ro/luu-van-mau/index.html", [one]).words.contains("có thể là nhiều người cùng tên"))
    }

    @Test func `people are listed by given name, by letter and by place`() throws {
        var one = bulletin("a", "2019", SampleBulletins.district)
        one.people = ["Trần Văn Đạo", "Nguyễn Thị Bình", "Lê An"].map { Person(name: $0) }
        let site = try BuiltSite([one])
        let place = try ParsedPage(site.text("nguoi/quang-ninh/huyen-ba-che/index.html"))
        #expect(place.words.contains("Người ở huyện Ba Chẽ 3 người"))
        #expect(place.words.contains("Lê An 1 : 1 bản tin Nguyễn Thị Bình 1 : 1 bản tin Trần Văn Đạo"))
        #expect(try ParsedPage(site.text("nguoi/ten/d/index.html")).words.contains("Người có tên vần D, Đ 1 người"))
        let index = try ParsedPage(site.text("nguoi/index.html"))
        #expect(index.words.contains("A, Ă, Â 1 : 1 người B 1 : 1 người D, Đ 1 : 1 người"))
        #expect(index.words.contains("Tỉnh Quảng Ninh 3 : 3 người"))
    }

    @Test func `what an editor adds to a name in brackets is no given name`() throws {
        #expect(
            ["Trần Thị Bình (sinh 1950)", "Trần (Bình)", "Bình", "(Bình)"].map { String(GivenNames.given($0)) }
                == ["Bình", "Trần", "Bình", "(Bình)"])
        var one = bulletin("a", "2019", SampleBulletins.district)
        one.people = ["Trần Văn Đạo", "Lê An (2)"].map { Person(name: $0) }
        let site = try BuiltSite([one])
        #expect(try ParsedPage(site.text("nguoi/index.html")).words.contains("A, Ă, Â 1 : 1 người D, Đ 1 : 1 người"))
        #expect(!site.paths.contains { $0.hasPrefix("nguoi/ten/khac") })
    }

    @Test func `a document's page says what it is and who cites it`() throws {
        var bulletins = [
            bulletin("a", "2019", SampleBulletins.district), bulletin("b", "2020", SampleBulletins.city),
        ]
        let day = try #require(CalendarDay(year: 2016, month: 5, day: 15))
        bulletins[0].documents = [Citation(id: "05-CT/TW", kind: "Chỉ thị", issuer: "Bộ Chính trị", date: day)]
        bulletins[1].documents = [Citation(id: "05-CT/TW")]
        let page = try page("van-ban/05-ct-tw/index.html", bulletins)
        #expect(page.words.contains("Chỉ thị 05-CT/TW 2 bản tin · 2019–2020"))
        #expect(page.words.contains("Số, ký hiệu 05-CT/TW Loại văn bản Chỉ thị Cơ quan ban hành Bộ Chính trị"))
        #expect(page.words.contains("Ban hành Ngày 15/5/2016"))
        #expect(page.words.contains("Quảng Ninh 1"))
    }

    @Test func `of documents that every huyện has the lists say whose they are`() throws {
        var bulletins = [bulletin("a", "2019", SampleBulletins.district), bulletin("b", "2019", SampleBulletins.city)]
        bulletins[0].documents = [Citation(id: "04-NQ/HU", kind: "Nghị quyết", issuer: "Huyện ủy")]
        bulletins[1].documents = [Citation(id: "04-NQ/HU", kind: "Nghị quyết"), Citation(id: "05-CT/TW")]
        let site = try BuiltSite(bulletins)
        let (own, other) = ("Huyện Ba Chẽ, Quảng Ninh", "Thành phố Phan Rang - Tháp Chàm, Ninh Thuận")
        for path in ["van-ban/index.html", "index.html"] {
            let words = try ParsedPage(site.text(path)).words
            #expect(words.contains("Nghị quyết 04-NQ/HU Huyện ủy, \(own) 1"), "\(words)")
            #expect(words.contains("Nghị quyết 04-NQ/HU \(other) 1"), "\(words)")
            #expect(words.contains("05-CT/TW 1"), "\(words)")
        }
        let year = try ParsedPage(site.text("nam/2019/index.html")).words
        #expect(year.contains("04-NQ/HU \(own) 1") && year.contains("04-NQ/HU \(other) 1"), "\(year)")
        // On its own place's page it needs no place.
        #expect(try ParsedPage(site.text("quang-ninh/huyen-ba-che/index.html")).words.contains("04-NQ/HU 1"))
    }

    @Test func `a long list begins with what most bulletins speak of`() throws {
        let bulletins = (0..<3).map { number in
            var one = bulletin("b\(number)", "202\(number)", SampleBulletins.district)
            one.figures = (0..<10).map { Figure(indicator: "việc \(number)\($0)", value: 1) }
            one.figures.append(Figure(indicator: "xuất khẩu", value: Double(number), unit: "tấn"))
            return one
        }
        let site = try BuiltSite(bulletins)
        let list = try ParsedPage(site.text("chi-tieu/index.html")).words
        #expect(
            list.contains(
                "Chỉ tiêu được nêu nhiều nhất Xuất khẩu 3 : 3 bản tin Có trong nhiều bản tin Xuất khẩu 3 : 3 bản tin Chỉ có trong một bản tin Việc 00"
            ),
            "\(list)")
        let home = try ParsedPage(site.text("index.html")).words
        #expect(home.contains("Chỉ tiêu được nêu nhiều nhất Xuất khẩu 3 : 3 bản tin"), "\(home)")
        #expect(!home.contains("Việc 00"), "what one bulletin speaks of has no room as a whole")
        let short = try ParsedPage(BuiltSite(Array(bulletins[..<2])).text("chi-tieu/index.html")).words
        #expect(
            !short.contains("Có trong nhiều") && short.contains("Việc 19 1 : 1 bản tin Xuất khẩu 2 : 2"), "\(short)")
    }

    @Test func `what a bulletin speaks of leads to its pages`() throws {
        let full = SampleBulletins.full()
        let site = try BuiltSite([full])
        let page = try ParsedPage(site.text(site.only("-ky/index.json").replacing("index.json", with: "index.html")))
        let links = page.values(of: "href")
        for path in [
            "nguoi/quang-ninh/huyen-ba-che/luu-van-mau/", "van-ban/nghi-quyet-trung-uong-4-khoa-xi/",
            "chu-de/thu-ngan-sach/", "chi-tieu/thu-ngan-sach/",
        ] { #expect(links.contains { $0.hasSuffix("../" + path + "index.html") }, "\(path)") }
    }

    @Test func `an indicator brings units together and keeps months, sums and targets apart`() throws {
        var bulletins = [
            bulletin("a", "2021-03", SampleBulletins.district), bulletin("b", "2021-04", SampleBulletins.district),
            bulletin("c", "2021-06", SampleBulletins.district),
        ]
        bulletins[0].figures = [
            Figure(indicator: "thu ngân sách", value: 1.5, unit: "tỷ đồng", valueBase: 1.5e9, period: .month(2021, 3)),
            Figure(
                indicator: "thu ngân sách", value: 20, unit: "tỷ đồng", valueBase: 20e9, period: .year(2021),
                kind: .target),
        ]
        bulletins[1].figures = [
            Figure(indicator: "thu ngân sách", value: 900, unit: "triệu đồng", valueBase: 9e8, period: .month(2021, 4))
        ]
        bulletins[2].figures = [
            Figure(
                indicator: "thu ngân sách", value: 8, unit: "tỷ đồng", valueBase: 8e9, qualifier: .about, percent: 40,
                percentOf: "kế hoạch", period: .months(2021, 1, 6))
        ]
        let site = try BuiltSite(bulletins)
        let place = try ParsedPage(site.text("chi-tieu/thu-ngan-sach/quang-ninh/huyen-ba-che/index.html"))
        // The chart's table, in one unit.
        #expect(place.words.contains("Tháng 3/2021 1,5 trong tháng"))
        #expect(place.words.contains("Tháng 4/2021 0,9 trong tháng"))
        #expect(place.words.contains("6 tháng đầu năm 2021 8 lũy kế từ đầu năm"))
        #expect(place.words.contains("Năm 2021 20 mục tiêu"))
        // The table of what was said.
        #expect(place.words.contains("6 tháng đầu năm 2021 khoảng 8 tỷ đồng, 40% kế hoạch lũy kế từ đầu năm Bản tin c"))
        #expect(place.words.contains("Tháng 4/2021 900 triệu đồng trong tháng Bản tin b"))
        let csv = try site.text("chi-tieu/thu-ngan-sach/so-lieu.csv")
        #expect(csv.split(separator: "\r\n").count == 5)
        #expect(csv.contains("2021-04,month,900,triệu đồng,900000000,đồng,,"))
        #expect(csv.contains("thu ngân sách,\"Huyện Ba Chẽ, Quảng Ninh\",202,2021-01/2021-06,cumulative,8,tỷ đồng"))
    }

    @Test func `values stand by their time, and of a place that of the newest which is no target`() throws {
        var bulletins = [
            bulletin("a", "2020-12", SampleBulletins.district), bulletin("b", "2019-12", SampleBulletins.district),
        ]
        bulletins[0].figures = [(2018, 8.0), (2020, 9), (2019, 7)].map { year, value in
            Figure(indicator: "thu", value: value, unit: "ha", period: .year(year))
        }
        bulletins[0].figures.append(
            Figure(indicator: "thu", value: 12, unit: "ha", period: .year(2021), kind: .target))
        bulletins[1].figures = [Figure(indicator: "thu", value: 6, unit: "ha", period: .year(2019))]
        let site = try BuiltSite(bulletins)
        let all = try ParsedPage(site.text("chi-tieu/thu/index.html")).words
        #expect(all.contains("Huyện Ba Chẽ, Quảng Ninh 9 ha Năm 2020 cả năm 2 "), "\(all)")
        let place = try ParsedPage(site.text("chi-tieu/thu/quang-ninh/huyen-ba-che/index.html")).words
        #expect(
            place.contains(
                "Năm 2021 12 ha mục tiêu Bản tin a Năm 2020 9 ha cả năm Bản tin a Năm 2019 7 ha cả năm Bản tin a "
                    + "Năm 2019 6 ha cả năm Bản tin b Năm 2018 8 ha cả năm Bản tin a"), "\(place)")
    }

    @Test func `charts and names of indicators on a place's page lead to its own series`() throws {
        let bulletins = (0..<3).map { number in
            var one = bulletin("b\(number)", "202\(number)", SampleBulletins.district)
            one.figures = [Figure(indicator: "thu", value: 1, unit: "ha", period: .year(2020 + number))]
            if number == 0 { one.figures.append(Figure(indicator: "chi", value: 1, unit: "ha")) }
            return one
        }
        let site = try BuiltSite(bulletins)
        let page = try ParsedPage(site.text("quang-ninh/huyen-ba-che/index.html"))
        let links = page.values(of: "href", in: ["a"]).filter { $0.contains("chi-tieu/") }
        #expect(
            links == [
                "../../chi-tieu/index.html", "../../chi-tieu/thu/quang-ninh/huyen-ba-che/index.html",
                "../../chi-tieu/thu/quang-ninh/huyen-ba-che/index.html", "../../chi-tieu/chi/index.html",
            ])
        #expect(page.words.contains("Chỉ tiêu được nêu nhiều nhất Thu 3 : 3 bản tin Chi 1 : 1 bản tin"))
        let all = try ParsedPage(site.text("chi-tieu/thu/index.html"))
        let own = all.values(of: "href").filter { $0.hasSuffix("thu/quang-ninh/huyen-ba-che/index.html") }
        #expect(own.count == 2, "the chart's caption and the row of the place")
    }

    @Test func `tables of an indicator have pages, and charts stand on the first`() throws {
        let bulletins = (0..<9).map { number in
            var one = bulletin("b\(number)", "201\(number)", number < 8 ? SampleBulletins.district : nil)
            one.figures = [Figure(indicator: "thu", value: Double(number), unit: "ha", period: .year(2010 + number))]
            return one
        }
        let site = try BuiltSite(bulletins, SiteSettings(pageSize: 1))
        let folder = "chi-tieu/thu/quang-ninh/huyen-ba-che/"
        #expect(
            site.paths.filter { $0.hasPrefix("chi-tieu/thu/") } == [
                "chi-tieu/thu/index.html", "chi-tieu/thu/so-lieu.csv", folder + "index.html",
                folder + "trang/2/index.html",
            ])
        let first = try ParsedPage(site.text(folder + "index.html"))
        #expect(first.count(of: "svg") == 1 && first.words.contains("Năm 2014 4 ha cả năm Bản tin b4 1 2 "))
        #expect(first.words.contains("Năm 2013 3 cả năm"), "the chart's table has all")
        let second = try ParsedPage(site.text(folder + "trang/2/index.html"))
        #expect(second.count(of: "svg") == 0)
        #expect(second.words.contains("Thu: Huyện Ba Chẽ, Quảng Ninh, trang 2"))
        #expect(second.words.contains("Năm 2010 0 ha cả năm Bản tin b0 1 2 "), "\(second.words)")
        #expect(second.values(of: "href").contains { $0.hasSuffix("../" + folder + "index.html") })
        // Of an indicator as many pages as its places need.
        let facts = try Fixtures.catalogue(bulletins).facts
        #expect(facts.indicatorPlaceCounts() == [2])
    }

    @Test func `one value is a row, no chart and no page of its place`() throws {
        var one = bulletin("a", "2021-03", SampleBulletins.district)
        one.figures = [Figure(indicator: "gieo cấy", percent: 80, percentOf: "diện tích", period: .month(2021, 3))]
        let site = try BuiltSite([one])
        let text = try site.text("chi-tieu/gieo-cay/index.html")
        #expect(!text.contains("<svg"))
        let page = try ParsedPage(text)
        #expect(page.words.contains("Huyện Ba Chẽ, Quảng Ninh 80% diện tích Tháng 3/2021 trong tháng 1 "))
        #expect(!site.paths.contains { $0.hasPrefix("chi-tieu/gieo-cay/quang-ninh") })
    }

    @Test func `places are compared to one scale`() throws {
        let places = [SampleBulletins.district, SampleBulletins.city]
        let bulletins = (0..<6).map { number in
            var one = bulletin("b\(number)", "202\(number / 2)", places[number % 2])
            one.figures = [
                Figure(indicator: "thu", value: Double(number + 1), unit: "ha", period: .year(2020 + number / 2))
            ]
            return one
        }
        let text = try BuiltSite(bulletins).text("chi-tieu/thu/index.html")
        #expect(text.ranges(of: "<svg").count == 2)
        let page = try ParsedPage(text)
        #expect(page.words.contains("So sánh giữa các nơi") && page.words.contains("Loại: cả năm."))
        #expect(page.words.contains("Kỳ Giá trị (ha) Loại Năm 2020 1 cả năm Năm 2021 3 cả năm"))
    }

    @Test func `long lists have pages`() throws {
        let bulletins = (0..<5).map { number in
            var one = bulletin("b\(number)", "202\(number)", SampleBulletins.district)
            one.topics = ["du lịch", "chủ đề \(number)"]
            return one
        }
        let site = try BuiltSite(bulletins, SiteSettings(pageSize: 1))
        #expect(site.paths.filter { $0.hasPrefix("chu-de/du-lich/") && $0.hasSuffix("index.html") }.count == 5)
        #expect(try ParsedPage(site.text("chu-de/index.html")).words.contains("6 chủ đề"))
        let second = try ParsedPage(site.text("chu-de/trang/2/index.html"))
        #expect(second.words.contains("Du lịch 5 : 5 bản tin"))
    }
}
