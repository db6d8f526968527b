/// Packs the letters of one word and then brings its tone and its i or y to the canonical place.
struct SyllableBuilder {
    private(set) var count = 0
    private var packed: UInt64 = 0
    private var packedFolded: UInt64 = 0

    static let maximumLetters = 9

    /// Takes one letter, and the same without marks. Of more than nine the first ones are lost.
    @inline(__always)
    mutating func append(_ code: UInt8, folded: UInt8) {
        packed = packed << 7 | UInt64(code)
        packedFolded = packedFolded << 7 | UInt64(folded)
        count &+= 1
    }

    /// The word's two keys. Who knows that no letter is a y says so; nearly all words then stay as they are.
    @inline(__always)
    func finish(mayHaveY: Bool = true) -> (canonical: UInt64, folded: UInt64) {
        guard mayHaveY || mayMoveTone else { return (packed, packedFolded) }
        return moved()
    }

    /// Whether the last letter but one is o or u, or the first one g or q.
    @inline(__always)
    private var mayMoveTone: Bool {
        guard count >= 2 else { return false }
        let second = letter(count &- 2)
        let first = letter(0)
        return second == Alphabet.o.lowerBound || second == Alphabet.u.lowerBound || first == Alphabet.g
            || first == Alphabet.q
    }

    /// The letter at a place, counted from 0.
    @inline(__always)
    private func letter(_ place: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: packed &>> UInt64(7 &* (count &- 1 &- place)) & 0x7F)
    }

    private func moved() -> (canonical: UInt64, folded: UInt64) {
        var canonical = packed
        var folded = packedFolded
        if count >= 2 { moveTone(&canonical) }
        if let vowel = onlyVowel {
            let shift = UInt64(7 * (count - 1 - vowel))
            if Alphabet.y ~= UInt8(canonical >> shift & 0x7F) {
                canonical -= Alphabet.fromYToI << shift
                folded -= Alphabet.fromYToI << shift
            }
        }
        return (canonical, folded)
    }

    /// The place of the word's vowel, if it has one only. The u of qu- is none of its own.
    private var onlyVowel: Int? {
        var only: Int?
        for place in 0..<count where letter(place) <= Alphabet.lastVowel {
            let isBehindQ = place > 0 && letter(place - 1) == Alphabet.q
            if isBehindQ, (Alphabet.u.lowerBound...Alphabet.uHorn.upperBound) ~= letter(place) { continue }
            guard only == nil else { return nil }
            only = place
        }
        return only
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
