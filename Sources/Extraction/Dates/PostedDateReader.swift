import BulletinModel
import VietnameseText

/// Reads posting dates in the forms that pages print: `14/03/2018 08:05`, `08:05, Thứ Tư, 14/03/2018 (GMT+7)`,
/// `Thứ Tư, ngày 14 tháng 3 năm 2018 - 08:05`, `Ngày đăng: 14-03-2018 04:10:22 PM` and their mixtures. Always day
/// first.
struct PostedDateReader: Sendable {
    private let labels: PhraseTrie<PostedDate.Label>
    private let weekdays: PhraseTrie<Bool>
    private let joints: PhraseTrie<Bool>
    private let days: PrintedDayReader
    private let times: PrintedTimeReader

    init(_ lexicon: Lexicon) throws {
        var labels = PhraseList<PostedDate.Label>()
        for (section, label) in [("own", PostedDate.Label.own), ("changed", .changed), ("today", .today)] {
            for phrase in try lexicon.phrases(section) { labels.insert(phrase, label) }
        }
        self.labels = PhraseTrie(labels)
        weekdays = PhraseTrie(try lexicon.phrases("weekday"))
        joints = PhraseTrie(try lexicon.phrases("joint"))
        days = try PrintedDayReader(lexicon)
        times = try PrintedTimeReader(lexicon)
    }

    /// The date that begins at a token; nil when there is none, or only a time without a label. `3/14/2018 9:00:00 AM`
    /// is a date, but which day it means is not certain.
    ///
    /// With `yearless`, a day and month beside a time are one too.
    func read(at start: Int, limit: Int, in text: CleanText, yearless: Bool = false) -> PostedDate? {
        var index = start
        while index < limit, isOpeningBracket(index, in: text) { index += 1 }
        var label: PostedDate.Label?
        if let match = labels.longestMatch(in: text.tokens[..<limit], at: index) {
            label = match.value
            index = match.end
            if index < limit, text.isMark(":", at: index) { index += 1 }
        }
        var day: CalendarDay?
        var isMisprinted = false
        var seconds: Int?
        var monthDay: (month: Int, day: Int)?
        let first = index
        var end = index
        while index < limit {
            if day == nil, let found = days.read(at: index, limit: limit, in: text) {
                day = found.day
                index = found.end
            } else if day == nil, !isMisprinted, let end = days.endOfShape(at: index, limit: limit, in: text) {
                isMisprinted = true
                index = end
            } else if seconds == nil, let found = times.read(at: index, limit: limit, in: text) {
                seconds = found.secondOfDay
                index = found.end
            } else if yearless, day == nil, monthDay == nil,
                let found = days.readYearless(at: index, limit: limit, in: text)
            {
                monthDay = (found.month, found.day)
                index = found.end
            } else if let match = weekdays.longestMatch(in: text.tokens[..<limit], at: index) {
                index = match.end
            } else if let zone = endOfTimeZone(at: index, limit: limit, in: text), seconds != nil {
                index = zone
            } else {
                let joint = endOfJoint(at: index, limit: limit, in: text)
                guard joint > index, label != nil || day != nil || seconds != nil || end > first else { break }
                index = joint
                continue
            }
            end = index
        }
        if day == nil, let monthDay, seconds != nil || label == .own {
            while end < limit, isClosingBracket(end, in: text) { end += 1 }
            let found = PostedDate.Yearless(month: monthDay.month, day: monthDay.day, secondOfDay: seconds)
            return PostedDate(stamp: nil, label: label, yearless: found, tokens: start..<end)
        }
        guard day != nil || label != nil && (seconds != nil || isMisprinted) || isMisprinted && seconds != nil else {
            return nil
        }
        while end < limit, isClosingBracket(end, in: text) { end += 1 }
        return PostedDate(
            stamp: day.map { Timestamp(day: $0, secondOfDay: seconds) }, label: label, tokens: start..<end)
    }

    private func endOfJoint(at index: Int, limit: Int, in text: CleanText) -> Int {
        if let match = joints.longestMatch(in: text.tokens[..<limit], at: index) { return match.end }
        guard text.tokens[index].kind == .punctuation else { return index }
        return ",-–—−|;:/([·•.".unicodeScalars.contains(text.scalars[text.tokens[index].start]) ? index + 1 : index
    }

    /// `GMT+7`, `(GMT +7)`, `[GMT+7]`
    private func endOfTimeZone(at start: Int, limit: Int, in text: CleanText) -> Int? {
        guard let match = joints.longestMatch(in: text.tokens[..<limit], at: start),
            match.end + 1 < limit, text.isMark("+", at: match.end), text.tokens[match.end + 1].kind == .number
        else { return nil }
        return match.end + 2
    }

    private func isOpeningBracket(_ index: Int, in text: CleanText) -> Bool {
        text.isMark("(", at: index) || text.isMark("[", at: index)
    }

    private func isClosingBracket(_ index: Int, in text: CleanText) -> Bool {
        text.isMark(")", at: index) || text.isMark("]", at: index)
    }
}
