/// The keys of a word that may not fit into nine Vietnamese letters: the tokenizer's slow path.
///
/// The layout behind the top bit lets `Syllable.folded` work on the key alone:
///
/// | bits 62-61 | what | the rest |
/// | --- | --- | --- |
/// | 00 | a foreign word that is short without its marks (Müller) | its letters at 5 bits, 16 bits of hash |
/// | 01 | a long word, or letters of another script | 43 bits of the folded word's hash, 18 bits of its own |
/// | 10 | a number | its value, or with bit 60 a hash |
/// | 11 | punctuation | the scalar |
struct WordKey {
    private(set) var canonical: UInt64
    private(set) var folded: UInt64

    static let short: UInt64 = 0b100 << 61
    static let long: UInt64 = 0b101 << 61
    static let number: UInt64 = 0b110 << 61
    static let hashedNumber: UInt64 = number | 1 << 60
    static let punctuation: UInt64 = 0b111 << 61

    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        let lower = (NormalForm.composed(Array(scalars))?.scalars ?? Array(scalars)).map(ScalarTable.computedLowercase)
        if let packed = Self.packed(lower) {
            (canonical, folded) = packed
            return
        }
        let plain = lower.filter { !Folding.isMark($0) }.map(ScalarTable.computedFold)
        if let packed = Self.packed(plain) {
            folded = packed.folded
            canonical = Self.short | Self.fiveBits(folded) << 16 | max(1, Self.hash(lower) & 0xFFFF)
        } else {
            folded = Self.long | (Self.hash(plain) >> 21) << 18
            canonical = lower == plain ? folded : folded | max(1, Self.hash(lower) & 0x3FFFF)
        }
    }

    /// The folded key of a hashed one.
    static func folded(hashed key: UInt64) -> UInt64 {
        switch key & (0b111 << 61) {
        case short: sevenBits(key >> 16 & (1 << 45 - 1))
        case long: key & ~0x3FFFF
        default: key
        }
    }

    /// 64-bit FNV-1a over the scalars, with the finish of SplitMix64 so that all bits are good.
    static func hash(_ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for scalar in scalars { hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01b3 }
        hash = (hash ^ hash >> 30) &* 0xbf58_476d_1ce4_e5b9
        hash = (hash ^ hash >> 27) &* 0x94d0_49bb_1331_11eb
        return hash ^ hash >> 31
    }

    private static func packed(_ scalars: [Unicode.Scalar]) -> (canonical: UInt64, folded: UInt64)? {
        guard scalars.count <= SyllableBuilder.maximumLetters else { return nil }
        var builder = SyllableBuilder()
        for scalar in scalars {
            guard let code = Alphabet.codes[scalar] else { return nil }
            builder.append(code, folded: Alphabet.foldedCodes[Int(code)])
        }
        return builder.finish()
    }

    private static let fiveBitCodes: [UInt8] = {
        var codes = [UInt8](repeating: 0, count: 128)
        for (place, letter) in "abcdefghijklmnopqrstuvwxyz".unicodeScalars.enumerated() {
            if let code = Alphabet.codes[letter] { codes[Int(code)] = UInt8(place + 1) }
        }
        return codes
    }()

    private static let sevenBitCodes: [UInt8] = {
        var codes = [UInt8](repeating: 0, count: 32)
        for (code, fiveBits) in fiveBitCodes.enumerated() where fiveBits > 0 { codes[Int(fiveBits)] = UInt8(code) }
        return codes
    }()

    private static func fiveBits(_ packed: UInt64) -> UInt64 {
        stride(from: UInt64(56), through: 0, by: -7).reduce(0) {
            $0 << 5 | UInt64(fiveBitCodes[Int(packed >> $1 & 0x7F)])
        }
    }

    private static func sevenBits(_ letters: UInt64) -> UInt64 {
        stride(from: UInt64(40), through: 0, by: -5).reduce(0) {
            $0 << 7 | UInt64(sevenBitCodes[Int(letters >> $1 & 0x1F)])
        }
    }
}

extension Syllable {
    /// So many digits always make a number that counts by its value.
    static let longestCountedNumber = 18

    /// The key of a number of no more than 18 digits.
    @inline(__always)
    init(number value: UInt64) { self.init(rawValue: WordKey.number | value) }

    init(number digits: ArraySlice<Unicode.Scalar>) {
        let significant = digits.drop { $0 == "0" }
        if significant.count <= Self.longestCountedNumber {
            self.init(number: significant.reduce(UInt64(0)) { $0 * 10 + UInt64($1.value & 0xF) })
        } else {
            self.init(rawValue: WordKey.hashedNumber | WordKey.hash(significant) >> 4)
        }
    }

    init(punctuation scalar: Unicode.Scalar) {
        self.init(rawValue: WordKey.punctuation | UInt64(ScalarTable.punctuationKey(scalar).value))
    }
}
