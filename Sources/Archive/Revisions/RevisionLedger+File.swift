import BulletinModel

extension RevisionLedger {
    private static let header = "id\tdate\tsha256"
    /// Of a file in which bulletins have other names than they came with.
    private static let longHeader = header + "\tfirst_id"
    private static let tab = UInt8(ascii: "\t")
    private static let lineFeed = UInt8(ascii: "\n")

    /// The file.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(lines.count * 104)
        bytes += (lines.contains { $0.firstID != nil } ? Self.longHeader : Self.header).utf8
        bytes.append(Self.lineFeed)
        for line in lines {
            bytes += line.id.utf8
            bytes.append(Self.tab)
            if let day = line.day { bytes += day.description.utf8 }
            bytes.append(Self.tab)
            line.text.write(to: &bytes)
            if let first = line.firstID {
                bytes.append(Self.tab)
                bytes += first.utf8
            }
            bytes.append(Self.lineFeed)
        }
        return bytes
    }

    /// Reads the file; what is wrong with it is told with its line.
    static func read(_ bytes: [UInt8]) -> (ledger: RevisionLedger, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        func report(_ line: Int, _ message: String, _ advice: String) {
            diagnostics.append(
                Diagnostic(
                    .error, code: "revisions.line", file: fileName, line: line, message: message, advice: advice))
        }
        var lines: [(line: Line, number: Int)] = []
        for (index, row) in bytes.split(separator: lineFeed, omittingEmptySubsequences: false).enumerated() {
            let row = row.last == UInt8(ascii: "\r") ? row.dropLast() : row
            if row.isEmpty { continue }
            if index == 0 {
                if ![header, longHeader].contains(where: { row.elementsEqual($0.utf8) }) {
                    report(1, "the first line must be ‘id’, ‘date’, ‘sha256’ with tabs between", "put it back")
                }
            } else if let line = Line(row) {
                lines.append((line, index + 1))
            } else {
                report(
                    index + 1,
                    "a line must have an id, a day like 2024-05-12, or none for the first text, and 64 hexadecimal digits, "
                        + "with tabs between", "put it back, or take it out")
            }
        }
        if zip(lines, lines.dropFirst()).contains(where: { !$0.line.precedes($1.line) }) {
            lines.sort { $0.line.precedes($1.line) || !$1.line.precedes($0.line) && $0.number < $1.number }
            for (a, b) in zip(lines, lines.dropFirst()) where !a.line.precedes(b.line) {
                report(
                    b.number, "line \(a.number) has the same bulletin and the same day",
                    "leave the one with the newer text")
            }
        }
        return (RevisionLedger(sorted: lines.map(\.line)), diagnostics)
    }
}

extension RevisionLedger.Line {
    /// nil when it is no line of the file.
    fileprivate init?(_ row: ArraySlice<UInt8>) {
        let tab = UInt8(ascii: "\t")
        guard let first = row.firstIndex(of: tab), first > row.startIndex,
            let second = row[(first + 1)...].firstIndex(of: tab),
            let text = ContentHash(hexadecimal: row[(second + 1)...].prefix { $0 != tab }),
            let id = String(validating: row[..<first], as: UTF8.self)
        else { return nil }
        var firstID: String?
        if let third = row[(second + 1)...].firstIndex(of: tab), third + 1 < row.endIndex {
            guard let name = String(validating: row[(third + 1)...], as: UTF8.self), !name.contains("\t") else {
                return nil
            }
            firstID = name
        }
        let written = row[(first + 1)..<second]
        if written.isEmpty {
            self.init(id: id, day: nil, text: text, firstID: firstID)
        } else if let day = CalendarDay(written: written) {
            self.init(id: id, day: day, text: text, firstID: firstID)
        } else {
            return nil
        }
    }
}

extension CalendarDay {
    /// Reads `2020-05-04`.
    fileprivate init?(written digits: ArraySlice<UInt8>) {
        let parts = String(decoding: digits, as: UTF8.self).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            let value = CalendarDay(year: year, month: month, day: day), value.description.utf8.elementsEqual(digits)
        else { return nil }
        self = value
    }
}
