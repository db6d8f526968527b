import VietnameseText

/// The units that figures are printed in.
struct UnitLexicon: Sendable {
    /// A unit as the record prints it, and what one of it is in its base unit.
    struct Unit: Sendable, Hashable {
        var name: String
        var base: String
        var factor: Double
    }

    private var units = PhraseTrie<Unit>()
    private var counted = PhraseTrie<Unit>()
    private var magnitudes = PhraseTrie<Unit>()
    private var rates = PhraseTrie<String>()

    init() throws {
        let lexicon = try Lexicon(bundled: "units")
        for entry in try lexicon.section("units").elements {
            guard let name = entry["unit"]?.text, let base = entry["base"]?.text, let forms = entry["forms"]?.phrases,
                let factor = entry["factor"]?.text.flatMap(Double.init)
            else { throw Lexicon.Defect(description: "units: an entry lacks unit, base, forms or factor") }
            for form in forms { units.insert(form, Unit(name: name, base: base, factor: factor)) }
        }
        for phrase in try lexicon.phrases("counted") {
            counted.insert(phrase, Unit(name: phrase, base: phrase, factor: 1))
        }
        for (word, factor) in try lexicon.pairs("magnitudes") {
            guard let factor = Double(factor) else { throw Lexicon.Defect(description: "units: \(word) has no factor") }
            magnitudes.insert(word, Unit(name: word, base: word, factor: factor))
        }
        for phrase in try lexicon.phrases("per") { rates.insert(phrase, phrase) }
    }

    /// The unit at a token, with what it is divided by (`tạ/ha`, `triệu đồng/người/năm`), and the index behind it.
    func unit(in tokens: ArraySlice<Token>, at index: Int) -> (unit: Unit, end: Int)? {
        guard var (unit, end) = simpleUnit(in: tokens, at: index) else { return nil }
        while end + 1 < tokens.endIndex, tokens[end].canonical == NumeralReader.slash,
            let rate = rates.longestMatch(in: tokens, at: end + 1)
        {
            unit.name += "/" + rate.value
            unit.base += "/" + rate.value
            end = rate.end
        }
        return (unit, end)
    }

    private func simpleUnit(in tokens: ArraySlice<Token>, at index: Int) -> (unit: Unit, end: Int)? {
        let plain = [units.longestMatch(in: tokens, at: index), counted.longestMatch(in: tokens, at: index)]
            .compactMap(\.self).max { $0.end < $1.end }
        // 1,2 triệu con: the magnitude alone would read as money.
        if let magnitude = magnitudes.longestMatch(in: tokens, at: index),
            let thing = counted.longestMatch(in: tokens, at: magnitude.end), thing.end > plain?.end ?? 0
        {
            let name = magnitude.value.name + " " + thing.value.name
            return (Unit(name: name, base: thing.value.name, factor: magnitude.value.factor), thing.end)
        }
        return plain.map { ($0.value, $0.end) }
    }
}
