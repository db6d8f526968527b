import BulletinModel

extension Bulletin {
    /// A record of any shape: every key present or not, every string nasty, every number, date and choice possible.
    /// Its date follows the rule of the contract or is a person's.
    public static func generated(using generator: inout some RandomNumberGenerator) -> Bulletin {
        var values = ValueGenerator(generator)
        defer { generator = values.generator }
        return values.bulletin()
    }
}

private struct ValueGenerator<Generator: RandomNumberGenerator> {
    var generator: Generator

    init(_ generator: Generator) { self.generator = generator }

    mutating func bulletin() -> Bulletin {
        var bulletin = Bulletin(id: identifier(), source: source())
        bulletin.title = maybe { $0.text() }
        bulletin.titleAsPrinted = maybe { $0.text() }
        bulletin.lead = maybe { $0.text() }
        bulletin.section = maybe { $0.text() }
        bulletin.published = maybe { Timestamp(day: $0.day(), secondOfDay: $0.maybe { $0.int(0..<86_400) }) }
        bulletin.event = maybe { values in
            let days = [values.day(), values.day()].sorted()
            return Event(
                start: days[0], end: days[1], partOfDay: values.maybe { $0.choice() }, yearBasis: values.choice())
        }
        bulletin.period = maybe { $0.date() }
        bulletin.updateDate()
        if int(0..<4) == 0 { (bulletin.date, bulletin.dateBasis) = (date(), .override) }
        bulletin.body = maybe { values in
            Body(name: values.text(), kind: values.maybe { $0.choice() }, level: values.maybe { $0.choice() })
        }
        bulletin.meeting = maybe { values in
            Meeting(
                kind: values.maybe { $0.text() }, ordinal: values.maybe { $0.int(0..<100) },
                term: values.maybe { $0.text() }, session: values.maybe { $0.int(0..<100) })
        }
        bulletin.locality = maybe { $0.locality() }
        bulletin.people = list { values in
            Person(name: values.text(), roles: values.list { $0.text() }, chair: values.int(0..<2) == 0)
        }
        bulletin.byline = maybe { values in
            Byline(authors: values.list { $0.text() }, agency: values.maybe { $0.text() })
        }
        bulletin.figures = list { $0.figure() }
        bulletin.documents = list { values in
            Citation(
                id: values.maybe { $0.text() }, kind: values.maybe { $0.text() }, issuer: values.maybe { $0.text() },
                date: values.maybe { $0.day() })
        }
        bulletin.places = list { $0.place() }
        bulletin.topics = list { $0.text() }
        bulletin.captions = list { RemovedText(text: $0.text(), reason: $0.text()) }
        bulletin.removed = list { RemovedText(text: $0.text(), reason: $0.text()) }
        bulletin.bodyMarkdown = text()
        bulletin.evidence = list { values in
            Evidence(
                field: values.text(), start: values.int(0..<9999), end: values.int(0..<9999), rule: values.text(),
                confidence: Double(values.int(0..<100)) / 100)
        }
        bulletin.warnings = list { values in
            Warning(code: values.text(), message: values.text(), line: values.maybe { $0.int(1..<99) })
        }
        return bulletin
    }

    private mutating func source() -> Source {
        Source(
            path: text(), sha256: text(), bytes: int(0..<1_000_000), encoding: text(), mediaType: text(),
            url: maybe { $0.text() }, publisher: maybe { $0.text() }, retrieved: maybe { $0.text() })
    }

    private mutating func locality() -> Locality {
        Locality(
            code: text(), era: choice(), name: text(), type: text(), fullName: text(), province: maybe { $0.place() },
            district: maybe { $0.place() },
            now: list { values in
                Locality.Successor(
                    code: values.text(), fullName: values.text(), province: values.maybe { $0.text() })
            }, basis: choice(), confidence: Double(int(0..<101)) / 100)
    }

    private mutating func place() -> Place {
        Place(code: maybe { $0.text() }, name: text(), type: maybe { $0.text() })
    }

    private mutating func figure() -> Figure {
        Figure(
            indicator: maybe { $0.text() }, value: maybe { $0.number() }, unit: maybe { $0.text() },
            valueBase: maybe { $0.number() }, qualifier: maybe { $0.choice() }, span: maybe { $0.text() },
            percent: maybe { $0.number() }, percentOf: maybe { $0.text() }, changePercent: maybe { $0.number() },
            comparedWith: maybe { $0.text() }, period: maybe { $0.date() }, kind: choice())
    }

    private mutating func text() -> String {
        let text =
            int(0..<2) == 0
            ? NastyText.scalars.randomElement(using: &generator) ?? "" : NastyText.string(using: &generator)
        // Cleaning takes byte order marks out, and Foundation, with it Yams, drops one at the start of a string.
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{FEFF}" }))
    }

    /// What stands in tables has no line breaks, no tabs, and is never empty.
    private mutating func identifier() -> String {
        let text = text().unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
        return text.isEmpty ? "a" : String(String.UnicodeScalarView(text))
    }

    private mutating func number() -> Double {
        switch int(0..<4) {
        case 0: Double(int(-1_000_000..<1_000_000))
        case 1: Double(int(-1_000_000..<1_000_000)) / 1000
        case 2:
            [0, 1e-7, 1.5e-9, 1e16, 1e22, -1e300, 2.5e-300, 0x1p53, -0x1p63, 0x1p63].randomElement(using: &generator)
                ?? 0
        default: Double.random(in: -1...1, using: &generator)
        }
    }

    private mutating func day() -> CalendarDay {
        let (year, month) = (int(1..<10_000), int(1..<13))
        let length = CalendarDay.length(ofMonth: month, year: year)
        return CalendarDay(year: year, month: month, day: int(1..<length + 1)) ?? .first(ofMonth: month, year: year)
    }

    private mutating func date() -> EDTF {
        switch int(0..<4) {
        case 0: .day(day())
        case 1: .month(int(1..<10_000), int(1..<13))
        case 2: .year(int(1..<10_000))
        default: .months(int(1..<10_000), int(1..<7), int(7..<13))
        }
    }

    private mutating func choice<Value: CaseIterable>() -> Value {
        let cases = Array(Value.allCases)
        return cases[int(0..<cases.count)]
    }

    private mutating func int(_ range: Range<Int>) -> Int { Int.random(in: range, using: &generator) }

    private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
        int(0..<2) == 0 ? nil : make(&self)
    }

    private mutating func list<Value>(_ make: (inout Self) -> Value) -> [Value] {
        (0..<max(0, int(-2..<4))).map { _ in make(&self) }
    }
}
