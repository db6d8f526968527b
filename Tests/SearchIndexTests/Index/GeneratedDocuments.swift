import SearchIndex
import TestSupport
import VietnameseText

/// Documents of few and confusable syllables, so that every query has hits, near misses and decoys.
enum GeneratedDocuments {
    private static let syllables = [
        "thu", "thư", "thứ", "thủ", "ngân", "ngan", "ngăn", "sách", "sạch", "sach", "đồng", "dòng", "dong", "đông",
        "hội", "hối", "hoi", "nghị", "nghỉ", "xã", "xa", "ban", "bàn", "bản", "năm", "nam",
    ]
    private static let rare = ["măng", "tre", "khoai", "sắn", "lạc", "vừng", "ngô", "đỗ"]

    static func make(_ count: Int, words: ClosedRange<Int> = 5...40, seed: UInt64) -> [PlantedDocument] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { number in make(number, words: words, &generator) }
    }

    private static func make(
        _ number: Int, words: ClosedRange<Int>, _ generator: inout SeededGenerator
    ) -> PlantedDocument {
        let year = 2010 + Int.random(in: 0..<12, using: &generator)
        let month = Int.random(in: 10...12, using: &generator)
        let title = text(2...6, &generator)
        var document = PlantedDocument(
            id: "\(Slug.make(title))-\(number)", title: title,
            lead: Bool.random(using: &generator) ? text(1...5, &generator) : nil,
            paragraphs: (0..<Int.random(in: 1...3, using: &generator)).map { _ in text(words, &generator) },
            date: "\(year)-\(month)-0\(Int.random(in: 1...9, using: &generator))")
        let province = ["bac-kan", "quang-ninh", "ha-giang"].randomElement(using: &generator) ?? ""
        document.facets = [SearchFacet(.place, key: province)]
        if Bool.random(using: &generator) {
            document.facets.append(SearchFacet(.place, key: "\(province)/\(Int.random(in: 1...9, using: &generator))"))
        }
        if let body = ["Huyện ủy", "Hội đồng nhân dân", nil].randomElement(using: &generator), let body {
            document.facets.append(SearchFacet(.body, key: body))
        }
        for topic in ["nông nghiệp", "giáo dục", "y tế"] where Bool.random(using: &generator) {
            document.facets.append(SearchFacet(.topic, key: topic))
        }
        // Names that differ in their marks only belong to different people.
        if let person = ["Trần Văn Tú", "Trần Văn Tư", nil, nil].randomElement(using: &generator), let person {
            document.facets.append(SearchFacet(.person, key: person))
        }
        return document
    }

    private static func text(_ count: ClosedRange<Int>, _ generator: inout SeededGenerator) -> String {
        var text = ""
        for index in 0..<Int.random(in: count, using: &generator) {
            if index > 0 { text += [" ", " ", " ", " ", ", ", ". ", "; "].randomElement(using: &generator) ?? "" }
            let isRare = Int.random(in: 0..<60, using: &generator) == 0
            let word = (isRare ? rare : syllables).randomElement(using: &generator) ?? ""
            text += Int.random(in: 0..<8, using: &generator) == 0 ? word.uppercased() : word
        }
        return text
    }
}
