import VietnameseText

/// Finds the head of an official paper: the issuer and the country's motto, `Số: 12/BC-UBND`, place and day, then the
/// paper's genre, with which its title begins.
struct LetterheadRule: Sendable {
    private static let limit = 14
    private static let number = Syllable("số")
    private static let day = Syllable("ngày")

    /// The rows above the title, and the row of the genre where there is one; nil for pages that are no papers.
    func find(in page: Page, _ mastheads: MastheadRule) -> (rows: Range<Int>, genre: Int?)? {
        if let title = titleBelowDay(in: page, mastheads) { return (0..<title, title) }
        let rows = page.rows.prefix(Self.limit)
        let prose = rows.firstIndex { $0.shape.isProse } ?? rows.endIndex
        let genre = rows[..<prose].firstIndex { $0.shape.isUpper && $0.cover.isFilled(by: .genre) }
        let end = genre ?? prose
        let above = rows[..<end]
        let hasMotto = above.prefix(4).contains { $0.cover.classes.contains(.letterhead) }
        let hasNumber = above.contains { isNumber($0, in: page.text) || isPlaceAndDay($0, in: page.text) }
        // The party's name heads its sites as well as its papers.
        guard hasNumber && (genre != nil || hasMotto) || hasMotto && genre != nil else { return nil }
        return (0..<end, genre)
    }

    /// `ỦY BAN NHÂN DÂN`, `XÃ HÀ AN`, `Hà An, ngày 14 tháng 3 năm 2018`, `BẢN TIN THÁNG 3`: the title of a paper without a
    /// motto, right below the day.
    private func titleBelowDay(in page: Page, _ mastheads: MastheadRule) -> Int? {
        guard let day = page.rows.prefix(6).firstIndex(where: { isPlaceAndDay($0, in: page.text) }), day > 0,
            day + 1 < page.rows.count
        else { return nil }
        let (above, title) = (page.rows[..<day], page.rows[day + 1].shape)
        let isPaper = above.allSatisfy { row in
            row.shape.isUpper && mastheads.isMasthead(row, in: page.text) || isNumber(row, in: page.text)
        }
        guard isPaper, page.rows[day].shape.words <= 8, title.isUpper, title.words >= 4, !title.isProse else {
            return nil
        }
        return day + 1
    }

    /// `Số: 12 -BC/HU`
    private func isNumber(_ row: Page.Row, in text: CleanText) -> Bool {
        let tokens = row.line.tokens
        guard row.shape.isShort, tokens.count >= 4, text.tokens[tokens.lowerBound].canonical == Self.number else {
            return false
        }
        return tokens.dropFirst().prefix(8).contains { text.isMark("/", at: $0) || text.isMark("-", at: $0) }
    }

    /// `Hà Xuyên, ngày 14 tháng 3 năm 2018`, alone or at the end of a line.
    private func isPlaceAndDay(_ row: Page.Row, in text: CleanText) -> Bool {
        guard row.shape.isShort else { return false }
        return row.line.tokens.dropFirst(2).contains {
            text.tokens[$0].canonical == Self.day && text.isMark(",", at: $0 - 1)
                && text.tokens[$0 - 2].shape != .lower
        }
    }
}
