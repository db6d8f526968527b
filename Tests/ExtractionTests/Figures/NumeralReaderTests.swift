import Testing
import VietnameseText

@testable import Extraction

struct NumeralReaderTests {
    private func read(_ text: String) -> Double? {
        let tokens = clean(text).tokens
        return NumeralReader().numeral(in: tokens, at: 0, limit: tokens.count)?.value
    }

    @Test(
        "reads thousands, decimals, leading zeros and misprints",
        arguments: [
            ("2.404 tỷ", 2404), ("99,273 tỷ", 99.273), ("1229,6 tỷ", 1229.6), ("45.120.300.400 đồng", 45_120_300_400),
            ("07 hộ", 7), ("5,05 ha", 5.05), ("98.5 %", 98.5), ("98.5%", 98.5), ("1.158,75 ha", 1158.75),
            ("0,97%", 0.97), ("12 3", 12), ("12. Ba", 12), ("12,\nBa", 12), ("0.125 ha", 0.125),
            ("1,234,567 đồng", 1_234_567),
            ("100.000%", 100),
        ])
    func value(text: String, expected: Double) {
        #expect(read(text) == expected)
    }

    @Test(
        "takes no outline number, no date and no endless digits for a number",
        arguments: ["1.2.3", "14.3.2018", "1.23.456", "999.999.999.999.999.999", "Ba"])
    func none(text: String) {
        #expect(read(text) == nil)
    }
}
