import BulletinModel
import VietnameseText

/// Reads a line that says who wrote the text: `Minh An - Thu Hà`, `Tin, ảnh: Minh An`, `CTV: Minh An (Trung tâm VH Hà
/// Xuyên)`, `Minh An/Trung tâm TT&VH Hà Xuyên`, an office alone.
struct BylineReader: Sendable {
    /// What such a line holds.
    struct Reading: Sendable, Hashable {
        /// What a line's label says.
        enum Label: Sendable, Hashable {
            case author, source, photo
            /// Who put it on the page.
            case poster
        }

        var label: Label?
        var authors: [Range<Int>] = []
        var agency: Range<Int>?
        /// `Nhóm phóng viên` is among the authors.
        var hasStaff = false
        /// Where the reading ends: at the line's end, or before what is no byline any more.
        var end: Int

        var isEmpty: Bool { authors.isEmpty && agency == nil }
    }

    private let labels: PhraseTrie<Reading.Label>
    private let agencies: PhraseTrie<Bool>
    private let remarks: PhraseTrie<Bool>
    private let joints: PhraseTrie<Bool>
    private let accounts: PhraseTrie<Bool>
    private let bareLabels: PhraseTrie<Bool>
    private let staff: PhraseTrie<Bool>
    private let headings: PhraseTrie<Bool>

    init(_ lexicon: Lexicon) throws {
        var labels = PhraseList<Reading.Label>()
        for (section, label) in [
            ("author", Reading.Label.author), ("source", .source), ("photo", .photo), ("poster", .poster),
        ] {
            for phrase in try lexicon.phrases(section) { labels.insert(phrase, label) }
        }
        self.labels = PhraseTrie(labels)
        var agencies = PhraseList<Bool>()
        for phrase in try lexicon.phrases("agency") { agencies.insert(phrase, true) }
        for phrase in try lexicon.phrases("other") { agencies.insert(phrase, false) }
        self.agencies = PhraseTrie(agencies)
        remarks = PhraseTrie(try lexicon.phrases("remark"))
        joints = PhraseTrie(try lexicon.phrases("joint"))
        accounts = PhraseTrie(try lexicon.phrases("account"))
        bareLabels = PhraseTrie(try lexicon.phrases("bare"))
        staff = PhraseTrie(try lexicon.phrases("staff"))
        headings = PhraseTrie(try lexicon.phrases("heading"))
    }

    /// The byline that fills these tokens; nil when something else is among them. `Thực hiện:` alone gives an empty
    /// reading: its names are on the next line.
    func read(_ range: Range<Int>, in text: CleanText) -> Reading? {
        let range = trimmed(range, in: text)
        guard let first = range.first else { return nil }
        var reading = Reading(end: range.upperBound)
        var index = first
        if let label = label(at: first, in: range, text) ?? bareLabel(at: first, in: range, text) {
            reading.label = label.value
            index = label.end
        }
        if reading.label == .photo || reading.label == .poster { return reading }
        while index < range.upperBound {
            if isSeparator(index, in: text) {
                index += 1
            } else if text.isMark("(", at: index) || text.isMark("[", at: index) {
                guard let end = readBracket(at: index, in: range, text, into: &reading) else { return nil }
                index = end
            } else if let joint = joints.longestMatch(in: text.tokens[..<range.upperBound], at: index) {
                index = joint.end
            } else if let account = accounts.longestMatch(in: text.tokens[..<range.upperBound], at: index) {
                // Whose name stands there is not known.
                index = account.end
            } else if let inner = label(at: index, in: range, text), index > first {
                // `Tin: Minh An - Ảnh: Thu Hà`
                if inner.value == .photo { break }
                index = inner.end
            } else if let name = staffName(at: index, in: range, text) {
                reading.authors.append(name)
                reading.hasStaff = true
                index = name.upperBound
            } else if reading.label == .source, let name = nameBeforeAgency(at: index, in: range, text) {
                reading.authors.append(name)
                index = name.upperBound
            } else if isAgency(at: index, in: range, text) || reading.label == .source {
                reading.agency = reading.agency ?? endOfAgency(from: index, in: range, text)
                guard let agency = reading.agency, agency.count <= 14 else { return nil }
                index = max(agency.upperBound, index + 1)
            } else if let name = name(at: index, in: range, text) {
                reading.authors.append(name)
                index = name.upperBound
            } else if let remark = remarks.longestMatch(in: text.tokens[..<range.upperBound], at: index),
                !reading.isEmpty
            {
                index = remark.end
            } else {
                return nil
            }
        }
        return reading
    }

    /// Without brackets, dashes and full stops around the whole.
    private func trimmed(_ range: Range<Int>, in text: CleanText) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, text.tokens[low].kind == .punctuation, !text.isMark("“", at: low) { low += 1 }
        let opened = low > range.lowerBound && text.isMark("(", at: low - 1)
        while high > low,
            text.isMark(".", at: high - 1) || text.isMark("-", at: high - 1) || text.isMark("*", at: high - 1)
                || text.isMark(",", at: high - 1) || (opened && text.isMark(")", at: high - 1))
        {
            // The point of `V.A.` belongs to it.
            if text.isMark(".", at: high - 1), high - 2 >= low, text.tokens[high - 2].range.count == 1 { break }
            high -= 1
        }
        return low..<high
    }

    private func label(
        at index: Int, in range: Range<Int>, _ text: CleanText
    ) -> (value: Reading.Label, end: Int)? {
        guard let match = labels.longestMatch(in: text.tokens[..<range.upperBound], at: index) else { return nil }
        // `Ảnh 1:` is a photo's, too.
        var end = match.end
        if match.value == .photo, end < range.upperBound, text.tokens[end].kind == .number { end += 1 }
        return end < range.upperBound && text.isMark(":", at: end) ? (match.value, end + 1) : nil
    }

    /// Without a colon only what never begins a name: `CTV Minh An`, `Theo Báo Hà Xuyên`.
    private func bareLabel(
        at index: Int, in range: Range<Int>, _ text: CleanText
    ) -> (value: Reading.Label, end: Int)? {
        guard let bare = bareLabels.longestMatch(in: text.tokens[..<range.upperBound], at: index),
            bare.end < range.upperBound, let label = labels.longestMatch(in: text.tokens[..<bare.end], at: index)
        else { return nil }
        return (label.value, bare.end)
    }

    private func isSeparator(_ index: Int, in text: CleanText) -> Bool {
        guard text.tokens[index].kind == .punctuation else { return false }
        return "-–—−‑/,;&+|.:·".unicodeScalars.contains(text.scalars[text.tokens[index].start])
    }

    private func isAgency(at index: Int, in range: Range<Int>, _ text: CleanText) -> Bool {
        guard text.tokens[index].shape != .lower else { return false }
        return agencies.longestMatch(in: text.tokens[..<range.upperBound], at: index)?.value ?? false
    }

    /// `Nguồn: Minh An - Đài TT-TH Hà Xuyên`
    private func nameBeforeAgency(at index: Int, in range: Range<Int>, _ text: CleanText) -> Range<Int>? {
        guard !isAgency(at: index, in: range, text), let name = name(at: index, in: range, text),
            (2...5).contains(name.count), name.upperBound + 1 < range.upperBound,
            isSeparator(name.upperBound, in: text), isAgency(at: name.upperBound + 1, in: range, text)
        else { return nil }
        return name
    }

    /// An agency's name runs to the end, to a bracket or to a semicolon: it has commas, dashes and `&` of its own.
    private func endOfAgency(from index: Int, in range: Range<Int>, _ text: CleanText) -> Range<Int> {
        var end = index
        while end < range.upperBound {
            if text.isMark("(", at: end) || text.isMark(")", at: end) || text.isMark(";", at: end) { break }
            if text.isMark("|", at: end) { break }
            end += 1
        }
        while end > index, text.isMark(".", at: end - 1), end - 1 > index { end -= 1 }
        return index..<end
    }

    /// `(Trung tâm VH Hà Xuyên)`, `(tổng hợp)`, `(Hà Xuyên)`: only an agency is taken.
    private func readBracket(
        at open: Int, in range: Range<Int>, _ text: CleanText, into reading: inout Reading
    ) -> Int? {
        var close = open + 1
        while close < range.upperBound, !text.isMark(")", at: close), !text.isMark("]", at: close) { close += 1 }
        var inner = open + 1..<close
        // `(Trung tâm Văn hóa, Thể thao và Truyền thanh huyện Hà Xuyên)`
        let hasAgency = inner.first.map { isAgency(at: $0, in: inner, text) } ?? false
        if inner.count > (hasAgency ? 18 : 12) { return nil }
        if let theo = labels.longestMatch(in: text.tokens[..<close], at: inner.lowerBound), theo.value != .photo {
            inner = theo.end..<close
        }
        if let first = inner.first, reading.agency == nil, isAgency(at: first, in: inner, text) {
            reading.agency = endOfAgency(from: first, in: inner, text)
        }
        return min(close + 1, range.upperBound)
    }

    /// `Nhóm phóng viên Thời sự`, `PV` alone.
    private func staffName(at start: Int, in range: Range<Int>, _ text: CleanText) -> Range<Int>? {
        guard text.tokens[start].shape != .lower,
            let match = staff.longestMatch(in: text.tokens[..<range.upperBound], at: start)
        else { return nil }
        var end = match.end
        while end < range.upperBound, end - match.end < 4, text.tokens[end].kind == .word { end += 1 }
        return end == range.upperBound || text.tokens[end].kind != .word ? start..<end : nil
    }

    /// One to six capitalised words in a row, initials with their points among them: `Minh An`, `M. AN`, `H'Loan Niê
    /// Kdăm`, `Nhóm PV`.
    private func name(at start: Int, in range: Range<Int>, _ text: CleanText) -> Range<Int>? {
        // `PHẦN THỨ HAI`
        if headings.longestMatch(in: text.tokens[..<range.upperBound], at: start) != nil { return nil }
        var index = start
        var words = 0
        while index < range.upperBound, words < 6 {
            let token = text.tokens[index]
            guard token.kind == .word, token.shape != .lower, token.shape != .none else { break }
            if index > start, label(at: index, in: range, text) != nil { break }
            words += 1
            index += 1
            guard index < range.upperBound else { break }
            let isInitial = token.range.count <= 2 && text.isMark(".", at: index)
            if isInitial || text.isApostrophe(at: index) { index += 1 }
        }
        guard words > 0 else { return nil }
        if index < range.upperBound, text.tokens[index].kind == .word,
            joints.longestMatch(in: text.tokens[..<range.upperBound], at: index) == nil,
            label(at: index, in: range, text) == nil
        {
            return nil
        }
        return start..<index
    }
}

extension CleanText {
    /// `H'Loan`, `K’Brơi`: inside a word, without blanks.
    func isApostrophe(at index: Int) -> Bool {
        (isMark("'", at: index) || isMark("’", at: index) || isMark("‘", at: index)) && !tokens[index].hasBlankBefore
    }
}
