/// The markup inside a paragraph of Markdown: emphasis, links, code, escapes, tags, entities.
struct MarkdownInlines {
    private var scalars: [Unicode.Scalar]
    private let range: Range<Int>
    private let partners: [Int: Int]
    private var emphasis: [Unicode.Scalar: [Range<Int>]] = [:]
    /// Lengths of runs of backticks that nothing closes any more.
    private var openCode: Set<Int> = []

    /// Masks the markup of a stretch.
    static func mask(_ range: Range<Int>, in scalars: inout [Unicode.Scalar]) {
        guard scalars[range].contains(where: isMarkup) else { return }
        let partners = scalars[range].contains("[") ? partners(in: scalars, range) : [:]
        var inlines = MarkdownInlines(scalars: [], range: range, partners: partners)
        swap(&inlines.scalars, &scalars)
        inlines.mask(range)
        inlines.maskEmphasis()
        swap(&inlines.scalars, &scalars)
    }

    private init(scalars: [Unicode.Scalar], range: Range<Int>, partners: [Int: Int]) {
        self.scalars = scalars
        self.range = range
        self.partners = partners
    }

    private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\\", "`", "[", "<", "*", "_", "~", "&": true
        default: false
        }
    }

    private mutating func mask(_ part: Range<Int>) {
        var index = part.lowerBound
        while index < part.upperBound {
            switch scalars[index] {
            case "\\": index = maskEscape(index, part)
            case "`": index = maskCode(index, part)
            case "[": index = maskLink(index, part)
            case "<": index = maskTag(index, part)
            case "&": index = maskEntity(index, part)
            case "*", "_", "~": index = noteEmphasis(index, part)
            default: index += 1
            }
        }
    }

    /// Line ends stay: whether they are blanks is not known here.
    private mutating func hide(_ part: Range<Int>, as mask: Unicode.Scalar = Mask.nothing) {
        for index in part where scalars[index] != "\n" { scalars[index] = mask }
    }

    private mutating func maskEscape(_ index: Int, _ part: Range<Int>) -> Int {
        guard index + 1 < part.upperBound, scalars[index + 1] != "\n", scalars[index + 1] != "\r" else {
            hide(index..<index + 1)
            return index + 1
        }
        guard scalars[index + 1].isASCII, scalars[index + 1].properties.generalCategory.isMark else { return index + 1 }
        hide(index..<index + 1)
        return index + 2
    }

    private mutating func maskCode(_ index: Int, _ part: Range<Int>) -> Int {
        let length = scalars[index..<part.upperBound].prefix { $0 == "`" }.count
        guard !openCode.contains(length) else { return index + length }
        var close = index + length
        while close < part.upperBound {
            let run = scalars[close..<part.upperBound].prefix { $0 == "`" }.count
            if run == length {
                hide(index..<index + length)
                hide(close..<close + length)
                return close + length
            }
            close += max(run, 1)
        }
        openCode.insert(length)
        return index + length
    }

    /// `[text](address)`, `[text][name]`, `![text](address)`: the text stays. Other brackets stay as they are.
    private mutating func maskLink(_ index: Int, _ part: Range<Int>) -> Int {
        guard let close = partners[index], close + 1 < part.upperBound,
            "([".unicodeScalars.contains(scalars[close + 1]),
            let last = partners[close + 1], last < part.upperBound
        else { return index + 1 }
        let end = last + 1
        mask(index + 1..<close)
        hide(index..<index + 1)
        hide(close..<end)
        if index > range.lowerBound, scalars[index - 1] == "!" { hide(index - 1..<index) }
        return end
    }

    /// The partner of each bracket of the stretch that has one.
    private static func partners(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> [Int: Int] {
        var partners: [Int: Int] = [:]
        var square: [Int] = []
        var round: [Int] = []
        var index = range.lowerBound
        while index < range.upperBound {
            switch scalars[index] {
            case "\\": index += 1
            case "[": square.append(index)
            case "(": round.append(index)
            case "]": if let open = square.popLast() { partners[open] = index }
            case ")": if let open = round.popLast() { partners[open] = index }
            default: break
            }
            index += 1
        }
        return partners
    }

    /// A bracket that is not closed soon opens no tag.
    private static let tagLimit = 300

    /// `<b>`, `</b>`, `<br/>` go; of `<https://a.vn>` the address stays; `a < b` stays.
    private mutating func maskTag(_ index: Int, _ part: Range<Int>) -> Int {
        let limit = min(part.upperBound, index + Self.tagLimit)
        guard index + 1 < limit, let close = scalars[index..<limit].firstIndex(of: ">") else { return index + 1 }
        let next = scalars[index + 1]
        guard next.isASCII, next.properties.isAlphabetic || next == "/" else { return index + 1 }
        let name = scalars[index + 1..<close]
        if name.contains(":") || name.contains("@"), !name.contains(" ") {
            hide(index..<index + 1)
            hide(close..<close + 1)
        } else {
            hide(index..<close + 1, as: Mask.blank)
        }
        return close + 1
    }

    private mutating func maskEntity(_ index: Int, _ part: Range<Int>) -> Int {
        let limit = min(part.upperBound, index + 12)
        guard let end = scalars[index..<limit].firstIndex(of: ";") else { return index + 1 }
        var name = String.UnicodeScalarView()
        name.append(contentsOf: scalars[index + 1..<end])
        guard let scalar = Self.entity(String(name)) else { return index + 1 }
        hide(index + 1..<end + 1)
        scalars[index] = scalar
        return end + 1
    }

    /// The few that word processors and web pages leave behind.
    private static func entity(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "nbsp": return " "
        case "ndash": return "–"
        case "mdash": return "—"
        default: break
        }
        guard name.first == "#" else { return nil }
        let isHexadecimal = name.dropFirst().first?.lowercased() == "x"
        let number = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
        return number.flatMap(Unicode.Scalar.init).flatMap { $0.value < 0x20 ? nil : $0 }
    }

    /// Runs of marks that may open or close; whether they do depends on the others.
    private mutating func noteEmphasis(_ index: Int, _ part: Range<Int>) -> Int {
        let mark = scalars[index]
        let end = index + scalars[index..<part.upperBound].prefix { $0 == mark }.count
        let isAfterBlank = index == range.lowerBound || Self.isBlank(scalars[index - 1])
        let isBeforeBlank = end == range.upperBound || Self.isBlank(scalars[end])
        let isInWord =
            mark == "_" && index > range.lowerBound && end < range.upperBound
            && scalars[index - 1].properties.isAlphabetic && scalars[end].properties.isAlphabetic
        let isStrike = mark != "~" || end - index == 2
        if !(isAfterBlank && isBeforeBlank), !isInWord, isStrike { emphasis[mark, default: []].append(index..<end) }
        return end
    }

    /// A run by itself is a mark of the text: `5*3`.
    private mutating func maskEmphasis() {
        for runs in emphasis.values where runs.count > 1 {
            for run in runs { hide(run) }
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" || scalar == Mask.nothing
    }
}

extension Unicode.GeneralCategory {
    /// Whether a backslash takes the meaning of markup from it.
    fileprivate var isMark: Bool {
        switch self {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            true
        default: false
        }
    }
}
