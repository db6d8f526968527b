import Gazetteer
import VietnameseText

/// The section that the page puts the text in: the last step of the breadcrumb that is neither a place nor the title,
/// else the section's own line.
struct SectionRule: Sendable {
    let gazetteer: AdministrativeGazetteer
    let words: ZoneWords

    func find(in zoned: ZonedText) -> Finding<String>? {
        let text = zoned.text
        let line = zoned.tokens(in: .section).first.map { SectionLine.name(in: $0, of: text) }
        for breadcrumb in zoned.tokens(in: .breadcrumb).reversed() {
            // `Thời sự >`: the next line goes on.
            if let line, isOpen(breadcrumb, in: text), line.lowerBound > breadcrumb.upperBound { break }
            if let step = section(of: steps(of: breadcrumb, in: text), in: zoned) {
                return finding(step, "section.breadcrumb", 0.95, in: text)
            }
        }
        if let step = pathToTitle(in: zoned) { return finding(step, "section.breadcrumb", 0.9, in: text) }
        guard let line else { return nil }
        let isKnown = LineCover(line, in: text, words: words).isFilled(by: .section)
        return finding(line, "section.line", isKnown ? 0.95 : 0.7, in: text)
    }

    /// The last step that names a section; of a path of places there is none.
    private func section(of steps: [Range<Int>], in zoned: ZonedText) -> Range<Int>? {
        for step in steps.reversed() {
            if isSection(step, in: zoned) { return step }
            if isPlace(step, in: zoned.text) { return nil }
        }
        return nil
    }

    /// `Trang chủ | Tin tức | Hội nghị …`: a line of entries is a path when the title is its last one.
    private func pathToTitle(in zoned: ZonedText) -> Range<Int>? {
        guard let title = zoned.title else { return nil }
        let key = Page.foldedKey(title, in: zoned.text)
        for line in zoned.tokens(in: .menu) where line.upperBound <= title.lowerBound {
            let steps = steps(of: line, in: zoned.text)
            guard steps.count >= 2, let last = steps.last, Page.foldedKey(last, in: zoned.text) == key else { continue }
            return section(of: steps.dropLast(), in: zoned)
        }
        return nil
    }

    private func isOpen(_ breadcrumb: Range<Int>, in text: CleanText) -> Bool {
        breadcrumb.last.map { text.isMark(">", at: $0) || text.isMark("»", at: $0) || text.isMark("›", at: $0) }
            ?? false
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
        guard let separates = [isAngle, isStroke, isDash].first(where: { mark in line.contains { mark($0) } }) else {
            return gaps(in: line, of: text)
        }
        var steps: [Range<Int>] = []
        var start = line.lowerBound
        for index in line.lowerBound...line.upperBound {
            guard index == line.upperBound || separates(index) else { continue }
            if start < index { steps.append(start..<index) }
            start = index + 1
        }
        return steps
    }

    /// `Bạn đang ở: Trang chủ   Tin tức`: what stands behind the words for home, parted by wide blanks.
    private func gaps(in line: Range<Int>, of text: CleanText) -> [Range<Int>] {
        var start = line.lowerBound
        while start < line.upperBound {
            if let match = words.match(in: text.tokens, at: start), match.classes.contains(.home),
                match.end <= line.upperBound
            {
                start = match.end
            } else if text.isMark(":", at: start) {
                start += 1
            } else {
                break
            }
        }
        var steps: [Range<Int>] = []
        for index in start..<max(start, line.upperBound) where index == start || text.hasGap(before: index) {
            if let last = steps.popLast() { steps.append(last.lowerBound..<index) }
            steps.append(index..<line.upperBound)
        }
        return steps
    }

    /// `TP. Hà Xuyên`, also behind a label: a unit's type with a name.
    private func isPlace(_ step: Range<Int>, in text: CleanText) -> Bool {
        let name = (step.lastIndex { text.isMark(":", at: $0) }.map { $0 + 1 } ?? step.lowerBound)..<step.upperBound
        if !gazetteer.units(named: text.string(tokens: name)).isEmpty { return true }
        guard let first = name.first, let unit = words.match(in: text.tokens, at: first), unit.classes.contains(.unit),
            unit.end < name.upperBound, name.count <= 7
        else { return false }
        return (unit.end..<name.upperBound).allSatisfy { text.tokens[$0].shape != .lower }
    }

    private func isSection(_ step: Range<Int>, in zoned: ZonedText) -> Bool {
        let text = zoned.text
        let count = step.count { text.tokens[$0].kind == .word }
        guard count > 0, count <= 9 else { return false }
        // `… >> Tin tức >> Chi tiết`
        if LineCover(step, in: text, words: words).isFilled(by: [.home, .tool]) { return false }
        if let title = zoned.title, isBeginning(step, of: title, in: text) { return false }
        return !isPlace(step, in: text)
    }

    private func isBeginning(_ step: Range<Int>, of title: Range<Int>, in text: CleanText) -> Bool {
        let words = step.filter { text.tokens[$0].kind == .word }
        return words.count > 3
            && zip(words, title.filter { text.tokens[$0].kind == .word }).allSatisfy {
                text.tokens[$0].folded == text.tokens[$1].folded
            }
    }
}
