/// What bulletins speak of, as far as a site has pages and lists of it.
public enum SubjectKind: String, CaseIterable, Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case people, documents, topics, indicators

    /// From the site's root.
    var folder: String {
        switch self {
        case .people: "nguoi/"
        case .documents: "van-ban/"
        case .topics: "chu-de/"
        case .indicators: "chi-tieu/"
        }
    }

    var title: StringKey {
        switch self {
        case .people: .peopleTitle
        case .documents: .documentsTitle
        case .topics: .topicsTitle
        case .indicators: .indicatorsTitle
        }
    }

    var intro: StringKey {
        switch self {
        case .people: .peopleIntro
        case .documents: .documentsIntro
        case .topics: .topicsIntro
        case .indicators: .indicatorsIntro
        }
    }

    var count: StringKey {
        switch self {
        case .people: .personCount
        case .documents: .documentCount
        case .topics: .topicCount
        case .indicators: .indicatorCount
        }
    }
}
