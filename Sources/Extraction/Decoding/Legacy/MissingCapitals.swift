import VietnameseText

/// Gives words in capitals back the capitals that TCVN3 has no byte for: `HộI NGHị` is `HỘI NGHỊ`.
///
/// A word tells by its other letters. One that has none but a first capital (`Hé` is `Hộ` or `HỘ`) goes with the words
/// beside it on its line; a first letter (`¸nh` is `ánh` or `Ánh`) and text in a font of capitals cannot be told and
/// stay small.
enum MissingCapitals {
    private enum Case { case capitals, small, either }

    static func restored(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var scalars = scalars
        let tokens = Tokenizer.tokens(of: scalars)
        for line in tokens.split(whereSeparator: { $0.kind == .lineBreak }) {
            let words = line.filter { $0.kind == .word }
            let cases = words.map { wordCase(scalars[$0.start..<$0.end]) }
            // An abbreviation is in capitals wherever it stands.
            let telling = zip(words, cases).map { $0.canonical.isVietnamese ? $1 : $1 == .capitals ? .either : $1 }
            let isAmong = areAmongCapitals(telling)
            for (index, word) in words.enumerated()
            where cases[index] == .capitals || cases[index] == .either && isAmong[index] {
                for place in word.start..<word.end { scalars[place] = scalars[place].uppercase }
            }
        }
        return scalars
    }

    /// For each word whether the nearest telling words on both sides are in capitals; where one side has none, the other.
    private static func areAmongCapitals(_ cases: [Case]) -> [Bool] {
        var after = [Case](repeating: .either, count: cases.count + 1)
        for index in cases.indices.reversed() {
            after[index] = cases[index] == .either ? after[index + 1] : cases[index]
        }
        var before = Case.either
        return cases.indices.map { index in
            let sides = [before, after[index]].filter { $0 != .either }
            if cases[index] != .either { before = cases[index] }
            return !sides.isEmpty && !sides.contains(.small)
        }
    }

    private static func wordCase(_ word: ArraySlice<Unicode.Scalar>) -> Case {
        if word.contains(where: { $0.isASCII && $0.properties.isLowercase }) { return .small }
        let capitals = word.indices.filter { word[$0].properties.isUppercase }
        // A single capital in front may begin a word, or be an initial.
        if capitals.isEmpty || capitals == [word.startIndex] { return .either }
        return .capitals
    }
}

extension Unicode.Scalar {
    /// Its capital, if that is one scalar, else itself.
    var uppercase: Unicode.Scalar {
        let mapping = properties.uppercaseMapping.unicodeScalars
        return mapping.count == 1 ? mapping.first ?? self : self
    }
}
