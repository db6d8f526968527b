import VietnameseText

/// What stands above the article: menu, breadcrumb, section, title, dates, counters, lead.
struct Head: Sendable {
    var spans: [Span] = []
    var title: Range<Int>?
    var lead: Range<Int>?
    /// The first row of the article.
    var end = 0
}

/// Finds the head of a page: rows of furniture, a few candidates for the title, then the first row that can only be
/// the article.
struct HeadReader: Sendable {
    /// More than so many lines that may be a title are an article of short lines.
    private static let candidateLimit = 8
    /// So many rows of a menu may come behind these.
    private static let menuLimit = 24
    /// The first row of a page is a site's name with so many words at most, when what must be the title stands below.
    private static let siteNameLimit = 4

    let meta: MetaLineReader
    let captions: CaptionRule
    let titles: TitleRule
    let leads: LeadRule
    let mastheads: MastheadRule
    let letterheads: LetterheadRule

    /// What a row of the head is.
    enum Role: Sendable {
        case candidate
        case furniture(Zone)
        case meta(MetaLineReader.Reading)
    }

    func read(_ page: Page) -> Head {
        if let head = letterhead(page) { return head }
        let roles = roles(of: page)
        let candidates = roles.indices.filter { if case .candidate = roles[$0] { true } else { false } }
        let dated = roles.indices.filter { row in
            if case .meta(let reading) = roles[row] { !reading.dates.isEmpty } else { false }
        }
        let choice = titles.choose(from: candidates, dated: dated, in: page)
        var head = Head()
        for row in roles.indices {
            switch roles[row] {
            case .meta(let reading): head.spans += spans(of: reading, row: row, in: page)
            case .furniture(let zone): head.spans.append(page.span(row, zone))
            case .candidate: break
            }
        }
        head.end = roles.count
        if let choice {
            addTitle(choice, candidates, to: &head, page)
        } else {
            head.spans += candidates.map { page.span($0, zone(untitled: $0, in: page)) }
        }
        head.spans.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        return head
    }

    /// Without a title, a line that is no furniture beyond doubt belongs to the article.
    private func zone(untitled row: Int, in page: Page) -> Zone {
        if titles.isSection(row, in: page) { return .section }
        return mastheads.isMasthead(page.rows[row], in: page.text) ? .menu : .article
    }

    /// The rows above the article, each with its role.
    private func roles(of page: Page) -> [Role] {
        var roles: [Role] = []
        var candidates = 0
        for index in page.rows.indices {
            let row = page.rows[index]
            if page.isTimeEntry(index), candidates > 0 { break }
            let date = dateLine(index, candidates > 0, in: page)
            let isLikely = candidates > 0 || row.shape.words == 0
            if let role = (isLikely ? date : nil) ?? furniture(row, at: index, in: page) ?? date {
                roles.append(role)
            } else if isArticle(row, hasCandidate: candidates > 0, in: page), !opensTitle(index, below: roles, in: page)
            {
                break
            } else if candidates >= Self.candidateLimit, !isMenu(from: index, in: page) {
                break
            } else {
                roles.append(.candidate)
                candidates += 1
            }
        }
        return roles
    }

    private func furniture(_ row: Page.Row, at index: Int, in page: Page) -> Role? {
        let shape = row.shape
        if shape.isCode { return .furniture(.menu) }
        guard shape.isShort else { return nil }
        if shape.isSeparator { return .furniture(.separator) }
        if let reading = meta.read(row.line.tokens, in: page.text) { return .meta(reading) }
        if isByline(row, in: page) { return .furniture(.byline) }
        // `A-`, `A+`
        if row.cover.words == 0 { return .furniture(.menu) }
        if shape.words <= 5, page.isDropDown(index) { return .furniture(.menu) }
        if page.isBreadcrumb(index) { return .furniture(.breadcrumb) }
        if page.isAddress(index) { return .furniture(.menu) }
        let isGenre = shape.isUpper && row.cover.isFilled(by: .genre)
        if row.cover.isFilled(by: .furniture), !isGenre, !titles.isSection(index, in: page) {
            return .furniture(.menu)
        }
        // `- Tin tức - Sự kiện`: an entry of a list.
        if shape.isItem, titles.isSection(index, in: page) { return .furniture(.menu) }
        if row.cover.opening.contains(.opener) || page.namesPlatform(index) { return .furniture(.menu) }
        let entries = max(shape.separators, shape.gaps)
        if entries >= 2, shape.words <= (entries + 1) * 7 { return .furniture(.menu) }
        if shape.separators + shape.gaps > 0, row.cover.covered * 2 > shape.words,
            !row.cover.classes.isDisjoint(with: .furniture), row.cover.classes.isDisjoint(with: .headline)
        {
            return .furniture(.menu)
        }
        return nil
    }

    /// `Viết bởi Minh Thư` above the title.
    private func isByline(_ row: Page.Row, in page: Page) -> Bool {
        guard (3...10).contains(row.shape.words), let reading = meta.bylines.read(row.line.tokens, in: page.text)
        else { return false }
        return reading.label == .author && !reading.authors.isEmpty && reading.end == row.line.tokens.upperBound
    }

    /// A posting date with a few words of no lexicon beside it, below a line that may be the title or above one.
    private func dateLine(_ index: Int, _ hasCandidate: Bool, in page: Page) -> Role? {
        let row = page.rows[index]
        guard row.shape.words <= 20, row.shape.numbers >= 2, !row.shape.isProse else { return nil }
        let isAboveTitle =
            index + 1 < page.rows.count && page.rows[index + 1].shape.words >= 5
            && !isArticle(page.rows[index + 1], hasCandidate: true, in: page)
        guard hasCandidate || isAboveTitle else { return nil }
        return meta.read(row.line.tokens, in: page.text, strangers: true).map { .meta($0) }
    }

    private func isArticle(_ row: Page.Row, hasCandidate: Bool, in page: Page) -> Bool {
        let shape = row.shape
        if hasCandidate, shape.isItem, shape.words >= 3 { return true }
        guard shape.isProse else { return false }
        // The beginning of the sentence is lost, but a title it is not.
        if shape.endsSentence, page.text.tokens[row.line.tokens.lowerBound].shape == .lower { return true }
        if shape.words >= 60 || shape.innerEnds > 0 || hasCandidate { return true }
        return shape.endsSentence && (shape.words >= 30 || page.opensWithDay(row.line.tokens))
    }

    /// A title as long as a sentence: it goes on behind a colon, or the posting date is right below it, and all candidates
    /// above it are names of sites, units and sections.
    private func opensTitle(_ index: Int, below roles: [Role], in page: Page) -> Bool {
        let shape = page.rows[index].shape
        let isAboveDate =
            shape.isShort && shape.innerEnds == 0 && !shape.isItem && titles.isDated(index + 1, in: page)
        let goesOn = titles.goesOnBehindColon(index, in: page)
        guard isAboveDate || goesOn else { return false }
        return roles.indices.allSatisfy { row in
            guard case .candidate = roles[row] else { return true }
            // `Phú Yên Online`
            if goesOn, row == 0, page.rows[row].shape.words <= Self.siteNameLimit { return true }
            return mastheads.isMasthead(page.rows[row], in: page.text) || titles.isSection(row, in: page)
        }
    }

    /// Whether rows that may be titles are entries of a menu, however many: short ones up to a row that says when the text
    /// was posted, or up to the title right below it.
    private func isMenu(from index: Int, in page: Page) -> Bool {
        if index > 0, titles.isDated(index - 1, in: page) { return true }
        for row in page.rows.indices[index...].prefix(Self.menuLimit) {
            if page.rows[row].shape.isProse { return false }
            if titles.isDated(row, in: page) { return true }
        }
        return false
    }

    /// A word or two between title and article: a dateline, a keyword, an abbreviation; above a date four.
    private func isStray(_ row: Int, lastMeta: Int, in page: Page) -> Bool {
        let shape = page.rows[row].shape
        guard !shape.endsSentence, !shape.endsOpen, !shape.isItem, !page.isTimeEntry(row) else { return false }
        return shape.words <= 2 && !shape.isUpper || shape.words == 1 || shape.words <= 4 && row < lastMeta
    }

    private func spans(of reading: MetaLineReader.Reading, row: Int, in page: Page) -> [Span] {
        page.spans(reading.pieces, filling: page.rows[row].line.tokens, row: row)
    }

    private func addTitle(_ choice: TitleRule.Choice, _ candidates: [Int], to head: inout Head, _ page: Page) {
        let hasBreadcrumb = head.spans.contains { $0.zone == .breadcrumb && !page.isOpenBreadcrumb($0.line) }
        let above = candidates.filter { $0 < choice.rows.lowerBound }
        let menu = head.spans.last {
            $0.zone == .menu && $0.line < choice.rows.lowerBound && page.rows[$0.line].cover.isFilled(by: .menu)
                && page.rows[$0.line].shape.separators + page.rows[$0.line].shape.gaps == 0
        }
        let section =
            hasBreadcrumb
            ? nil : titles.sectionRow(above, from: (menu?.line ?? -1) + 1, before: choice.rows.lowerBound, in: page)
        var leftover: Int?
        let lastMeta = head.spans.last { $0.zone == .date || $0.zone == .counter }?.line ?? 0
        for row in candidates where !choice.rows.contains(row) {
            if titles.isSame(row, as: choice, in: page) {
                head.spans.append(page.span(row, .duplicate))
            } else if row < choice.rows.lowerBound {
                let isDoubled = section.map { page.rows[$0].foldedKey == page.rows[row].foldedKey } ?? false
                head.spans.append(page.span(row, row == section ? .section : isDoubled ? .duplicate : .menu))
            } else if captions.isCaption(page.rows[row], in: page.text, hasSeen: page.hasSeen(outside: row)) {
                head.spans.append(page.span(row, .caption))
            } else if meta.bylines.isByline(page.rows[row], in: page.text) {
                head.spans.append(page.span(row, .byline))
            } else if head.lead == nil, leads.isLead(candidate: row, in: page) {
                head.lead = page.rows[row].line.tokens
                head.spans.append(page.span(row, .lead))
            } else if isStray(row, lastMeta: lastMeta, in: page) {
                head.spans.append(page.span(row, .menu))
            } else {
                leftover = row
                break
            }
        }
        head.title = choice.title
        head.spans.removeAll { choice.rows.contains($0.line) }
        head.spans += choice.spans
        head.end = max(head.end, choice.rows.upperBound)
        if let leftover {
            head.spans.removeAll { $0.line >= leftover }
            head.end = leftover
        } else if head.lead == nil, leads.isLead(firstOfArticle: head.end, in: page) {
            head.lead = page.rows[head.end].line.tokens
            head.spans.append(page.span(head.end, .lead))
            head.end += 1
        }
    }

    /// The head of an official paper.
    private func letterhead(_ page: Page) -> Head? {
        guard let (rows, genre) = letterheads.find(in: page, mastheads) else { return nil }
        var head = Head()
        head.spans = rows.map { page.span($0, .letterhead) }
        head.end = rows.upperBound
        guard let genre else { return head }
        let title = titles.extended(genre, in: page, isGenre: page.rows[genre].cover.isFilled(by: .genre))
        head.title =
            page.rows[title.lowerBound].line.tokens
            .lowerBound..<page.rows[title.upperBound - 1].line.tokens
            .upperBound
        head.spans += title.map { page.span($0, .title) }
        head.end = title.upperBound
        return head
    }
}
