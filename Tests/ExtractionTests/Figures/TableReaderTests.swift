import BulletinModel
import Testing

@testable import Extraction

struct TableReaderTests {
    /// `indicator: value unit, percent% of whole` of each figure of a page's table.
    private func figures(_ lines: String...) throws -> [String] {
        let article = """
            Huyện ủy giao ban công tác tháng 3 năm 2018

            Sáng 14/3/2018, Ban Thường vụ Huyện ủy Na Rì tổ chức hội nghị giao ban. Kết quả một số cây trồng như sau:
            """
        let end = "Hội nghị đề nghị các xã, thị trấn tiếp tục vận động nông dân gieo trồng đúng lịch thời vụ đã định."
        let bulletin = try Records.bulletin(([article] + lines + [end]).joined(separator: "\n"))
        #expect(bulletin.removed.map(\.reason).contains("footer") == false)
        return bulletin.figures.map { figure in
            let share = figure.percent.map { ", \($0)%" + (figure.percentOf.map { " of \($0)" } ?? "") } ?? ""
            return "\(figure.indicator ?? "–"): \(figure.value ?? -1) \(figure.unit ?? "–")\(share)"
        }
    }

    @Test func `each column's head says what is measured and its unit`() throws {
        #expect(
            try figures(
                "Cây trồng\tDiện tích (ha)\tNăng suất (tạ/ha)\tSản lượng (tấn)", "Lúa xuân\t3.412\t63,5\t21.666",
                "Lạc\t\t22,6\t2.136", "Tổng cộng\t3.412\t\t23.802")
                == [
                    "diện tích lúa xuân: 3412.0 ha", "năng suất lúa xuân: 63.5 tạ/ha",
                    "sản lượng lúa xuân: 21666.0 tấn",
                    "năng suất lạc: 22.6 tạ/ha", "sản lượng lạc: 2136.0 tấn", "diện tích tổng cộng: 3412.0 ha",
                    "sản lượng tổng cộng: 23802.0 tấn",
                ])
    }

    @Test func `a column of results is about what the row names`() throws {
        #expect(
            try figures("TT\tCây trồng\tKế hoạch (ha)\tThực hiện (ha)", "1\tLúa nước\t4.500\t4.612")
                == ["lúa nước: 4612.0 ha"])
    }

    @Test func `in a table with a column of units only the results are figures`() throws {
        #expect(
            try figures(
                "TT\tChỉ tiêu\tĐVT\tKế hoạch\tThực hiện\t% kế hoạch\t% so với cùng kỳ",
                "1\tThu ngân sách\ttriệu đồng\t4.500\t4.612\t102,5\t110", "2\tLúa nước\tha\t1.200\t1.085\t90,4\t97")
                == [
                    "thu ngân sách: 4612.0 triệu đồng, 102.5% of kế hoạch", "lúa nước: 1085.0 ha, 90.4% of kế hoạch",
                ])
    }

    @Test func `a table without units, and lines with a lone tab, give no figures`() throws {
        #expect(try figures("Thôn\tSố hộ\tHộ nghèo", "Nà Mới\t45\t3", "Nà Cũ\t61\t8") == [])
        #expect(try figures("Cây trồng\tDiện tích (ha)", "Lúa xuân\t3.412") == [])
    }

    @Test func `every word of a table's head does what its list says`() throws {
        let words = try Lexicon(bundled: "figures")
        let row = "Lúa nước\tha\t1.085\t7"
        for head in try words.phrases("table_units") {
            #expect(try figures("Loại\t\(head)\tThực hiện\tGhi chú", row) == ["lúa nước: 1085.0 ha"], "\(head)")
        }
        for head in try words.phrases("table_results") {
            #expect(try figures("Loại\tĐVT\t\(head)\tGhi chú", row) == ["lúa nước: 1085.0 ha"], "\(head)")
        }
        for head in try words.phrases("table_others") {
            #expect(try figures("Loại\tĐVT\tThực hiện \(head)\tGhi chú", row) == [], "\(head)")
        }
    }
}
