import VietnameseText

/// From words to the classes of words that the trie's edges are labelled with.
///
/// A class is one word in all spellings that count as one (Đắk, Đăk, Đắc …). Keys come from the tokenizer itself, at
/// load, so that the file does not depend on how it packs them.
struct SyllableIndex: Sendable {
    /// Open addressing: the key and, one higher, its class; 0 where free.
    private var keys: [UInt64]
    private var classes: [UInt16]
    /// By folded key, the first of a chain of classes.
    private var foldedKeys: [UInt64]
    private var foldedHeads: [UInt16]
    private var nextInChain: [UInt16]
    private let shift: UInt64
    let classCount: Int

    static let none = UInt16.max

    /// Takes spellings, separated by blanks, and the class of each; nil when they are not as many.
    init?(spellings: String, classes classOfSpelling: [UInt16]) {
        let tokens = Tokenizer.tokens(of: Array(spellings.unicodeScalars))
        guard tokens.count == classOfSpelling.count, tokens.count < 1 << 14 else { return nil }
        let bits = UInt64.bitWidth - (tokens.count * 2).leadingZeroBitCount
        shift = UInt64(UInt64.bitWidth - bits)
        keys = Array(repeating: 0, count: 1 << bits)
        classes = Array(repeating: Self.none, count: 1 << bits)
        foldedKeys = keys
        foldedHeads = classes
        classCount = Int(classOfSpelling.max() ?? 0) + 1
        nextInChain = Array(repeating: Self.none, count: classCount)
        var isChained = [Bool](repeating: false, count: classCount)
        for (token, number) in zip(tokens, classOfSpelling) {
            let slot = slot(of: token.canonical.rawValue, in: keys)
            keys[slot] = token.canonical.rawValue
            if classes[slot] == Self.none { classes[slot] = number }
            // All spellings of a class look the same without marks, but for the glued ones: the first stands for all.
            guard !isChained[Int(number)] else { continue }
            isChained[Int(number)] = true
            let foldedSlot = self.slot(of: token.folded.rawValue, in: foldedKeys)
            foldedKeys[foldedSlot] = token.folded.rawValue
            nextInChain[Int(number)] = foldedHeads[foldedSlot]
            foldedHeads[foldedSlot] = number
        }
    }

    /// The class of a word; `none` when no name has it.
    @inline(__always)
    func wordClass(of word: Syllable) -> UInt16 {
        classes[slot(of: word.rawValue, in: keys)]
    }

    /// The first class of words that are the same without marks; `next` gives the others.
    func firstClass(folded word: Syllable) -> UInt16 {
        foldedHeads[slot(of: word.rawValue, in: foldedKeys)]
    }

    func next(after wordClass: UInt16) -> UInt16 { nextInChain[Int(wordClass)] }

    /// Where a key is, or where it would be put: tables are at most half full.
    @inline(__always)
    private func slot(of key: UInt64, in keys: [UInt64]) -> Int {
        var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while keys[slot] != key && keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }
}
