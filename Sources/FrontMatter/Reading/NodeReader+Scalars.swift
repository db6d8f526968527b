import BulletinModel

extension NodeReader {
    /// Any scalar as it is written, `058` and `yes` too: where text is asked for, nobody means eight less or truth.
    mutating func text(_ node: YAMLNode, _ name: String) -> String? {
        guard let scalar = node.scalar, !isNull(node) else {
            reportBadValue(node, "'\(name)' must be text")
            return nil
        }
        return scalar.string
    }

    /// A name that stands in tables, one on each line.
    mutating func identifier(_ node: YAMLNode, _ name: String) -> String? {
        guard let text = text(node, name) else { return nil }
        if !text.isEmpty, !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return text }
        reportBadValue(node, "'\(name)' must be a text of one line, without tabs")
        return nil
    }

    mutating func texts(_ node: YAMLNode, _ name: String) -> [String]? {
        list(node, name) { $0.text($1, $2) }
    }

    /// `true` or `false`, and the other words of YAML 1.1, unquoted.
    mutating func truth(_ node: YAMLNode, _ name: String) -> Bool? {
        switch plain(node)?.lowercased() {
        case "true", "yes", "on": return true
        case "false", "no", "off": return false
        default:
            reportBadValue(node, "'\(name)' must be true or false")
            return nil
        }
    }

    mutating func integer(_ node: YAMLNode, _ name: String) -> Int? {
        guard let digits = plain(node), let number = Int(digits) else {
            reportBadValue(node, "'\(name)' must be a whole number")
            return nil
        }
        return number
    }

    mutating func number(_ node: YAMLNode, _ name: String) -> Double? {
        guard let digits = plain(node), digits.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }),
            let number = Double(digits), number.isFinite
        else {
            reportBadValue(node, "'\(name)' must be a number", advice: "write it as 1229.6, with a decimal point")
            return nil
        }
        return number
    }

    mutating func choice<Value: RawRepresentable<String> & CaseIterable>(_ node: YAMLNode, _ name: String) -> Value? {
        let text = node.scalar?.string ?? ""
        if let value = Value(rawValue: text) { return value }
        let known = Value.allCases.map(\.rawValue)
        reportBadValue(
            node, "'\(name)' cannot be '\(text)'",
            advice: Spelling.nearest(to: text, among: known).map { "did you mean '\($0)'?" }
                ?? "it is one of \(known.joined(separator: ", "))")
        return nil
    }

    mutating func date(_ node: YAMLNode, _ name: String) -> EDTF? {
        let text = node.scalar?.string ?? ""
        if let date = WrittenDate.date(text) { return date }
        reportBadValue(
            node, "'\(name)' is no date: '\(text)'", advice: "write 2020-05-04, 2020-05, 2020 or 2020-01/2020-09")
        return nil
    }

    mutating func day(_ node: YAMLNode, _ name: String) -> CalendarDay? {
        let text = node.scalar?.string ?? ""
        if case .date(let date) = WrittenDate.date(text), let day = date.calendarDay { return day }
        reportBadValue(node, "'\(name)' is no day: '\(text)'", advice: "write it as 2020-05-04")
        return nil
    }

    mutating func timestamp(_ node: YAMLNode, _ name: String) -> Timestamp? {
        let text = node.scalar?.string ?? ""
        if let timestamp = WrittenDate.timestamp(text) { return timestamp }
        reportBadValue(
            node, "'\(name)' is no date or time: '\(text)'",
            advice: "write 2020-05-05, or 2020-05-05T09:00:00+07:00 with the time in Vietnam")
        return nil
    }

    private func plain(_ node: YAMLNode) -> String? {
        guard let scalar = node.scalar, scalar.isPlain else { return nil }
        return scalar.string
    }
}
