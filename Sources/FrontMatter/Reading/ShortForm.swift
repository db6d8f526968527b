import BulletinModel

/// What a person says in one line where the contract has keys and values.
enum ShortForm {
    /// An address is where the text was published; a path only describes a file.
    static func source(_ text: String) -> SourceFields {
        var source = SourceFields()
        if text.firstRange(of: "://") == nil { source.path = text } else { source.url = text }
        return source
    }

    /// A day, or the days from one to another; nil when a day is missing.
    static func event(_ date: EDTF) -> Event? {
        guard let start = date.start.calendarDay, let end = date.end.calendarDay else { return nil }
        return Event(start: start, end: end, yearBasis: .printed)
    }

    /// `Trần An`, or with roles behind a dash or a comma: `Trần An - Bí thư Huyện ủy, Chủ tịch HĐND huyện`.
    static func person(_ text: String) -> Person {
        let marks = [" - ", " – ", " — ", ", ", "; "]
        var pieces = [text[...]]
        for mark in marks {
            pieces = pieces.flatMap { piece in
                var parts: [Substring] = []
                var rest = piece
                while let range = rest.firstRange(of: mark) {
                    parts.append(rest[..<range.lowerBound])
                    rest = rest[range.upperBound...]
                }
                return parts + [rest]
            }
        }
        let words = pieces.map(trimmed).filter { !$0.isEmpty }
        return Person(name: words.first ?? text, roles: Array(words.dropFirst()))
    }

    /// `05-CT/TW`, `Chỉ thị số 05-CT/TW`, or a name without a number: `Nghị quyết Trung ương 4 khóa XI`.
    static func citation(_ text: String) -> Citation {
        let words = text.split(separator: " ")
        guard let index = words.firstIndex(where: isSymbol) else { return Citation(kind: trimmed(text[...])) }
        let kind = words[..<index].filter { $0.lowercased() != "số" }.joined(separator: " ")
        return Citation(id: String(words[index]), kind: kind.isEmpty ? nil : kind)
    }

    /// A number and letters, with a stroke between parts: `369-TB/HU`, but not `15/5/2016`.
    private static func isSymbol(_ word: Substring) -> Bool {
        let scalars = word.unicodeScalars
        return scalars.first.map { ("0"..."9").contains($0) } ?? false
            && scalars.contains { $0 == "/" || $0 == "-" } && scalars.contains { $0.properties.isUppercase }
    }

    private static func trimmed(_ text: Substring) -> String {
        let inner = text.drop { $0 == " " }
        return String(inner.prefix(upTo: (inner.lastIndex { $0 != " " }).map(inner.index(after:)) ?? inner.startIndex))
    }
}
