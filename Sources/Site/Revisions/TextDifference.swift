import VietnameseText

/// What differs between two texts: lines that changed, word by word, each with the lines around it.
struct TextDifference: Hashable, Sendable {
    /// A piece of text that stayed, went or came.
    struct Part: Hashable, Sendable {
        enum Kind: Hashable, Sendable {
            case same, deleted, inserted
        }

        let kind: Kind
        var text: String
    }

    /// Lines that belong together, in the order of reading; between two blocks lines are left out. None when only blanks
    /// and blank lines differ.
    private(set) var blocks: [[Part]] = []

    /// How many unchanged lines are shown before and after a change.
    private static let context = 1
    /// Below this share of words that stayed, lines are others.
    private static let likeness = 0.3
    /// Longer lines (in UTF-8) are not compared word by word.
    private static let wordLimit = 200_000
    /// Steps that two texts are worth: a tenth of a second.
    private static let effort = 20_000_000

    init(from old: String, to new: String) {
        var effort = Self.effort
        let (old, new) = (Self.lines(of: old), Self.lines(of: new))
        let runs = Alignment(old, new, effort: &effort).runs
        for (index, run) in runs.enumerated() where !run.isSame {
            let changed = Self.changes(from: old[run.old], to: new[run.new], effort: &effort)
            let before = index > 0 ? old[runs[index - 1].old] : []
            let after = index + 1 < runs.count ? old[runs[index + 1].old] : []
            // Near ones share what is between them, which the first has put there.
            let isNear = index > 1 && before.count <= 2 * Self.context
            let isFollowed = index + 2 < runs.count && after.count <= 2 * Self.context
            let parts =
                (isNear ? [] : before.suffix(Self.context).map { Part(kind: .same, text: $0) }) + changed
                + (isFollowed ? after : after.prefix(Self.context)).map { Part(kind: .same, text: $0) }
            if isNear, !blocks.isEmpty {
                blocks[blocks.count - 1] += parts
            } else {
                blocks.append(parts)
            }
        }
        blocks = blocks.map(Self.joined)
    }

    /// With their line feeds; without blank ones, and without blanks around.
    private static func lines(of text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
            let isBlank: (UInt8) -> Bool = { [0x20, 0x09, 0x0D].contains($0) }
            guard let first = line.firstIndex(where: { !isBlank($0) }),
                let last = line.lastIndex(where: { !isBlank($0) })
            else { return nil }
            return String(decoding: line[first...last], as: UTF8.self) + "\n"
        }
    }

    private static func changes(
        from old: ArraySlice<String>, to new: ArraySlice<String>, effort: inout Int
    ) -> [Part] {
        let (old, new) = (old.joined(), new.joined())
        let whole = [Part(kind: .deleted, text: old), Part(kind: .inserted, text: new)]
        guard !old.isEmpty, !new.isEmpty, max(old.utf8.count, new.utf8.count) <= wordLimit else { return whole }
        let (a, b) = (pieces(of: old), pieces(of: new))
        let runs = Alignment(a, b, effort: &effort).runs
        let same = runs.lazy.filter(\.isSame).map { a[$0.old].count(where: isWord) }.reduce(0, +)
        guard Double(same) >= likeness * Double(max(a.count(where: isWord), b.count(where: isWord))) else {
            return whole
        }
        var parts: [Part] = []
        var (deleted, inserted) = ("", "")
        for (index, run) in runs.enumerated() {
            let text = a[run.old].joined()
            if !run.isSame {
                deleted += text
                inserted += b[run.new].joined()
            } else if text == " ", index > 0, index + 1 < runs.count {
                // A blank between two changes belongs to both.
                deleted += text
                inserted += text
            } else {
                parts += [Part(kind: .deleted, text: deleted), Part(kind: .inserted, text: inserted)]
                parts.append(Part(kind: .same, text: text))
                (deleted, inserted) = ("", "")
            }
        }
        return parts + [Part(kind: .deleted, text: deleted), Part(kind: .inserted, text: inserted)]
    }

    /// Words, numbers with the marks inside of them (12,5; 04/5/2020), single other marks, ends of lines, and the blanks
    /// between.
    private static func pieces(of text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var pieces: [Range<Int>] = []
        var end = 0
        var isNumber = false
        for token in Tokenizer.tokens(of: scalars) {
            if token.start > end { pieces.append(end..<token.start) }
            let isJoined = isNumber && token.kind == .number && token.start == end && pieces.count > 1
            if isJoined, [",", ".", "/"].contains(scalars[token.start - 1]) {
                pieces.removeLast()
                pieces[pieces.count - 1] = pieces[pieces.count - 1].lowerBound..<token.end
            } else {
                pieces.append(token.range)
            }
            // A mark right behind a number may be inside of it.
            isNumber = token.kind == .number || isNumber && token.kind == .punctuation && token.start == end
            end = token.end
        }
        if end < scalars.count { pieces.append(end..<scalars.count) }
        return pieces.map { String(String.UnicodeScalarView(scalars[$0])) }
    }

    private static func isWord(_ piece: String) -> Bool { piece != " " && piece != "\n" }

    /// Parts of a kind that follow each other as one, without those that are empty.
    private static func joined(_ parts: [Part]) -> [Part] {
        var joined: [Part] = []
        for part in parts where !part.text.isEmpty {
            if joined.last?.kind == part.kind {
                joined[joined.count - 1].text += part.text
            } else {
                joined.append(part)
            }
        }
        return joined
    }
}
