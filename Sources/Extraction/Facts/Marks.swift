import VietnameseText

/// The keys of punctuation marks that facts are written with. Every dash has the key of the hyphen.
enum Mark {
    static var comma: Syllable { Syllable(mark: ",") }
    static var semicolon: Syllable { Syllable(mark: ";") }
    static var colon: Syllable { Syllable(mark: ":") }
    static var dot: Syllable { Syllable(mark: ".") }
    static var dash: Syllable { Syllable(mark: "-") }
    static var slash: Syllable { Syllable(mark: "/") }
    static var open: Syllable { Syllable(mark: "(") }
    static var close: Syllable { Syllable(mark: ")") }
    static var apostrophe: Syllable { Syllable(mark: "'") }
    static var ampersand: Syllable { Syllable(mark: "&") }
    static var percent: Syllable { Syllable(mark: "%") }
}

/// The words that dates, terms and lists are built with.
enum Word {
    static let day = Syllable("ngày")
    static let month = Syllable("tháng")
    static let quarter = Syllable("quý")
    static let year = Syllable("năm")
    static let and = Syllable("và")
    static let to = Syllable("đến")
    static let until = Syllable("tới")
    static let from = Syllable("từ")
    static let end = Syllable("hết")
    static let of = Syllable("của")
    static let number = Syllable("số")
    static let times = Syllable("lần")
    static let nth = Syllable("thứ")
    static let half = Syllable("nửa")
    static let beginning = Syllable("đầu")
    static let closing = Syllable("cuối")
    static let remaining = Syllable("còn")
    static let term = Syllable("khóa")
    static let these = Syllable("các")
}

extension Array<Token> {
    /// The key of a token, or nil behind the end.
    @inline(__always)
    func key(_ index: Int, _ limit: Int) -> Syllable? {
        index >= 0 && index < limit ? self[index].canonical : nil
    }

    /// Whether this token is that word or mark.
    @inline(__always)
    func has(_ word: Syllable, at index: Int, before limit: Int) -> Bool {
        index >= 0 && index < limit && self[index].canonical == word
    }

    /// The value of a number, if the token is one with no more than `digits` digits.
    func number(at index: Int, before limit: Int, digits: Int = 4) -> Int? {
        guard index >= 0, index < limit, self[index].kind == .number, self[index].end - self[index].start <= digits
        else { return nil }
        return self[index].number
    }

    /// A year that a bulletin can speak of, if the token is one: four digits.
    func year(at index: Int, before limit: Int) -> Int? {
        guard index < limit, self[index].kind == .number, self[index].end - self[index].start == 4,
            let year = self[index].number, (1900...2100).contains(year)
        else { return nil }
        return year
    }
}
