import VietnameseText

/// The units that figures are printed in.
struct UnitLexicon: Sendable {
    private enum Entry: Sendable {
        case unit(FigureUnit)
        case magnitude(word: String, factor: Double)
        /// Begins like a unit and is none: `tỷ lệ`, `con đường`.
        case other
    }

    private var entries = PhraseTrie<Entry>()
    private var rates = PhraseTrie<String>()
    private var magnitudes = PhraseTrie<Entry>()

    init() throws {
        let lexicon = try Lexicon(bundled: "units")
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
            entries.insert(phrase, .unit(FigureUnit(name: phrase, base: phrase, factor: 1, isCount: true, isListed: true)))
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
        for (short, name) in try lexicon.pairs("abbreviations") {
            guard
                case .unit(let unit)? = entries.longestMatch(
                    in: Tokenizer.tokens(of: Array(name.unicodeScalars)), at: 0)?.value
            else { throw Lexicon.Defect(description: "units: \(short): \(name) is no unit") }
            entries.insert(short, .unit(unit))
        }
        for phrase in try lexicon.phrases("not_units") { entries.insert(phrase, .other) }
        for (word, factor) in try lexicon.pairs("magnitudes") {
            guard let factor = Double(factor) else { throw Lexicon.Defect(description: "units: \(word) has no factor") }
            magnitudes.insert(word, .magnitude(word: word, factor: factor))
        }
        for phrase in try lexicon.phrases("per") { rates.insert(phrase, phrase) }
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
        while end + 1 < tokens.endIndex, tokens[end].canonical == NumeralReader.slash,
            let rate = rates.longestMatch(in: tokens, at: end + 1)
        {
            unit = unit.per(rate.value)
            end = rate.end
        }
        return (unit, end)
    }

    private func simpleUnit(in tokens: ArraySlice<Token>, at index: Int) -> (unit: FigureUnit, end: Int)? {
        guard index < tokens.endIndex else { return nil }
        let plain = entries.longestMatch(in: tokens, at: index)
        // 1,2 triệu con: the magnitude alone would read as money.
        if magnitudes.mayBegin(with: tokens[index]),
            case .magnitude(let word, let factor)? = magnitudes.longestMatch(in: tokens, at: index)?.value,
            let thing = entries.longestMatch(in: tokens, at: index + 1), thing.end > plain?.end ?? 0,
            case .unit(let unit) = thing.value, unit.isCount
        {
            return (unit.scaled(by: word, factor: factor), thing.end)
        }
        guard case .unit(let unit)? = plain?.value, let end = plain?.end else { return nil }
        return (unit, end)
    }
}
