// Choices are written as their place in the list of all (`Packable`).
extension Body.Kind: Packable {}
extension Body.Level: Packable {}
extension Event.PartOfDay: Packable {}
extension Event.YearBasis: Packable {}
extension Locality.Era: Packable {}
extension Locality.Basis: Packable {}
extension Figure.Qualifier: Packable {}
extension Figure.Kind: Packable {}
extension DateBasis: Packable {}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension CalendarDay: Packable {
    public func pack(into writer: inout PackedWriter) {
        writer.write(varint: UInt64(year << 9 | month << 5 | day))
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        let number = try reader.readVarint()
        guard number < 1 << 30,
            let day = CalendarDay(year: Int(number >> 9), month: Int(number >> 5 & 15), day: Int(number & 31))
        else { throw reader.damage }
        self = day
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Timestamp: Packable {
    public func pack(into writer: inout PackedWriter) {
        writer.write(day)
        writer.write(secondOfDay)
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        self.init(day: try reader.read(), secondOfDay: try reader.read())
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension EDTFDate: Packable {
    /// What is not known is 0.
    public func pack(into writer: inout PackedWriter) {
        writer.write(varint: UInt64(year << 9 | (month ?? 0) << 5 | (day ?? 0)))
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        let number = try reader.readVarint()
        guard number < 1 << 30 else { throw reader.damage }
        let (year, month, day) = (Int(number >> 9), Int(number >> 5 & 15), Int(number & 31))
        if day > 0 {
            guard let known = CalendarDay(year: year, month: month, day: day) else { throw reader.damage }
            self.init(known)
        } else {
            guard (1...9999).contains(year), month <= 12 else { throw reader.damage }
            self.init(year: year, month: month == 0 ? nil : month)
        }
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension EDTF: Packable {
    public func pack(into writer: inout PackedWriter) {
        switch self {
        case .date(let date):
            writer.write(false)
            writer.write(date)
        case .interval(let start, let end):
            writer.write(true)
            writer.write(start)
            writer.write(end)
        }
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        if try reader.read(Bool.self) {
            let (start, end) = (try reader.read(EDTFDate.self), try reader.read(EDTFDate.self))
            guard start.firstDay <= end.lastDay else { throw reader.damage }
            self = .interval(start, end)
        } else {
            self = .date(try reader.read())
        }
    }
}
