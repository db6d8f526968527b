/// The words of the interface in one language.
struct Strings: Sendable {
    enum Entry: Sendable {
        case phrase(Phrase)
        case plural(one: Phrase, other: Phrase)
        case list([String])
        case table([String: Phrase])
    }

    let language: String
    private let entries: [StringKey: Entry]
    /// Entries that are one plain text: what templates may use.
    let texts: [String: Markup]

    /// `StringsReader` makes sure that every key is there in its form.
    init(language: String, entries: [StringKey: Entry], texts: [String: String]) {
        self.language = language
        self.entries = entries
        self.texts = texts.mapValues(Markup.init(text:))
    }

    /// The same by the names that templates call them: `t.home`.
    var constants: [String: Markup] {
        Dictionary(texts.map { ("t." + $0.key, $0.value) }) { first, _ in first }
    }

    subscript(key: StringKey) -> String { self(key) }

    /// A phrase with its blanks filled.
    func callAsFunction(_ key: StringKey, _ values: KeyValuePairs<StringBlank, String> = [:]) -> String {
        guard case .phrase(let phrase) = entries[key] else { return "" }
        return phrase.filled(values)
    }

    /// A phrase for a number of things, with the number in it.
    func count(_ key: StringKey, _ count: Int) -> String {
        guard case .plural(let one, let other) = entries[key] else { return "" }
        return (count == 1 ? one : other).filled([.count: number(count)])
    }

    /// An element of a list, counted from 1.
    func item(_ key: StringKey, _ number: Int) -> String {
        guard case .list(let items) = entries[key], items.indices.contains(number - 1) else { return "" }
        return items[number - 1]
    }

    /// The phrase for a code of the record; nil when the language has none for it.
    func entry(_ key: StringKey, _ code: String, _ values: KeyValuePairs<StringBlank, String> = [:]) -> String? {
        guard case .table(let table) = entries[key] else { return nil }
        return table[code]?.filled(values)
    }

    /// A whole number with its digits in groups of three: `1.234`.
    func number(_ number: Int) -> String {
        let digits = String(number)
        guard digits.utf8.count > 3 else { return digits }
        let group = self[.digitGroup]
        var text = ""
        var left = digits.utf8.count
        for digit in digits.unicodeScalars {
            if left < digits.utf8.count, left.isMultiple(of: 3), text != "-" { text += group }
            text.unicodeScalars.append(digit)
            left -= 1
        }
        return text
    }

    /// A number with as many decimals as it has, at most six: `1.229,6`; of a billion billions and more its first digits.
    func decimal(_ value: Double) -> String {
        let size = abs(value)
        guard size < 1e18 else { return String(value) }
        // More decimals than that a large number does not have.
        let (scale, places) = size < 1e9 ? (1_000_000, 6) : size < 1e12 ? (1000, 3) : (1, 0)
        let parts = Int((size * Double(scale)).rounded())
        var text = number(parts / scale)
        if value < 0 { text = "−" + text }
        var (fraction, digits) = (parts % scale, places)
        guard fraction > 0 else { return text }
        while fraction.isMultiple(of: 10) { (fraction, digits) = (fraction / 10, digits - 1) }
        let decimals = String(fraction)
        text += self[.decimalMark]
        for _ in decimals.utf8.count..<digits { text += "0" }
        return text + decimals
    }

    /// Texts in a row with the language's separator.
    func list(_ texts: [String]) -> String { texts.joined(separator: self[.listSeparator]) }
}
