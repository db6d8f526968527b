import VietnameseText

/// From words to the classes of words that the trie's edges are labelled with.
///
/// A class is one word in all spellings that count as one (Đắk, Đăk, Đắc …). Keys come from the tokenizer itself, at
/// load, so that the file does not depend on how it packs them.
final class SyllableIndex: Sendable {
    private let classes: KeyTable
    /// By folded key, the first of a chain of classes.
    private let folded: KeyTable
    private let nextInChain: [UInt16]
    let classCount: Int

    static let none = UInt16.max

    /// Takes spellings, separated by blanks, and the class of each; nil when they are not as many.
    init?(spellings: String, classes classOfSpelling: [UInt16]) {
        let tokens = Tokenizer.tokens(of: Array(spellings.unicodeScalars))
        guard tokens.count == classOfSpelling.count, tokens.count < 1 << 14 else { return nil }
        classCount = Int(classOfSpelling.max() ?? 0) + 1
        var classes = KeyTable(capacity: tokens.count)
        var folded = KeyTable(capacity: tokens.count)
        var nextInChain = Array(repeating: Self.none, count: classCount)
        var isChained = [Bool](repeating: false, count: classCount)
        for (token, number) in zip(tokens, classOfSpelling) {
            if classes[token.canonical] == Self.none { classes[token.canonical] = number }
            // All spellings of a class look the same without marks, but for the glued ones: the first stands for all.
            guard !isChained[Int(number)] else { continue }
            isChained[Int(number)] = true
            nextInChain[Int(number)] = folded[token.folded]
            folded[token.folded] = number
        }
        self.classes = classes
        self.folded = folded
        self.nextInChain = nextInChain
    }

    /// The class of a word; `none` when no name has it.
    @inline(__always)
    func wordClass(of word: Syllable) -> UInt16 { classes[word] }

    /// The first class of words that are the same without marks; `next` gives the others.
    func firstClass(folded word: Syllable) -> UInt16 { folded[word] }

    /// All spellings of the classes that are wanted.
    func words(where isWanted: (UInt16) -> Bool) -> [Syllable] { classes.words(where: isWanted) }

    func next(after wordClass: UInt16) -> UInt16 { nextInChain[Int(wordClass)] }
}

/// Words to numbers, by open addressing.
private struct KeyTable: Sendable {
    /// 0, the key of no word, where free.
    private var keys: [UInt64]
    private var values: [UInt16]
    private let shift: UInt64

    /// A table that is at most half full.
    init(capacity: Int) {
        let bits = UInt64.bitWidth - (max(capacity, 1) * 2).leadingZeroBitCount
        shift = UInt64(UInt64.bitWidth - bits)
        keys = Array(repeating: 0, count: 1 << bits)
        values = Array(repeating: SyllableIndex.none, count: 1 << bits)
    }

    /// The number of a word; `SyllableIndex.none` when it has none.
    subscript(word: Syllable) -> UInt16 {
        @inline(__always) get { values[slot(of: word.rawValue)] }
        set {
            let slot = slot(of: word.rawValue)
            keys[slot] = word.rawValue
            values[slot] = newValue
        }
    }

    func words(where isWanted: (UInt16) -> Bool) -> [Syllable] {
        keys.indices.compactMap { slot in
            keys[slot] != 0 && isWanted(values[slot]) ? Syllable(rawValue: keys[slot]) : nil
        }
    }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while keys[slot] != key && keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }
}
