import BulletinModel
import FrontMatter

/// Title, date and locality: without them a bulletin cannot be found again.
struct HeadlineCheck {
    let document: ReviewedDocument
    let lines: LineTable

    func findings() -> [Finding] { title() + date() + locality() }

    private func title() -> [Finding] {
        if document.isWritten("title") { return [] }
        guard document.bulletin.title != nil else {
            var bulletin = document.bulletin
            bulletin.title = bulletin.firstWords
            return [
                Finding(
                    .title, "title.missing", file: document.file, line: 1, "the text has no title",
                    correction: Correction(
                        document.sidecar, MarkdownDocument.lines(of: "title", in: bulletin), isBlank: true))
            ]
        }
        return doubt("title", "title", .title, document.bulletin.title)
    }

    private func date() -> [Finding] {
        if document.isWritten("date", "event", "published") { return [] }
        let bulletin = document.bulletin
        guard bulletin.date != nil else {
            let guess = PathDate(document.file)?.date
            let words = guess.map { "; its path says \($0)" } ?? ""
            return [
                Finding(
                    .date, "date.missing", file: document.file, line: lines.line(of: document.evidence("title")),
                    "neither event, posting date nor period is known\(words)",
                    correction: Correction(
                        document.sidecar, "date: \"\(guess.map(\.description) ?? "YYYY-MM-DD")\"",
                        isBlank: guess == nil))
            ]
        }
        switch bulletin.dateBasis {
        case .event: return doubt("event", "day of the event", .date, bulletin.event?.words) + implausibleEvent()
        case .published: return doubt("published", "posting date", .date, bulletin.published?.description)
        case .period: return doubt("period", "period", .date, bulletin.period?.description)
        case .override, nil: return []
        }
    }

    /// A report is posted some days behind the event; years behind it, one of the two was misread.
    private func implausibleEvent() -> [Finding] {
        guard let event = document.bulletin.event, let published = document.bulletin.published else { return [] }
        let days = published.day.daysSince1970 - event.start.daysSince1970
        guard days > 366 || days < -31 else { return [] }
        let distance = days > 0 ? "\(days) days before" : "\(-days) days after"
        return [
            Finding(
                .date, "date.implausible", file: document.file, line: lines.line(of: document.evidence("event")),
                "the event on \(event.start) lies \(distance) the posting on \(published.day)",
                advice: "write the one that is wrong",
                correction: Correction(
                    document.sidecar, "event: \"\(event.start)\"\npublished: \"\(published)\""))
        ]
    }

    private func locality() -> [Finding] {
        if document.isWritten("locality") { return [] }
        guard let locality = document.bulletin.locality else {
            return [
                Finding(
                    .locality, "locality.unknown", file: document.file,
                    line: lines.line(of: document.evidence("title")) ?? 1,
                    "the text does not tell which place it belongs to",
                    correction: Correction(document.sidecar, "locality: \"…\"", isBlank: true))
            ]
        }
        guard let evidence = document.evidence("locality"), evidence.confidence < Doubt.confidence else { return [] }
        return [
            Finding(
                .locality, "locality.doubtful", file: document.file, line: lines.line(of: evidence),
                "the locality is doubtful: \(locality.wholeName) (\(evidence.words))",
                correction: Correction(document.sidecar, locality.correction))
        ]
    }

    private func doubt(_ key: String, _ name: String, _ group: FindingGroup, _ value: String?) -> [Finding] {
        guard let evidence = document.evidence(key), evidence.confidence < Doubt.confidence else { return [] }
        return [
            Finding(
                group, group == .title ? "title.doubtful" : "date.doubtful", file: document.file,
                line: lines.line(of: evidence), "the \(name) is doubtful: \(value ?? "") (\(evidence.words))",
                correction: Correction(document.sidecar, MarkdownDocument.lines(of: key, in: document.bulletin)))
        ]
    }
}

extension Evidence {
    var words: String { "rule \(rule), confidence \(confidence.hundredths)" }
}

extension Double {
    /// `0.68`.
    var hundredths: String {
        let number = Int((self * 100).rounded())
        return "\(number / 100).\(number % 100 < 10 ? "0" : "")\(number % 100)"
    }
}

extension Locality {
    /// `Thành phố Bắc Kạn, Bắc Kạn`.
    var wholeName: String {
        ([fullName] + [district?.name, province?.name].compactMap(\.self)).joined(separator: ", ")
    }

    /// By its code, which no other unit of the era has, with the name for who reads it.
    var correction: String { "locality: {code: \"\(code)\", era: \(yamlEra)}  # \(wholeName)" }

    private var yamlEra: String { era == .from2025 ? "\"\(era.rawValue)\"" : era.rawValue }

    /// One unit, whatever it was read from.
    var key: String { "\(era.rawValue)/\(code)" }
}

extension LineTable {
    /// Where a finding stands; nil for what a person wrote.
    func line(of evidence: Evidence?) -> Int? {
        guard let evidence, evidence.start < evidence.end else { return nil }
        return place(of: evidence.start).line
    }
}

extension Event {
    /// `2020-05-04`, `2020-05-04/2020-05-05`, with where the year comes from when it is not printed.
    fileprivate var words: String {
        let days = start == end ? "\(start)" : "\(start)/\(end)"
        switch yearBasis {
        case .printed: return days
        case .published: return "\(days), the year from the posting date"
        case .period: return "\(days), the year from the period"
        case .document: return "\(days), the year from elsewhere in the text"
        }
    }
}

extension Bulletin {
    /// The beginning of the article, cut at a word: a start for who has to find a title.
    fileprivate var firstWords: String {
        let line = (lead ?? bodyMarkdown).prefix { !$0.isNewline }
        var words = ""
        for word in line.split(separator: " ") {
            if words.count + word.count > 100 { return words + " …" }
            words += (words.isEmpty ? "" : " ") + word.filter { $0 != "\\" }
        }
        return words.isEmpty ? "…" : words
    }
}
