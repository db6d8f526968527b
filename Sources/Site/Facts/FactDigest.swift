import BulletinModel

/// The facts of a record that other pages than its own are made of, in some hundred bytes: numbers of `FactTerms`, one
/// behind the other. It can be kept for every bulletin of an archive; pages that need it read it again.
///
/// People, documents, topics and figures stand in the order of the record, none left out, so that the one at a position
/// here is the one at that position there. What lists are made of comes first: who needs no more stops reading.
public struct FactDigest: Hashable, Sendable {
    let bytes: [UInt8]

    /// Of a record, with terms that are added where they are new.
    init(_ bulletin: Bulletin, _ terms: FactTerms) {
        var writer = Writer(terms: terms)
        writer.write(bulletin)
        // Without the room that the writer kept for more.
        bytes = Array(writer.packed.bytes[...])
    }

    /// Flags of a figure.
    static let hasValue: UInt64 = 1
    static let hasBase: UInt64 = 2
    static let hasPercent: UInt64 = 4
    static let hasChange: UInt64 = 8
    static let isTarget: UInt64 = 16
    static let hasPeriod: UInt64 = 32
    /// And above: 0, or 1 and more for a qualifier.
    static let qualifierShift: UInt64 = 6

    /// A date as a number; nothing has the number 0.
    static func code(_ date: EDTFDate) -> UInt64 {
        UInt64(date.year) << 9 | UInt64(date.month ?? 0) << 5 | UInt64(date.day ?? 0)
    }

    /// The date of a number.
    static func date(of code: Int) -> EDTFDate? {
        guard code > 0 else { return nil }
        let (year, month, day) = (code >> 9, code >> 5 & 15, code & 31)
        if day > 0, let day = CalendarDay(year: year, month: month, day: day) { return EDTFDate(day) }
        return EDTFDate(year: year, month: month > 0 ? month : nil)
    }

    private struct Writer {
        let terms: FactTerms
        var packed = PackedWriter()

        mutating func write(_ bulletin: Bulletin) {
            write(bulletin.people.count)
            for person in bulletin.people {
                write(terms.number(of: person.name))
                write(person.roles.count << 1 | (person.chair ? 1 : 0))
                for role in person.roles { write(terms.number(of: role)) }
            }
            write(bulletin.documents.count)
            for document in bulletin.documents {
                write(document.id)
                write(document.kind)
                write(document.issuer)
                packed.write(document.date.map { FactDigest.code(EDTFDate($0)) } ?? 0)
            }
            write(bulletin.topics.count)
            for topic in bulletin.topics { write(terms.number(of: topic)) }
            write(bulletin.figures.count)
            for figure in bulletin.figures { write(figure.indicator) }
            write(bulletin.period)
            for figure in bulletin.figures { write(figure, bulletin.period) }
        }

        private mutating func write(_ figure: Figure, _ period: EDTF?) {
            var flags = figure.qualifier.flatMap(Figure.Qualifier.allCases.firstIndex).map { UInt64($0 + 1) } ?? 0
            flags <<= FactDigest.qualifierShift
            if figure.value != nil { flags |= FactDigest.hasValue }
            if figure.valueBase != nil, figure.valueBase != figure.value { flags |= FactDigest.hasBase }
            if figure.percent != nil { flags |= FactDigest.hasPercent }
            if figure.changePercent != nil { flags |= FactDigest.hasChange }
            if figure.kind == .target { flags |= FactDigest.isTarget }
            if let own = figure.period, own != period { flags |= FactDigest.hasPeriod }
            packed.write(flags)
            if let value = figure.value {
                packed.write(value)
                write(figure.unit)
            }
            if flags & FactDigest.hasBase != 0, let base = figure.valueBase { packed.write(base) }
            if let percent = figure.percent {
                packed.write(percent)
                write(figure.percentOf)
            }
            if let change = figure.changePercent { packed.write(change) }
            if figure.percent != nil || figure.changePercent != nil { write(figure.comparedWith) }
            if flags & FactDigest.hasPeriod != 0 { write(figure.period) }
        }

        private mutating func write(_ number: Int) { packed.write(UInt64(number)) }

        private mutating func write(_ term: String?) { write(term.map { terms.number(of: $0) + 1 } ?? 0) }

        private mutating func write(_ period: EDTF?) {
            packed.write(period.map { FactDigest.code($0.start) } ?? 0)
            if case .interval(_, let end)? = period {
                packed.write(FactDigest.code(end))
            } else {
                packed.write(0 as UInt64)
            }
        }
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension FactDigest: Packable {
    public func pack(into writer: inout PackedWriter) { writer.write(bytes: bytes) }
    public init(from reader: inout PackedReader) throws(PackedReader.Damage) { bytes = try reader.readBytes() }
}
