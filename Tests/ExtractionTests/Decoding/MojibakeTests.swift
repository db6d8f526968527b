import Testing

@testable import Extraction

@Suite struct MojibakeTests {
    private func warnings(_ text: String) throws -> [String] {
        try SourceDecoder().decode(RawBulletin(id: "a", path: "a.txt", bytes: Array(text.utf8), sha256: "")).get()
            .warnings.map { "\($0.line ?? 0) \($0.code) \($0.message)" }
    }

    private static let line = "Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ năm"

    @Test func `UTF-8 that was read as windows-1252 is noticed`() throws {
        let garbled = Windows1252.table.scalars(of: Array(Self.line.utf8)[...])
        let text = "Tin\n" + String(String.UnicodeScalarView(garbled.map { $0 == ByteTable.undefined ? "\u{90}" : $0 }))
        #expect(
            try warnings(text) == [
                "2 encoding.mojibake the text was UTF-8 and was read as windows-1252 before it came here: “Há»™i” was “Hội”"
            ])
    }

    @Test func `TCVN3 and VNI that were read as windows-1252 are noticed`() throws {
        #expect(
            try warnings("Héi nghÞ Ban ChÊp hµnh §¶ng bé huyÖn\nlÇn thø n¨m") == [
                "1 encoding.mojibake the text was TCVN3 (ABC) and was read as windows-1252 before it came here: “Héi” was "
                    + "“Hội”"
            ])
        #expect(
            try warnings("Hội nghị\nHoäi nghò Ban Chaáp haønh Ñaûng boä huyeän") == [
                "2 encoding.mojibake the text was VNI and was read as windows-1252 before it came here: “Hoäi” was “Hội”"
            ])
    }

    @Test(arguments: [
        Self.line, "Müller, Schröder, Böhm, Köhler và Größe", "Giá ½ kg, 3 × 4 µm, ¾ diện tích, ¼ số hộ",
        "Łódź, Ærø, Þingvellir, Malmö, Åbo, Çatalhöyük",
    ])
    func `text that is as it should be is not suspected`(text: String) throws {
        #expect(try warnings(text).isEmpty)
    }
}
