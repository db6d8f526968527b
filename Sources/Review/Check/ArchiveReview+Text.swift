import BulletinModel

extension ArchiveReview {
    /// The findings for people, wrapped at 80 columns but for what is to be copied: how many there are, then group by
    /// group file and line, what was found, and what to write.
    public func terminalLines(isColored: Bool) -> [String] {
        var lines = [summary]
        var group: (FindingGroup, Diagnostic.Severity)?
        for finding in findings {
            if group == nil || group?.0 != finding.group || group?.1 != finding.severity {
                group = (finding.group, finding.severity)
                let count = findings.count { $0.group == finding.group && $0.severity == finding.severity }
                let heading = "\(finding.group.rawValue) (\(finding.severity.counted(count)))"
                lines += ["", isColored ? "\u{1B}[1m\(heading)\u{1B}[0m" : heading]
            }
            lines += finding.terminalLines(isColored: isColored)
        }
        return lines
    }

    /// `12 findings in 2000 bulletins: 1 error, 8 warnings, 3 notes`
    public var summary: String {
        let documents = "\(bulletins) bulletin\(bulletins == 1 ? "" : "s")"
        if findings.isEmpty { return "no findings in \(documents)" }
        let severities: [Diagnostic.Severity] = [.error, .warning, .note]
        let counts = severities.filter { count($0) > 0 }.map { $0.counted(count($0)) }
        return "\(findings.count) finding\(findings.count == 1 ? "" : "s") in \(documents): "
            + counts.joined(separator: ", ")
    }
}

extension Finding {
    fileprivate func terminalLines(isColored: Bool) -> [String] {
        let place = HarmlessText.of([file, line.map(String.init)].compactMap(\.self).joined(separator: ":"))
        var lines = ["", isColored && !place.isEmpty ? severity.colored(place) : place].filter {
            $0 != place || place != ""
        }
        lines += Self.wrapped(HarmlessText.of(message), indentation: "  ")
        if let advice { lines += Self.wrapped(HarmlessText.of(advice), indentation: "  -> ") }
        guard let correction else { return lines }
        let yaml = correction.yaml.split(separator: "\n", omittingEmptySubsequences: false)
            .map { HarmlessText.of(String($0)) }
        lines.append("  in \(HarmlessText.of(correction.file))\(correction.isBlank ? ", to be filled in" : ""):")
        return lines + yaml.map { "      \($0)" }
    }

    /// Words in lines of 80 columns at most, where no word is longer; those after the first are indented as far.
    private static func wrapped(_ text: String, indentation: String) -> [String] {
        let blanks = String(repeating: " ", count: indentation.count)
        var lines: [String] = []
        var line = indentation
        var isEmpty = true
        for word in text.split(separator: " ") {
            if !isEmpty, line.count + 1 + word.count > 80 {
                lines.append(line)
                (line, isEmpty) = (blanks, true)
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return lines + [line]
    }
}

extension Diagnostic.Severity {
    /// `1 error`, `8 warnings`.
    fileprivate func counted(_ count: Int) -> String { "\(count) \(rawValue)\(count == 1 ? "" : "s")" }

    fileprivate func colored(_ text: String) -> String {
        let color =
            switch self {
            case .error: 31
            case .warning: 33
            case .note: 36
            }
        return "\u{1B}[1;\(color)m\(text)\u{1B}[0m"
    }
}
