import Gazetteer
import VietnameseText

/// The section that the page puts the text in: the last step of the breadcrumb that is neither a place nor the title,
/// else the section's own line.
struct SectionRule: Sendable {
    let gazetteer: AdministrativeGazetteer
    let words: ZoneWords

    func find(in zoned: ZonedText) -> Finding<String>? {
        for breadcrumb in zoned.tokens(in: .breadcrumb).reversed() {
            for step in steps(of: breadcrumb, in: zoned.text).reversed() where isSection(step, in: zoned) {
                return finding(step, "section.breadcrumb", 0.95, in: zoned.text)
            }
        }
        guard let line = zoned.tokens(in: .section).first else { return nil }
        let isKnown = LineCover(line, in: zoned.text, words: words).isFilled(by: .section)
        return finding(line, "section.line", isKnown ? 0.95 : 0.7, in: zoned.text)
    }

    private func finding(
        _ tokens: Range<Int>, _ rule: String, _ confidence: Double, in text: CleanText
    ) -> Finding<String> {
        Finding(value: text.string(tokens: tokens), tokens: tokens, rule: rule, confidence: confidence)
    }

    private func steps(of line: Range<Int>, in text: CleanText) -> [Range<Int>] {
        // Angles separate; without them strokes do, and behind `Trang chủ` dashes.
        let isAngle = { (index: Int) in
            text.isMark("»", at: index) || text.isMark(">", at: index) || text.isMark("›", at: index)
        }
        let isStroke = { (index: Int) in text.isMark("/", at: index) || text.isMark("|", at: index) }
        let isDash = { (index: Int) in text.isMark("-", at: index) && text.tokens[index].hasBlankBefore }
        let separates = [isAngle, isStroke, isDash].first { separates in line.contains { separates($0) } } ?? isAngle
        var steps: [Range<Int>] = []
        var start = line.lowerBound
        for index in line.lowerBound...line.upperBound {
            guard index == line.upperBound || separates(index) else { continue }
            if start < index { steps.append(start..<index) }
            start = index + 1
        }
        return steps
    }

    private func isSection(_ step: Range<Int>, in zoned: ZonedText) -> Bool {
        let text = zoned.text
        let count = step.count { text.tokens[$0].kind == .word }
        guard count > 0, count <= 9 else { return false }
        if LineCover(step, in: text, words: words).isFilled(by: .home) { return false }
        if let title = zoned.title, isBeginning(step, of: title, in: text) { return false }
        return gazetteer.units(named: text.string(tokens: step)).isEmpty
    }

    private func isBeginning(_ step: Range<Int>, of title: Range<Int>, in text: CleanText) -> Bool {
        let words = step.filter { text.tokens[$0].kind == .word }
        return words.count > 3
            && zip(words, title.filter { text.tokens[$0].kind == .word }).allSatisfy {
                text.tokens[$0].folded == text.tokens[$1].folded
            }
    }
}
