extension Syllable {
    /// Whether Vietnamese could spell a syllable so: an onset, a rhyme that goes with it, at most one tone, on the
    /// letter that bears it, and before c, ch, p and t only sắc or nặng.
    ///
    /// It tells Vietnamese from text in a wrong encoding, so it asks for what the orthography allows, not for words
    /// that exist: `ngoẻn` is one, `hội` is one, `hái` typed as `h¸i` is none. Words without their marks (`viet`) are
    /// none either. Of foreign spellings it knows those that place names keep in official texts: a first `p` (`Pác`), a
    /// first `k` before any vowel (`Kạn`), a last `k` behind ă (`Đắk`).
    public var isVietnamese: Bool {
        guard rawValue >> 63 == 0, rawValue != 0 else { return false }
        // The word without its tone, the number of the tone, and how many letters follow it.
        var plain: UInt64 = 0
        var count = 0
        var tone: (number: UInt8, following: Int)?
        for place in 0..<SyllableBuilder.maximumLetters {
            let code = UInt8(rawValue >> UInt64(7 * place) & 0x7F)
            if code == 0 { break }
            let number = code <= Alphabet.lastVowel ? Alphabet.tone(code) : 0
            if number > 0 {
                guard tone == nil else { return false }
                tone = (number, place)
            }
            plain |= UInt64(code - number) << UInt64(7 * place)
            count += 1
        }
        // Where an onset ends is not always plain: gi-à, but g-ì.
        for length in max(1, count - 3)...count {
            let shift = UInt64(7 * length)
            guard let rhyme = Rhyme.all[plain & (1 << shift - 1)], let onset = Onset.all[plain >> shift],
                onset.takes(rhyme)
            else { continue }
            guard let tone else { return !rhyme.isStopped }
            return rhyme.mayBear(tone.number, at: length - 1 - tone.following)
        }
        return false
    }

    /// Whether the word, read without its marks, is what some Vietnamese syllable looks like without them: `hoi` and
    /// `nghi`, but also `to` and `on`; `meeting` is none.
    public var isVietnameseWithoutMarks: Bool {
        let key = folded.rawValue
        guard key >> 63 == 0, key != 0 else { return false }
        let count = (UInt64.bitWidth - key.leadingZeroBitCount + 6) / 7
        return (max(1, count - 3)...count).contains { length in
            let shift = UInt64(7 * length)
            return Rhyme.unmarked.contains(key & (1 << shift - 1)) && Onset.unmarked.contains(key >> shift)
        }
    }
}

/// What stands before the vowels; with qu- and gi- the u and the i belong to it.
private enum Onset {
    case none, plain, labial, beforeFront, beforeBack, g, gi, qu

    /// By packed letters.
    static let all: [UInt64: Onset] = {
        let spellings: [(Onset, String)] = [
            (.plain, "ch d đ h k kh l n nh p r s t th tr x"), (.labial, "b m ph v"), (.beforeFront, "gh ngh"),
            (.beforeBack, "c ng"), (.g, "g"), (.gi, "gi"), (.qu, "qu"),
        ]
        var all: [UInt64: Onset] = [0: .none]
        for (onset, list) in spellings {
            for spelling in list.split(separator: " ") { all[Rhyme.key(spelling)] = onset }
        }
        return all
    }()

    static let unmarked = Set(all.keys.map { Syllable(rawValue: $0).folded.rawValue })

    func takes(_ rhyme: Rhyme) -> Bool {
        switch self {
        case .none: rhyme.start != .ie
        case .plain: rhyme.start != .ye
        case .labial: rhyme.start != .ye && rhyme.start != .glide
        case .beforeFront: rhyme.start == .front || rhyme.start == .ie
        case .beforeBack: rhyme.start == .back || rhyme.start == .glide
        case .g: rhyme.start == .back || rhyme.start == .glide || rhyme.standsBehindG
        case .gi: rhyme.start == .back || rhyme.start == .front && !rhyme.beginsWithI
        case .qu: rhyme.standsBehindQu
        }
    }
}

/// What follows the onset, without its tone.
private struct Rhyme {
    /// What decides which onsets go with it.
    enum Start { case back, front, ie, ye, glide }
    let start: Start
    /// Ends in c, ch, p, t or k.
    let isStopped: Bool
    /// The letter that bears the tone.
    private let tonePlace: Int
    /// Whether its first letter may bear it instead: hòan, ngòai are common, though no rule puts it there.
    private let isLoose: Bool
    let beginsWithI: Bool
    let standsBehindG: Bool
    let standsBehindQu: Bool

    /// The number of the sắc; the nặng follows.
    private static let sharp: UInt8 = 4

    func mayBear(_ tone: UInt8, at place: Int) -> Bool {
        (place == tonePlace || place == 0 && isLoose) && (!isStopped || tone >= Self.sharp)
    }

    /// Every rhyme of the orthography, in the canonical form (i for a lone y).
    static let all: [UInt64: Rhyme] = {
        let spellings = """
            a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
            e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
            i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu yêm yên yêng yêt yêu
            o oc oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt
            oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet
            u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt
            uân uâng uât uây uê uêch uênh uơ uy uya uych uyên uyêt uynh uyp uyt uyu
            ư ưa ưc ưi ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
            """
        var rhymes: [UInt64: Rhyme] = [:]
        for spelling in spellings.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            rhymes[key(spelling)] = Rhyme(String(spelling))
        }
        return rhymes
    }()

    static let unmarked = Set(all.keys.map { Syllable(rawValue: $0).folded.rawValue })

    private init(_ spelling: String) {
        let scalars = Array(spelling.unicodeScalars)
        let vowels = scalars.prefix { "aăâeêioôơuưy".unicodeScalars.contains($0) }
        let isOpen = vowels.count == scalars.count
        start = Self.start(of: spelling)
        isStopped = "cptk".unicodeScalars.contains(scalars[scalars.count - 1]) || spelling.hasSuffix("ch")
        let shaped = vowels.lastIndex { "ăâêôơư".unicodeScalars.contains($0) }
        tonePlace = shaped ?? (vowels.count == 1 || isOpen && vowels.count == 2 ? 0 : 1)
        isLoose = shaped == nil
        beginsWithI = scalars[0] == "i"
        standsBehindG = ["i", "in", "iêc", "iêng", "iêt"].contains(spelling)
        standsBehindQu =
            spelling == "ôc" || "aăâeêơy".unicodeScalars.contains(scalars[0])
            || beginsWithI && !spelling.hasPrefix("iê") && !["ia", "iu"].contains(spelling)
    }

    private static func start(of spelling: String) -> Start {
        func begins(_ openings: String...) -> Bool { openings.contains { spelling.hasPrefix($0) } }
        if begins("iê") { return .ie }
        if begins("yê") { return .ye }
        if begins("e", "ê", "i") { return .front }
        return begins("oa", "oă", "oe", "uâ", "uê", "uơ", "uy") ? .glide : .back
    }

    static func key(_ text: some StringProtocol) -> UInt64 {
        text.unicodeScalars.reduce(0) { $0 << 7 | UInt64(Alphabet.codes[$1] ?? 0) }
    }
}
