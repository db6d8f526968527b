import VietnameseText

/// Numbers in digits, in words and in Roman numerals.
struct NumberWords: Sendable {
    private let cardinals: PhraseTrie<Int>
    private let ordinals: PhraseTrie<Int>
    private let months: PhraseTrie<Int>

    init(_ lexicon: Lexicon) throws {
        cardinals = try Self.trie(lexicon, "cardinals")
        ordinals = try Self.trie(lexicon, "ordinals")
        months = try Self.trie(lexicon, "months")
    }

    private static func trie(_ lexicon: Lexicon, _ section: String) throws -> PhraseTrie<Int> {
        var words = PhraseList<Int>()
        for (word, digits) in try lexicon.pairs(section) {
            guard let value = Int(digits) else { throw Lexicon.Defect(description: "\(section): \(word) is no number") }
            words.insert(word, value)
        }
        return PhraseTrie(words)
    }

    /// Whether a cardinal may begin with a token; never wrong when it says no.
    func mayBeginCardinal(_ token: Token) -> Bool { token.kind == .number || cardinals.mayBegin(with: token) }

    /// `9`, `09` or `chín` before a noun.
    func cardinal(in tokens: [Token], at index: Int, before limit: Int) -> (value: Int, end: Int)? {
        if let value = tokens.number(at: index, before: limit, digits: 3) { return (value, index + 1) }
        return cardinals.match(in: tokens, at: index, before: limit)
    }

    /// `3`, `03` or `ba` behind "tháng".
    func month(in tokens: [Token], at index: Int, before limit: Int) -> (value: Int, end: Int)? {
        if let value = tokens.number(at: index, before: limit, digits: 2) {
            return (1...12).contains(value) ? (value, index + 1) : nil
        }
        return months.match(in: tokens, at: index, before: limit)
    }

    /// `6`, `VI` or `sáu` behind "thứ".
    func ordinal(in text: CleanText, at index: Int, before limit: Int) -> (value: Int, end: Int)? {
        if let value = text.tokens.number(at: index, before: limit, digits: 3) { return (value, index + 1) }
        if let value = Self.roman(in: text, at: index, before: limit) { return (value, index + 1) }
        return ordinals.match(in: text.tokens, at: index, before: limit)
    }

    /// `XII`; nil for anything that is no well-formed Roman numeral in capitals up to 89.
    static func roman(in text: CleanText, at index: Int, before limit: Int) -> Int? {
        guard index < limit else { return nil }
        let token = text.tokens[index]
        guard token.kind == .word, token.shape == .upper || token.shape == .capitalized && token.end - token.start == 1
        else { return nil }
        var total = 0
        var previous = 0
        for scalar in text.scalars[token.range].reversed() {
            let value: Int
            switch scalar {
            case "I": value = 1
            case "V": value = 5
            case "X": value = 10
            case "L": value = 50
            default: return nil
            }
            total += value < previous ? -value : value
            previous = max(previous, value)
        }
        let printed = text.scalars[token.range].map { $0 }
        return total > 0 && romanNumeral(total).elementsEqual(printed) ? total : nil
    }

    /// The numeral of a number from 1 to 89.
    static func romanNumeral(_ number: Int) -> String.UnicodeScalarView {
        let tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX"]
        let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        guard (1...89).contains(number) else { return "".unicodeScalars }
        return (tens[number / 10] + ones[number % 10]).unicodeScalars
    }
}
