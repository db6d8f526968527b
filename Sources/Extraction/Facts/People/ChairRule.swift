import BulletinModel
import VietnameseText

/// Tells who of the people of a group led the meeting or concluded it, by the words before them and behind them.
struct ChairRule: Sendable {
    struct Context {
        /// The first token of the group, its honorific among them.
        var begin: Int
        var stretch: Range<Int>
        /// Cues before this token belong to people before.
        var usedUpTo: Int
    }

    private let leading: PhraseTrie<Bool>
    private let leadingBehind: PhraseTrie<Bool>
    private let tasks: PhraseTrie<Bool>
    private let concluding: PhraseTrie<Bool>
    private let closing: PhraseTrie<Bool>
    private let concluded: PhraseTrie<Bool>
    private let between: PhraseTrie<Bool>
    private let beforePeople: PhraseTrie<Bool>
    private let introducing: PhraseTrie<Bool>
    private let attending: PhraseTrie<Bool>
    private let charged: PhraseTrie<Bool>
    private let lexicon: RoleLexicon
    private let roles: RoleParser

    private static let planned = PhraseTrie(["sẽ", "dự kiến"])
    private static let farthestPlan = 30
    private static let together = PhraseTrie(["đồng", "cùng"])
    private static let speaking = PhraseTrie(["phát biểu", "phát biểu chỉ đạo"])

    init(_ chairs: Lexicon, roles: RoleParser, lexicon: RoleLexicon) throws {
        leading = PhraseTrie(try chairs.phrases("leading"))
        leadingBehind = PhraseTrie(try chairs.phrases("leading_behind"))
        tasks = PhraseTrie(try chairs.phrases("tasks"))
        concluding = PhraseTrie(try chairs.phrases("concluding"))
        closing = PhraseTrie(try chairs.phrases("closing"))
        concluded = PhraseTrie(try chairs.phrases("concluded"))
        between = PhraseTrie(try chairs.phrases("between"))
        beforePeople = PhraseTrie(try chairs.phrases("before_people"))
        introducing = PhraseTrie(try chairs.phrases("introducing"))
        attending = PhraseTrie(try chairs.phrases("attending"))
        charged = PhraseTrie(try chairs.phrases("charged"))
        self.lexicon = lexicon
        self.roles = roles
    }

    /// Those of a group who led.
    struct Found {
        var indices: Set<Int> = []
        /// Who closed the meeting.
        var closer: Int?
        /// How far the words are used that say so.
        var usedUpTo: Int
    }

    func chairs(of group: PersonGroup, in text: CleanText, _ context: Context) -> Found {
        var found = Found(usedUpTo: group.end)
        switch cueBefore(context, in: text) {
        case .leading: found.indices.formUnion(group.mentions.indices)
        case .concluding: found.indices.insert(0)
        case .closing: found.closer = 0
        case nil: break
        }
        // `Ngày 15/3 tới, tỉnh sẽ tổ chức hội nghị do đồng chí Trần An chủ trì`
        let nearby = max(context.stretch.lowerBound, context.begin - Self.farthestPlan)..<context.begin
        if Self.planned.first(in: text.tokens, nearby) != nil { return Found(usedUpTo: found.usedUpTo) }
        if charged.start(in: text.tokens, endingAt: context.begin, after: context.stretch.lowerBound) == nil,
            let cue = cueBehind(group.end, in: text, before: context.stretch.upperBound)
        {
            found.usedUpTo = cue.end
            found.indices.formUnion(leaders(of: group, isJoint: cue.isJoint, attend: attend(context, in: text)))
        }
        return found
    }

    /// Whether a stretch that ends in a colon announces people on the lines to come, and whether these are the chairs.
    func announcesList(_ stretch: Range<Int>, in text: CleanText) -> Bool? {
        let end = stretch.upperBound - 1
        guard lexicon.honorific(in: text.tokens, endingAt: end)?.isPlural == true else { return nil }
        let context = Context(begin: end, stretch: stretch, usedUpTo: stretch.lowerBound)
        if case .leading = cueBefore(context, in: text) { return true }
        return false
    }

    /// `… chủ trì hội nghị`, `… và các Phó Chủ tịch đồng chủ trì`, `… phát biểu kết luận hội nghị`.
    private func cueBehind(_ index: Int, in text: CleanText, before limit: Int) -> (end: Int, isJoint: Bool)? {
        let tokens = text.tokens
        var next = index
        var isJoint = false
        while next < limit, next < index + 12 {
            if let end = leadingBehind.end(in: tokens, at: next, before: limit) { return (end, isJoint) }
            if let end = leading.end(in: tokens, at: next, before: limit) {
                return isTask(end, in: tokens, limit) || introducesOthers(end, in: tokens, limit)
                    ? nil : (end, isJoint || Self.together.end(in: tokens, at: next, before: limit) != nil)
            }
            if let end = concluding.end(in: tokens, at: next, before: limit) {
                return concludes(end, in: tokens, limit) ? (end, false) : nil
            }
            if let end = Self.together.end(in: tokens, at: next, before: limit) {
                isJoint = true
                next = end
            } else if let end = between.end(in: tokens, at: next, before: limit) {
                next = end
            } else if let end = others(at: next, in: text, before: limit) {
                isJoint = true
                next = end
            } else if [Mark.comma, Mark.dash, Mark.close, Mark.semicolon].contains(tokens[next].canonical),
                next < index + 6
            {
                next += 1
            } else {
                return nil
            }
        }
        return nil
    }

    /// `…; chủ trì hội nghị có ông Trần An`: those who follow.
    private func introducesOthers(_ index: Int, in tokens: [Token], _ limit: Int) -> Bool {
        var next = index
        while next < limit, let end = beforePeople.end(in: tokens, at: next, before: limit) { next = end }
        guard let end = introducing.end(in: tokens, at: next, before: limit) else {
            return tokens.has(Mark.colon, at: next, before: limit)
                && lexicon.honorific(in: tokens, at: next + 1, before: limit) != nil
        }
        return lexicon.honorific(in: tokens, at: end, before: limit) != nil
    }

    /// `các Phó Chủ tịch UBND huyện`: people without names.
    private func others(at index: Int, in text: CleanText, before limit: Int) -> Int? {
        let start = text.tokens.has(Word.these, at: index, before: limit) ? index + 1 : index
        guard start > index else { return nil }
        let honorific = lexicon.honorific(in: text.tokens, at: index, before: limit)?.end ?? start
        if let role = roles.role(in: text, at: honorific, before: limit) { return role.end }
        // `các đồng chí trong Thường trực Huyện ủy đồng chủ trì`
        return (start..<min(limit, start + 14)).first { next in
            text.tokens[start..<next].allSatisfy { $0.kind == .word }
                && Self.together.end(in: text.tokens, at: next, before: limit) != nil
                && leading.end(in: text.tokens, at: next, before: limit) != nil
        }
    }

    private func isTask(_ index: Int, in tokens: [Token], _ limit: Int) -> Bool {
        let start = tokens.has(Mark.comma, at: index, before: limit) ? index + 1 : index
        return tasks.end(in: tokens, at: start, before: limit) != nil
    }

    /// `kết luận hội nghị`, `kết luận:`; not `kết luận số 12`.
    private func concludes(_ index: Int, in tokens: [Token], _ limit: Int) -> Bool {
        if concluded.end(in: tokens, at: index, before: limit) != nil { return true }
        guard let key = tokens.key(index, limit) else { return true }
        return key == Mark.colon || key == Mark.dot || key == Mark.comma
    }

    /// Those of the group whom a verb behind the last of them speaks of.
    private func leaders(of group: PersonGroup, isJoint: Bool, attend: Bool) -> Set<Int> {
        let last = group.mentions.count - 1
        if !attend { return Set(0...last) }
        var first = last
        while first > 0 {
            let link = group.links[first - 1]
            guard link == .and || isJoint && link == .comma else { break }
            first -= 1
        }
        return Set(first...last)
    }

    /// `Dự hội nghị có …`: those who are listed attend.
    private func attend(_ context: Context, in text: CleanText) -> Bool {
        let lower = max(context.stretch.lowerBound, context.usedUpTo, context.begin - 10)
        return lower < context.begin && attending.first(in: text.tokens, lower..<context.begin) != nil
    }

    private enum Cue {
        case leading
        case concluding
        case closing
    }

    /// `Chủ trì hội nghị có các đồng chí: …`, `dưới sự chủ trì của …`, `Kết luận hội nghị, …`.
    private func cueBefore(_ context: Context, in text: CleanText) -> Cue? {
        let tokens = text.tokens
        let lower = max(context.stretch.lowerBound, context.usedUpTo, context.begin - 18)
        guard lower < context.begin else { return nil }
        for index in stride(from: context.begin - 1, through: lower, by: -1) {
            if let end = closing.end(in: tokens, at: index, before: context.begin) {
                return concludes(end, in: tokens, context.begin)
                    && connection(objectEnd(end, in: tokens, context)..<context.begin, in: tokens) != nil
                    ? .closing : nil
            }
            if let end = concluding.end(in: tokens, at: index, before: context.begin) {
                let isVerb = concludes(end, in: tokens, context.begin) && !isNoun(index, in: tokens, lower)
                return isVerb && connection(objectEnd(end, in: tokens, context)..<context.begin, in: tokens) != nil
                    ? .concluding : nil
            }
            if let end = leading.end(in: tokens, at: index, before: context.begin) {
                guard !isTask(end, in: tokens, context.begin),
                    let connection = connection(end..<context.begin, in: tokens),
                    connection == .introducing || end == context.begin
                else { return nil }
                return .leading
            }
        }
        return nil
    }

    /// Behind what is concluded: `kết luận các buổi tiếp xúc`.
    private func objectEnd(_ index: Int, in tokens: [Token], _ context: Context) -> Int {
        concluded.end(in: tokens, at: index, before: context.begin) ?? index
    }

    /// `Thông báo kết luận`, `thực hiện kết luận`: a document.
    private func isNoun(_ index: Int, in tokens: [Token], _ lower: Int) -> Bool {
        guard index > lower else { return false }
        let before = tokens[index - 1]
        return before.kind == .word && Self.speaking.start(in: tokens, endingAt: index, after: max(0, index - 4)) == nil
    }

    private enum Connection {
        /// `hội nghị,`
        case plain
        /// `hội nghị có các đồng chí:`
        case introducing
    }

    /// How a range leads over to people; nil when other words stand in it.
    private func connection(_ range: Range<Int>, in tokens: [Token]) -> Connection? {
        var index = range.lowerBound
        var connection = Connection.plain
        while index < range.upperBound {
            if let end = introducing.end(in: tokens, at: index, before: range.upperBound) {
                connection = .introducing
                index = end
            } else if let end = lexicon.honorific(in: tokens, at: index, before: range.upperBound)?.end
                ?? beforePeople.end(in: tokens, at: index, before: range.upperBound)
                ?? concluded.end(in: tokens, at: index, before: range.upperBound)
            {
                index = end
            } else if tokens[index].canonical == Mark.colon {
                connection = .introducing
                index += 1
            } else if tokens[index].canonical == Mark.comma
                || tokens[index].kind == .word && tokens[index].shape == .capitalized
            {
                index += 1
            } else {
                return nil
            }
        }
        return connection
    }
}
