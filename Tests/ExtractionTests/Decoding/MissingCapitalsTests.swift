import Testing

@testable import Extraction

@Suite struct MissingCapitalsTests {
    @Test(
        arguments: [
            ("HộI NGHị BAN CHấP HàNH ĐảNG Bộ", "HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ"),
            ("TỉNH ủY Hà GIANG", "TỈNH ỦY HÀ GIANG"),
            ("Xã Hộ ở TâY", "XÃ HỘ Ở TÂY"),
            // The word itself tells.
            ("đã ghi: ĐảNG và dân", "đã ghi: ĐẢNG và dân"),
            // Nothing tells, or the neighbours are small.
            ("ủy ban Hà Tú", "ủy ban Hà Tú"), ("Hà Tú", "Hà Tú"), ("Lê Hà", "Lê Hà"),
            ("HĐND ở Hà Nội", "HĐND ở Hà Nội"), ("HĐND, UBND ở", "HĐND, UBND ở"),
            ("CÔNG tác ở Bộ TàI", "CÔNG tác ở Bộ TÀI"), ("Đội A1 ở Hà\nTỉNH", "Đội A1 ở Hà\nTỈNH"),
        ])
    func `words in capitals get their capitals back`(small: String, restored: String) {
        let scalars = MissingCapitals.restored(Array(small.unicodeScalars))
        #expect(String(String.UnicodeScalarView(scalars)) == restored)
    }
}
