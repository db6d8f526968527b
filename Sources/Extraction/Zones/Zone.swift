/// What a piece of a source is for. The raw value is the `reason` of what is taken out of the article.
enum Zone: String, Sendable, Hashable, CaseIterable {
    /// Navigation, skip links, sign-in, page-view date: what a page prints above its text.
    case menu
    case breadcrumb
    case section
    case title
    /// The posting date, with its label.
    case date
    /// `Lượt xem: 77`.
    case counter
    /// A subtitle or first summary line between title and article.
    case lead
    case caption
    case article
    /// What an official paper prints above its title, and the signature with the list of recipients below its text:
    /// parts of the article that are no sentences.
    case letterhead
    case signature
    case byline
    /// Related news, search forms, link lists, share lines, source URL: what a page prints below its text.
    case footer
    /// A line of dashes or stars.
    case separator
    /// The same words once more: title, caption or a sentence of the article.
    case duplicate
}
