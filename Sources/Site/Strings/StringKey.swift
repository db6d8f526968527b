/// An entry of a language's strings that the program itself uses. Templates may use these without blanks to fill, and
/// any other entry that is one plain text.
enum StringKey: String, CaseIterable, Sendable {
    case siteTitle = "site_title"
    case siteDescription = "site_description"
    case titleAndSite = "title_and_site"
    case titleAndPage = "title_and_page"
    case frontPage = "front_page"
    case feedsOfLocality = "feeds_of_locality"
    case notFound = "not_found"
    case searchTitle = "search_title"
    case movedTitle = "moved_title"
    case goneTitle = "gone_title"
    case dataTitle = "data_title"
    case dataText = "data_text"
    case dataFiles = "data_files"
    case llmsText = "llms_text"
    case llmsLists = "llms_lists"
    case llmsFiles = "llms_files"
    case llmsPlaces = "llms_places"

    case digitGroup = "digit_group"
    case decimalMark = "decimal_mark"
    case bulletinCount = "bulletin_count"
    case localityCount = "locality_count"
    case byteCount = "byte_count"
    case yearRange = "year_range"
    case listSeparator = "list_separator"

    case unknownLocality = "unknown_locality"
    case unknownDate = "unknown_date"
    case unknownYear = "unknown_year"
    case yearTitle = "year_title"
    case yearsTitle = "years_title"
    case localityYearTitle = "locality_year_title"
    case localityUnknownYearTitle = "locality_unknown_year_title"
    case unitCodeBefore2025 = "unit_code_before_2025"
    case unitCodeUntil = "unit_code_until"
    case unitCodeFrom2025 = "unit_code_from_2025"
    case unitInProvince = "unit_in_province"

    case peopleTitle = "people_title"
    case peopleIntro = "people_intro"
    case peopleMost = "people_most"
    case peopleByLetter = "people_by_letter"
    case peopleByPlace = "people_by_place"
    case peopleOfLetter = "people_of_letter"
    case peopleOfPlace = "people_of_place"
    case otherLetters = "other_letters"
    case personCount = "person_count"
    case furtherPeople = "further_people"
    case chair
    case documentsTitle = "documents_title"
    case documentsIntro = "documents_intro"
    case documentCount = "document_count"
    case documentsMost = "documents_most"
    case topicsTitle = "topics_title"
    case topicsIntro = "topics_intro"
    case topicCount = "topic_count"
    case topicsMost = "topics_most"
    case indicatorsTitle = "indicators_title"
    case indicatorsIntro = "indicators_intro"
    case indicatorCount = "indicator_count"
    case indicatorsMost = "indicators_most"
    case indicatorsShared = "indicators_shared"
    case indicatorsSingle = "indicators_single"
    case namesAll = "names_all"
    case indicatorInPlace = "indicator_in_place"
    case figureBases = "figure_bases"

    case months
    case quarters
    case dateDay = "date_day"
    case dateDayShort = "date_day_short"
    case dateMonth = "date_month"
    case dateMonthShort = "date_month_short"
    case dateYear = "date_year"
    case dateYearShort = "date_year_short"
    case dateTime = "date_time"
    case dateSpanDays = "date_span_days"
    case dateSpanMonths = "date_span_months"
    case dateSpanYears = "date_span_years"
    case dateSpan = "date_span"
    case dateFirstMonths = "date_first_months"
    case dateLastMonths = "date_last_months"
    case dateQuarter = "date_quarter"
    case datePartsOfDay = "date_parts_of_day"
    case dateYearFrom = "date_year_from"

    case untitled
    case untitledOf = "untitled_of"
    case meetingOrdinal = "meeting_ordinal"
    case meetingSession = "meeting_session"
    case meetingTerm = "meeting_term"
    case meetingGeneration = "meeting_generation"
    case documentDate = "document_date"
    case figureQualifiers = "figure_qualifiers"
    case figureComparedWith = "figure_compared_with"
    case chartSummary = "chart_summary"
    case citationText = "citation_text"
    case revisedOn = "revised_on"
    case textRevisedOn = "text_revised_on"
    case differencesTitle = "differences_title"
    case evidenceTrust = "evidence_trust"
    case evidenceUsual = "evidence_usual"
    case evidenceExceptions = "evidence_exceptions"
    case evidencePlaces = "evidence_places"
    case evidenceSentence = "evidence_sentence"
    case evidenceInSource = "evidence_in_source"
    case fieldNames = "field_names"
    case removedReasons = "removed_reasons"
    case relatedReasons = "related_reasons"
    case warningLine = "warning_line"
    case warningMessages = "warning_messages"
}

extension StringKey {
    /// What a language's file must hold for an entry.
    enum Form: Equatable {
        case phrase(Set<StringBlank>)
        /// One phrase, or `one` and `other`.
        case plural(Set<StringBlank>)
        case list(count: Int)
        /// Phrases by a code of the record.
        case table(Set<StringBlank>)
    }

    var form: Form {
        switch self {
        case .titleAndSite: .phrase([.title, .site])
        case .titleAndPage: .phrase([.title, .number])
        case .feedsOfLocality: .phrase([.place])
        case .bulletinCount, .localityCount, .byteCount, .personCount, .furtherPeople, .documentCount, .topicCount,
            .indicatorCount:
            .plural([.count])
        case .peopleOfLetter, .differencesTitle: .phrase([.title])
        case .peopleOfPlace: .phrase([.place])
        case .indicatorInPlace: .phrase([.title, .place])
        case .yearRange, .dateSpanYears, .dateSpanDays, .dateSpan, .evidenceInSource: .phrase([.from, .to])
        case .yearTitle, .dateYear, .dateYearShort: .phrase([.year])
        case .localityYearTitle: .phrase([.place, .year])
        case .localityUnknownYearTitle: .phrase([.place])
        case .unitCodeBefore2025, .unitCodeFrom2025: .phrase([.code])
        case .unitCodeUntil: .phrase([.code, .date])
        case .unitInProvince: .phrase([.units, .province])
        case .months: .list(count: 12)
        case .quarters: .list(count: 4)
        case .dateDay, .dateDayShort:
            .phrase([.day, .day2, .month, .month2, .monthOfficial, .monthName, .year])
        case .dateMonth, .dateMonthShort: .phrase([.month, .month2, .monthOfficial, .monthName, .year])
        case .dateTime: .phrase([.time, .date])
        case .dateSpanMonths: .phrase([.from, .to, .fromName, .toName, .year])
        case .dateFirstMonths, .dateLastMonths: .phrase([.count, .year])
        case .dateQuarter: .phrase([.quarter, .year])
        case .datePartsOfDay: .table([.date])
        case .dateYearFrom, .figureQualifiers, .removedReasons, .warningMessages, .evidenceTrust,
            .evidenceExceptions, .evidencePlaces, .fieldNames, .dataFiles, .relatedReasons, .figureBases:
            .table([])
        case .untitledOf: .phrase([.place, .date])
        case .meetingOrdinal, .meetingSession, .warningLine, .evidenceSentence: .phrase([.number])
        case .meetingTerm, .meetingGeneration: .phrase([.term])
        case .chartSummary: .phrase([.title, .from, .to])
        case .documentDate, .revisedOn, .textRevisedOn: .phrase([.date])
        case .figureComparedWith: .phrase([.comparison])
        case .evidenceUsual: .phrase([.trust])
        case .siteTitle, .siteDescription, .frontPage, .notFound, .searchTitle, .movedTitle, .goneTitle, .dataTitle,
            .dataText, .llmsText, .llmsLists, .llmsFiles, .llmsPlaces, .digitGroup, .decimalMark, .listSeparator,
            .unknownLocality, .peopleTitle, .peopleIntro, .peopleMost, .peopleByLetter, .peopleByPlace,
            .otherLetters, .chair, .documentsMost, .indicatorsMost, .indicatorsShared, .indicatorsSingle, .namesAll,
            .documentsTitle, .documentsIntro, .topicsTitle, .topicsIntro, .topicsMost, .indicatorsTitle,
            .indicatorsIntro, .unknownDate, .unknownYear, .yearsTitle, .untitled, .citationText:
            .phrase([])
        }
    }
}

/// A blank in a phrase, written as its name in braces: `{count}`.
enum StringBlank: String, CaseIterable, Sendable {
    case title, site, number, place, count, from, to, year, code, units, province, term, date, time, comparison, trust
    /// A day or month without and with a leading zero; `month_official` as decree 30/2020/NĐ-CP writes it in dates, with
    /// a zero for January and February alone.
    case day, day2, month, month2
    case monthOfficial = "month_official"
    case monthName = "month_name"
    case fromName = "from_name"
    case toName = "to_name"
    case quarter
}
