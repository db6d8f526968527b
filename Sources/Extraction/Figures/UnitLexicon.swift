import VietnameseText

/// The units that figures are printed in.
struct UnitLexicon: Sendable {
    private enum Entry: Sendable {
        case unit(FigureUnit)
        /// Begins like a unit and is none: `tỷ lệ`, `con đường`.
        case other
    }

    private struct Magnitude: Sendable {
        let word: String
        let factor: Double
    }

    private let entries: PhraseTrie<Entry>
    private let rates: PhraseTrie<String>
    private let magnitudes: PhraseTrie<Magnitude>

    init() throws {
        let lexicon = try Lexicon(bundled: "units")
        var entries = PhraseList<Entry>()
        for entry in try lexicon.section("units").elements {
            guard let name = entry["unit"]?.text, let base = entry["base"]?.text, let forms = entry["forms"]?.phrases,
                let factor = entry["factor"]?.text.flatMap(Double.init)
            else { throw Lexicon.Defect(description: "units: an entry lacks unit, base, forms or factor") }
            let needsPercentage = entry["with"]?.text == "percentage"
            let unit = FigureUnit(name: name, base: base, factor: factor, needsPercentage: needsPercentage)
            for form in forms { entries.insert(form, .unit(unit)) }
        }
        for phrase in try lexicon.phrases("counted") {
            entries.insert(phrase, .unit(FigureUnit(name: phrase, base: phrase, factor: 1, isCount: true)))
        }
        for phrase in try lexicon.phrases("people") {
            entries.insert(
                phrase, .unit(FigureUnit(name: phrase, base: phrase, factor: 1, isCount: true, isListed: true)))
        }
        for phrase in try lexicon.phrases("counted_with_percentage") {
            let unit = FigureUnit(name: phrase, base: phrase, factor: 1, isCount: true, needsPercentage: true)
            entries.insert(phrase, .unit(unit))
        }
        for phrase in try lexicon.phrases("handled") {
            let unit = FigureUnit(
                name: phrase, base: phrase, factor: 1, isCount: true, needsPercentage: true, isHandled: true)
            entries.insert(phrase, .unit(unit))
        }
        let known = PhraseTrie(entries)
        for (short, name) in try lexicon.pairs("abbreviations") {
            let words = Tokenizer.tokens(of: Array(name.unicodeScalars))
            guard case .unit(let unit)? = known.longestMatch(in: words, at: 0)?.value else {
                throw Lexicon.Defect(description: "units: \(short): \(name) is no unit")
            }
            entries.insert(short, .unit(unit))
        }
        for phrase in try lexicon.phrases("not_units") { entries.insert(phrase, .other) }
        self.entries = PhraseTrie(entries)
        var magnitudes = PhraseList<Magnitude>()
        for (word, factor) in try lexicon.pairs("magnitudes") {
            guard let factor = Double(factor) else { throw Lexicon.Defect(description: "units: \(word) has no factor") }
            magnitudes.insert(word, Magnitude(word: word, factor: factor))
        }
        self.magnitudes = PhraseTrie(magnitudes)
        var rates = PhraseList<String>()
        for phrase in try lexicon.phrases("per") {
            // `tấn/héc ta` is `tấn/ha`.
            let words = Tokenizer.tokens(of: Array(phrase.unicodeScalars))
            if case .unit(let unit)? = known.longestMatch(in: words[...], at: 0)?.value, !unit.isCount {
                rates.insert(phrase, unit.name)
            } else {
                rates.insert(phrase, phrase)
            }
        }
        self.rates = PhraseTrie(rates)
    }

    /// The unit at a token, with what it is divided by (`tạ/ha`, `triệu đồng/người/năm`), and the index behind it.
    func unit(in tokens: ArraySlice<Token>, at index: Int) -> (unit: FigureUnit, end: Int)? {
        guard var (unit, end) = simpleUnit(in: tokens, at: index) else { return nil }
        if unit.isListed, end + 1 < tokens.endIndex, tokens[end].canonical == NumeralReader.commaKey,
            let other = simpleUnit(in: tokens, at: end + 1), other.unit.isListed
        {
            unit = unit.and(other.unit)
            end = other.end
        }
        while let start = rate(in: tokens, at: end), let rate = rates.longestMatch(in: tokens, at: start) {
            unit = unit.per(rate.value)
            end = rate.end
        }
        return (unit, end)
    }

    /// Where the divisor of a rate begins: behind a stroke, `trên một` or `trên mỗi`.
    private func rate(in tokens: ArraySlice<Token>, at index: Int) -> Int? {
        guard index + 1 < tokens.endIndex else { return nil }
        if tokens[index].canonical == NumeralReader.slash { return index + 1 }
        let isOfOne = tokens[index].canonical == Self.over && Self.one.contains(tokens[index + 1].canonical)
        return isOfOne && index + 2 < tokens.endIndex ? index + 2 : nil
    }

    private static let over = Syllable("trên")
    private static let one: Set<Syllable> = [Syllable("một"), Syllable("mỗi"), Syllable("1")]

    private func simpleUnit(in tokens: ArraySlice<Token>, at index: Int) -> (unit: FigureUnit, end: Int)? {
        guard index < tokens.endIndex else { return nil }
        let plain = entries.longestMatch(in: tokens, at: index)
        // 1,2 triệu con, 1,3 triệu ha: the magnitude alone would read as money.
        if magnitudes.mayBegin(with: tokens[index]),
            let magnitude = magnitudes.longestMatch(in: tokens, at: index)?.value,
            let thing = entries.longestMatch(in: tokens, at: index + 1), thing.end > plain?.end ?? 0,
            case .unit(let unit) = thing.value
        {
            return (unit.scaled(by: magnitude.word, factor: magnitude.factor), thing.end)
        }
        guard case .unit(let unit)? = plain?.value, let end = plain?.end else { return nil }
        return (unit, end)
    }
}
