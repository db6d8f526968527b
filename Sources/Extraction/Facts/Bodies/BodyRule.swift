import BulletinModel
import VietnameseText

/// Finds the body that called the meeting: who acts in the opening sentence, else in the title, else whose meeting it
/// was. `Chủ tịch UBND` is a person's role and no body.
struct BodyRule: Sendable {
    /// How many sentences of the article are read.
    static let sentences = 4
    /// How many tokens behind a body what it does is looked for.
    private static let furthestVerb = 100

    private let parser: BodyParser
    private let roles: RoleParser
    private let lexicon: BodyLexicon
    private let notCalling: PhraseTrie<Bool>
    private let delegations: PhraseTrie<Bool>
    private let meetings: PhraseTrie<Bool>
    private let venues: PhraseTrie<Bool>

    private let times: PhraseTrie<Bool>
    private let honorific = PhraseTrie(["đồng chí", "ông", "bà"])

    private static let by = Syllable("do")

    init(parser: BodyParser, bodies: BodyLexicon, roles: RoleParser, lexicon: Lexicon) throws {
        self.parser = parser
        self.roles = roles
        self.lexicon = bodies
        notCalling = PhraseTrie(try lexicon.phrases("not_calling"))
        delegations = PhraseTrie(try lexicon.phrases("delegations"))
        meetings = PhraseTrie(try lexicon.phrases("meetings"))
        venues = PhraseTrie(try lexicon.phrases("venues"))
        times = PhraseTrie(try lexicon.phrases("times"))
    }

    /// What the place of a mention says of it, the best first.
    private enum Standing: Int, Comparable {
        /// `Ngày 14/3, Ban Thường vụ Huyện ủy tổ chức`
        case acting
        /// `Ngày 14/3, Ban Chấp hành Đảng bộ huyện dành trọn một buổi …`
        case opening
        /// At the beginning of the title.
        case heading
        /// In a later sentence, which may tell of something else.
        case actingLater
        /// `Hội nghị Ban Chấp hành Đảng bộ huyện`
        case holding

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

        var confidence: Double { [0.95, 0.88, 0.9, 0.75, 0.8][rawValue] }

        var rule: String {
            ["body.acting", "body.opening", "body.title", "body.acting-later", "body.meeting"][rawValue]
        }
    }

    /// The finding's tokens are the body's name with the place behind it.
    func find(in facts: FactText, year: Int?) -> Finding<Body>? {
        var best: Candidate?
        var others: [Candidate] = []
        var isFirst = true
        for stretch in facts.opening(sentences: Self.sentences) {
            let isOpening = isFirst || stretch.zone == .lead
            if stretch.zone == .article, !stretch.isHeading { isFirst = false }
            var index = stretch.tokens.lowerBound
            while index < stretch.tokens.upperBound {
                // `Trưởng ban Tuyên giáo Huyện ủy báo cáo`: a person.
                if let end = roleEnd(at: index, in: facts.text, before: stretch.tokens.upperBound) {
                    index = end
                    continue
                }
                guard let parsed = parser.body(in: facts.text, at: index, before: stretch.tokens.upperBound, year: year)
                else {
                    index += 1
                    continue
                }
                if let standing = standing(of: parsed, at: index, in: stretch, isOpening: isOpening, facts.text) {
                    let finding = Finding(
                        value: parsed.body, tokens: index..<max(parsed.end, parsed.place.upperBound),
                        rule: standing.rule, confidence: standing.confidence)
                    let found = Candidate(standing: standing, finding: finding, isHeadline: stretch.zone != .article)
                    if best.map({ standing < $0.standing }) ?? true { best = found }
                    if isOpening { others.append(found) }
                }
                index = parsed.end
            }
            if best?.standing == .acting, stretch.zone == .article { break }
        }
        if best.map({ $0.standing > .heading }) ?? true, let issuer = issuer(in: facts) { return issuer }
        return best.map { fuller($0, among: others) }?.finding
    }

    /// Whose letterhead a paper has: below the body that it reports to.
    private func issuer(in facts: FactText) -> Finding<Body>? {
        let tokens = facts.tokens
        for (index, line) in facts.letterhead.enumerated().reversed() {
            guard var body = parser.body(in: facts.text, at: line.lowerBound, before: line.upperBound)?.body else {
                continue
            }
            var end = line.upperBound
            if body.level == nil, index + 1 < facts.letterhead.count {
                let next = facts.letterhead[index + 1]
                guard let level = parser.level(in: tokens, at: next.lowerBound, before: next.upperBound) else {
                    continue
                }
                body.name += " " + level.word.name
                body.level = level.word.level
                end = next.upperBound
            }
            if body.level != nil {
                return Finding(value: body, tokens: line.lowerBound..<end, rule: "body.letterhead", confidence: 0.88)
            }
        }
        return nil
    }

    private func roleEnd(at index: Int, in text: CleanText, before limit: Int) -> Int? {
        guard roles.lexicon.openings.mayBegin(with: text.tokens[index]),
            roles.begins(in: text.tokens, at: index, before: limit)
        else { return nil }
        return roles.role(in: text, at: index, before: limit)?.end
    }

    private struct Candidate {
        var standing: Standing
        var finding: Finding<Body>
        var isHeadline: Bool
    }

    /// Where a title names but the committee, `Huyện ủy Hà Xuyên: …`, the text often says which part of it met.
    private func fuller(_ best: Candidate, among others: [Candidate]) -> Candidate {
        if best.finding.value.level == nil {
            let name = best.finding.value.name
            return others.first { $0.finding.value.level != nil && $0.finding.value.name.hasPrefix(name) } ?? best
        }
        guard best.isHeadline else { return best }
        return others.first { other in
            guard !other.isHeadline, other.finding.value.level == best.finding.value.level else { return false }
            let (name, fuller) = (best.finding.value.name, other.finding.value.name)
            // `Tỉnh ủy đánh giá …` above `Ban Chấp hành Đảng bộ tỉnh tổ chức hội nghị …`
            return fuller == "Ban Thường vụ " + name || fuller == "Thường trực " + name
                || fuller == "Ban Chấp hành " + name
                || other.standing == .acting && fuller != name && fuller.hasPrefix("Ban Chấp hành Đảng bộ ")
        } ?? best
    }

    private func standing(
        of parsed: BodyParser.Parsed, at start: Int, in stretch: FactText.Stretch, isOpening: Bool, _ text: CleanText
    ) -> Standing? {
        let tokens = text.tokens
        let range = stretch.tokens
        if isDelegated(start, in: tokens, range.lowerBound) { return .acting }
        if isHeld(start, in: tokens, range) { return parsed.body.level == nil ? nil : .holding }
        guard notCalling.start(in: tokens, endingAt: start, after: range.lowerBound) == nil else { return nil }
        guard !isPlace(start, in: tokens, range.lowerBound) else { return nil }
        let isFirst = start == range.lowerBound
        if stretch.zone == .title { return isFirst && parsed.body.level != nil ? .heading : nil }
        if tokens.has(Self.by, at: start - 1, before: range.upperBound) || acts(behind: parsed, in: text, range) {
            let hasTime = times.first(in: tokens, range.lowerBound..<start) != nil
            return isOpening || hasTime && tokens[range.lowerBound..<start].contains { $0.kind == .number }
                ? .acting : .actingLater
        }
        guard isOpening, parsed.body.level != nil, isFirst || isClauseStart(start, in: tokens, range.lowerBound) else {
            return nil
        }
        return .opening
    }

    /// Whether it is where a meeting was: `tại phòng họp số 1 UBND huyện`.
    private func isPlace(_ start: Int, in tokens: [Token], _ lower: Int) -> Bool {
        for index in stride(from: start - 1, through: max(lower, start - 6), by: -1) {
            if tokens[index].kind == .punctuation { return false }
            if venues.end(in: tokens, at: index, before: start) != nil { return true }
        }
        return false
    }

    /// Whether `Đoàn kiểm tra số 3 của` stands before, which acts itself.
    private func isDelegated(_ start: Int, in tokens: [Token], _ lower: Int) -> Bool {
        var end = start
        if tokens.has(Word.of, at: end - 1, before: start), end - 1 > lower { end -= 1 }
        if end - 1 > lower, tokens[end - 1].kind == .number {
            end -= 1
            if tokens.has(Word.number, at: end - 1, before: start) { end -= 1 }
        }
        guard let begin = delegations.start(in: tokens, endingAt: end, after: lower) else { return false }
        return notCalling.start(in: tokens, endingAt: begin, after: lower) == nil
    }

    /// Whether `hội nghị`, `kỳ họp thứ 12`, `phiên họp tháng 9 của` stands before.
    private func isHeld(_ start: Int, in tokens: [Token], _ range: Range<Int>) -> Bool {
        for index in stride(from: start - 1, through: max(range.lowerBound, start - 12), by: -1) {
            let token = tokens[index]
            if token.kind == .punctuation, token.canonical != Mark.comma, token.canonical != Mark.slash { return false }
            if let end = meetings.end(in: tokens, at: index, before: start) {
                // `phòng họp`
                if let other = notCalling.start(in: tokens, endingAt: end, after: range.lowerBound), other < index {
                    return false
                }
                return tokens[end..<start].allSatisfy(Self.joinsMeeting)
            }
        }
        return false
    }

    /// `lần thứ 12`, `thứ sáu`, `tháng 9/2010 của`, `thường kỳ`.
    private static func joinsMeeting(_ token: Token) -> Bool {
        token.kind == .number || token.kind == .punctuation || meetingWords.contains(token.canonical)
            || token.shape == .upper
    }

    private static let meetingWords: Set<Syllable> = Set(
        [
            "lần", "thứ", "của", "tháng", "năm", "thường", "kỳ", "phiên", "họp", "chuyên", "đề", "quý", "nhất", "hai",
            "ba",
            "tư", "khẩn", "sáu", "bảy", "tám", "chín", "mười", "đầu", "mở", "rộng", "giao", "ban", "trực", "tuyến",
            "giữa",
        ].map { Syllable($0) })

    /// Whether behind the name, its place, its term and its partners stands what a caller does.
    private func acts(behind parsed: BodyParser.Parsed, in text: CleanText, _ range: Range<Int>) -> Bool {
        let tokens = text.tokens
        let limit = range.upperBound
        // In capitals the end of a place's name cannot be seen.
        let candidates = parsed.place.isEmpty ? [parsed.end] : [parsed.place.upperBound] + Array(parsed.place)
        return candidates.contains { start in
            var index = start
            while index < min(limit, start + Self.furthestVerb) {
                if lexicon.calling.end(in: tokens, at: index, before: limit) != nil { return true }
                guard let next = skipped(index, in: text, before: limit) else { return false }
                index = next
            }
            return false
        }
    }

    /// The end of what may stand between a body and its verb.
    private func skipped(_ index: Int, in text: CleanText, before limit: Int) -> Int? {
        let tokens = text.tokens
        if let end = lexicon.adverbs.end(in: tokens, at: index, before: limit) { return end }
        switch tokens[index].canonical {
        case Mark.open:
            return tokens[index..<min(limit, index + 10)].firstIndex { $0.canonical == Mark.close }.map { $0 + 1 }
        case Mark.comma, Mark.dash, Word.and, Mark.ampersand, Mark.colon:
            if let partner = parser.body(in: text, at: index + 1, before: limit) {
                return max(partner.end, partner.place.upperBound)
            }
            return index + 1 < limit && (isTerm(index + 1, in: tokens) || tokens[index].canonical == Mark.colon)
                ? index + 1 : nil
        case Word.term:
            return min(limit, index + 2)
        default:
            guard isTerm(index, in: tokens) else { return nil }
            var end = index + 2
            while end < limit, tokens[end].kind == .number || tokens[end].canonical == Mark.dash { end += 1 }
            if tokens.has(Mark.comma, at: end, before: limit) { end += 1 }
            return end
        }
    }

    private static let tenure = PhraseTrie(["nhiệm kỳ"])

    private func isTerm(_ index: Int, in tokens: [Token]) -> Bool {
        tokens[index].canonical == Word.term || Self.tenure.longestMatch(in: tokens, at: index) != nil
    }

    /// Behind the comma that ends a date or a place, or behind a dateline.
    private func isClauseStart(_ start: Int, in tokens: [Token], _ lower: Int) -> Bool {
        let before = tokens[start - 1]
        if before.canonical == Mark.dash, before.hasBlankBefore {
            return tokens[lower..<start].allSatisfy { $0.shape != .lower }
        }
        return before.canonical == Mark.comma && start - lower <= 25 && times.first(in: tokens, lower..<start) != nil
            && honorific.first(in: tokens, lower..<start) == nil
    }
}
