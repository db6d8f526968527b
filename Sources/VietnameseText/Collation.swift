/// The order of Vietnamese dictionaries.
///
/// Syllable by syllable: first the letters (a ă â b c d đ e ê …, f j w z at their Latin places), then the tone (ngang,
/// huyền, hỏi, ngã, sắc, nặng), so that every *Hoa …* stands before every *Hòa …*. Numbers go by value and before
/// letters, other scripts behind z; punctuation only separates. Capitals decide where all that is equal, last of all
/// the exact text.
public enum Collation {
    /// A key whose bytes compare lexicographically as the texts do. Texts have equal keys only if they are canonically
    /// equivalent.
    public static func key(_ text: String) -> [UInt8] {
        let scalars = NormalForm.scalars(of: text)
        var key: [UInt8] = []
        key.reserveCapacity(scalars.count * 3)
        var writer = SyllableWriter()
        var capitals: [UInt8] = []
        var position = 0
        while position < scalars.count {
            let scalar = scalars[position]
            let entry = ScalarTable.entry(scalar)
            switch entry.type {
            case .letter, .mark:
                writer.add(scalar, entry, to: &key)
                if entry.type == .letter { capitals.append(entry.isUpper ? 2 : 1) }
                position += 1
            case .digit:
                writer.finish(&key)
                let digits = scalars[position...].prefix { ("0"..."9").contains($0) }
                append(digits, to: &key)
                position = digits.endIndex
            default:
                writer.finish(&key)
                position += 1
            }
        }
        writer.finish(&key)
        key.append(0)
        if let last = capitals.lastIndex(of: 2) { key.append(contentsOf: capitals[...last]) }
        key.append(0)
        for scalar in scalars { key.append(contentsOf: scalar.utf8) }
        return key
    }

    /// Whether the first text stands before the second.
    public static func compare(_ first: String, _ second: String) -> Bool {
        key(first).lexicographicallyPrecedes(key(second))
    }

    /// A number: a byte before all letters, how many digits it has, the digits.
    private static func append(_ digits: ArraySlice<Unicode.Scalar>, to key: inout [UInt8]) {
        let significant = digits.drop { $0 == "0" }
        key.append(Weight.number)
        key.append(UInt8(clamping: significant.count))
        for digit in significant { key.append(UInt8(truncatingIfNeeded: digit.value)) }
    }
}

/// The bytes of a key. An end is less than whatever may stand in its place.
private enum Weight {
    static let endOfSyllable: UInt8 = 1
    /// Huyền to nặng are 2 to 6: behind the end, before any letter.
    static let levelTone: UInt8 = 1
    static let foreignMark: UInt8 = 7
    static let number: UInt8 = 0x10
    static let firstLetter: UInt8 = 0x20
    static let otherScript: UInt8 = 0xF0

    /// By number in the alphabet: the letter without its tone.
    static let letters: [UInt8] = {
        var weights = [UInt8](repeating: 0, count: 128)
        for (place, letter) in "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars.enumerated() {
            guard let code = Alphabet.codes[letter] else { continue }
            let tones: UInt8 = code <= Alphabet.lastVowel ? 6 : 1
            for tone in 0..<tones { weights[Int(code + tone)] = firstLetter + UInt8(place) }
        }
        return weights
    }()
}

/// Writes the letters of a syllable as they come and its tones behind them.
private struct SyllableWriter {
    private var tones: [UInt8] = []
    private var isOpen = false

    mutating func add(_ scalar: Unicode.Scalar, _ entry: ScalarTable.Entry, to key: inout [UInt8]) {
        isOpen = true
        if entry.code > 0 {
            key.append(Weight.letters[Int(entry.code)])
            guard entry.code <= Alphabet.lastVowel, case let tone = Alphabet.tone(entry.code), tone > 0 else { return }
            tones.append(Weight.levelTone + tone)
        } else if entry.foldedCode > 0 {
            key.append(Weight.letters[Int(entry.foldedCode)])
            tones.append(Weight.foreignMark)
        } else if Folding.isMark(scalar) {
            tones.append(Weight.foreignMark)
        } else {
            let value = Folding.lowercase(scalar).value
            key.append(contentsOf: [
                Weight.otherScript, UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF),
            ])
        }
    }

    mutating func finish(_ key: inout [UInt8]) {
        guard isOpen else { return }
        key.append(contentsOf: tones)
        key.append(Weight.endOfSyllable)
        tones.removeAll(keepingCapacity: true)
        isOpen = false
    }
}
