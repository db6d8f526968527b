import VietnameseText

/// Numbers words, numbers, codes and facets, and knows how each is spelled.
struct WordTable {
    private(set) var words: [SearchWord] = []
    private var syllables = KeyTable()
    /// From the number of a syllable's key to the word's.
    private var bySyllable: [Int32] = []
    private var byText: [SearchWord: Int32] = [:]

    /// A token that is a word.
    @inline(__always)
    mutating func word(_ token: Token, in scalars: [Unicode.Scalar]) -> Int32 {
        let index = syllables.index(of: token.canonical.rawValue)
        if index < bySyllable.count { return bySyllable[index] }
        let number = append(SearchWord(scalars[token.range]))
        bySyllable.append(number)
        return number
    }

    /// The numbers of those that are words, not numbers, codes or facets.
    var ofTexts: [Int32] { bySyllable }

    /// A number, a code or a facet.
    mutating func word(_ word: SearchWord) -> Int32 {
        if let number = byText[word] { return number }
        let number = append(word)
        byText[word] = number
        return number
    }

    private mutating func append(_ word: SearchWord) -> Int32 {
        words.append(word)
        return Int32(words.count - 1)
    }
}
