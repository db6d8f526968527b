import VietnameseText

extension PhraseTrie<Bool> {
    /// A set of phrases.
    convenience init(_ phrases: [String]) {
        var list = PhraseList<Bool>()
        for phrase in phrases { list.insert(phrase, true) }
        self.init(list)
    }

    /// The end of the longest phrase that begins here, or nil.
    @inline(__always)
    func end(in tokens: [Token], at index: Int, before limit: Int) -> Int? {
        guard let match = longestMatch(in: tokens, at: index), match.end <= limit else { return nil }
        return match.end
    }

    /// Where a phrase begins that ends right before this token, looking back no more than five tokens.
    func start(in tokens: [Token], endingAt end: Int, after lowerLimit: Int) -> Int? {
        match(in: tokens, endingAt: end, after: lowerLimit)?.start
    }

    /// The first place in a range where a phrase of the set begins.
    func first(in tokens: [Token], _ range: Range<Int>) -> Range<Int>? {
        for index in range {
            if let end = end(in: tokens, at: index, before: range.upperBound) { return index..<end }
        }
        return nil
    }
}

extension PhraseTrie {
    /// The longest phrase that begins here and ends within the limit.
    @inline(__always)
    func match(in tokens: [Token], at index: Int, before limit: Int) -> (value: Value, end: Int)? {
        guard index < limit, let match = longestMatch(in: tokens, at: index), match.end <= limit else { return nil }
        return match
    }

    /// The longest phrase of at most five tokens that ends right before this token and begins at the limit or behind it.
    func match(in tokens: [Token], endingAt end: Int, after lowerLimit: Int) -> (value: Value, start: Int)? {
        var start = Swift.max(0, lowerLimit, end - 5)
        while start < end {
            if let value = value(ofPhraseIn: tokens, start..<end) { return (value, start) }
            start += 1
        }
        return nil
    }
}
