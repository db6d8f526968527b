import BulletinModel

/// Facts of a record in the words of the interface.
extension SiteContext {
    /// What a unit is part of today, one text for each province: `Phường Đức Xuân, Phường Bắc Kạn (Tỉnh Thái Nguyên)`.
    func words(for successors: [Locality.Successor]) -> [String] {
        var provinces: [(name: String?, units: [String])] = []
        for successor in successors {
            if let index = provinces.firstIndex(where: { $0.name == successor.province && $0.name != nil }) {
                provinces[index].units.append(successor.fullName)
            } else {
                provinces.append((successor.province, [successor.fullName]))
            }
        }
        return provinces.map { province, units in
            guard let province else { return strings.list(units) }
            return strings(.unitInProvince, [.units: strings.list(units), .province: province])
        }
    }

    /// `Hội nghị lần thứ 6, nhiệm kỳ 2020-2025`.
    func words(for meeting: Meeting?) -> String? {
        guard let meeting else { return nil }
        var parts: [String] = []
        if let kind = meeting.kind { parts.append(kind) }
        if let ordinal = meeting.ordinal { parts.append(strings(.meetingOrdinal, [.number: String(ordinal)])) }
        if let session = meeting.session { parts.append(strings(.meetingSession, [.number: String(session)])) }
        if let term = meeting.term {
            let isYears = term.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
            parts.append(strings(isYears ? .meetingTerm : .meetingGeneration, [.term: term]))
        }
        guard let first = parts.first?.first else { return nil }
        let text = strings.list(parts)
        return first.uppercased() + text.dropFirst()
    }

    /// From the first to the last of what is dated: `Tháng 5/2020 – Tháng 7/2021`; nil without a date.
    func words(from first: EDTF?, to last: EDTF?) -> String? {
        guard let first = (first ?? last).map(dates.short), let last = last.map(dates.short), first != last else {
            return (first ?? last).map(dates.short)
        }
        return strings(.dateSpan, [.from: first, .to: last])
    }

    /// `xã Nông Thượng`.
    static func words(for place: Place) -> String {
        place.type.map { "\($0) \(place.name)" } ?? place.name
    }

    /// The other forms of a bulletin's page, beside it.
    func forms(of frame: PageFrame) -> [Alternate] {
        var forms: [Alternate] = []
        func add(_ format: OutputFormat, _ file: String, _ type: String, _ name: String) {
            guard settings.formats.contains(format) else { return }
            forms.append(Alternate(href: file, mediaType: type, name: name, title: name))
        }
        add(.markdown, "index.md", "text/markdown", "Markdown")
        add(.json, "index.json", "application/json", "JSON")
        return forms
    }
}
