/// A field of the record that extraction is measured on.
public enum Field: String, CaseIterable, Sendable {
    case title, published, event, period, body, locality, byline, people, figures, documents
    case roles, places, section, lead, captions, meeting

    /// The fields whose findings the micro average counts.
    public static let counted: [Field] = [
        .title, .published, .event, .period, .body, .locality, .byline, .people, .figures, .documents,
    ]
}

/// What of a record, or of an annotation, is compared: the facts of each field.
public typealias FactTable = [Field: Set<PlainText>]
