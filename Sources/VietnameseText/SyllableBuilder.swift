/// Packs the letters of one word and then brings its tone and its i or y to the canonical place.
struct SyllableBuilder {
    private(set) var count = 0
    private var packed: UInt64 = 0
    private var packedFolded: UInt64 = 0
    private var previous: UInt8 = 0
    private var vowels = 0
    private var lastVowel = 0

    static let maximumLetters = 9

    /// Takes one letter, and the same without marks. No more than nine fit.
    @inline(__always)
    mutating func append(_ code: UInt8, folded: UInt8) {
        packed = packed << 7 | UInt64(code)
        packedFolded = packedFolded << 7 | UInt64(folded)
        count += 1
        if code <= Alphabet.lastVowel {
            // The u of qu- is no vowel of its own.
            let belongsToQ = previous == Alphabet.q && (Alphabet.u.lowerBound...Alphabet.uHorn.upperBound) ~= code
            if !belongsToQ {
                vowels += 1
                lastVowel = count
            }
        }
        previous = code
    }

    /// The word's two keys.
    func finish() -> (canonical: UInt64, folded: UInt64) {
        var canonical = packed
        var folded = packedFolded
        if count >= 2 { moveTone(&canonical) }
        if vowels == 1 {
            let shift = UInt64(7 * (count - lastVowel))
            if Alphabet.y ~= UInt8(canonical >> shift & 0x7F) {
                canonical -= Alphabet.fromYToI << shift
                folded -= Alphabet.fromYToI << shift
            }
        }
        return (canonical, folded)
    }

    /// hoà to hòa, khoẻ to khỏe, thuỷ to thủy at the end of a word; qúy to quý, gìa to già at its beginning.
    private func moveTone(_ canonical: inout UInt64) {
        let last = UInt8(canonical & 0x7F)
        let second = UInt8(canonical >> 7 & 0x7F)
        if last <= Alphabet.lastVowel, case let tone = Alphabet.tone(last), tone > 0 {
            let isOpenPair =
                second == Alphabet.o.lowerBound && (Alphabet.a ~= last || Alphabet.e ~= last)
                || second == Alphabet.u.lowerBound && Alphabet.y ~= last
            if isOpenPair { canonical = canonical - UInt64(tone) + UInt64(tone) << 7 }
        }
        // This also takes back what the first rule did to quý.
        guard count >= 3 else { return }
        let shift = UInt64(7 * (count - 3))
        let initial = UInt8(canonical >> (shift + 14) & 0x7F)
        let glide = UInt8(canonical >> (shift + 7) & 0x7F)
        let vowel = UInt8(canonical >> shift & 0x7F)
        guard initial == Alphabet.q && Alphabet.u ~= glide || initial == Alphabet.g && Alphabet.i ~= glide else {
            return
        }
        let tone = Alphabet.tone(glide)
        if tone > 0, vowel <= Alphabet.lastVowel, Alphabet.tone(vowel) == 0 {
            canonical = canonical - UInt64(tone) << (shift + 7) + UInt64(tone) << shift
        }
    }
}
