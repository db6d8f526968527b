// Field by field, in the order of their initialisers.

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Source: Packable {
    public func pack(into writer: inout PackedWriter) {
        writer.write(path)
        writer.write(sha256)
        writer.write(bytes)
        writer.write(encoding)
        writer.write(mediaType)
        writer.write(url)
        writer.write(publisher)
        writer.write(retrieved)
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        self.init(
            path: try reader.read(), sha256: try reader.read(), bytes: try reader.read(), encoding: try reader.read(),
            mediaType: try reader.read(), url: try reader.read(), publisher: try reader.read(),
            retrieved: try reader.read())
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Body: Packable {
    public func pack(into writer: inout PackedWriter) {
        writer.write(name)
        writer.write(kind)
        writer.write(level)
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        self.init(
            name: try reader.read(), kind: try reader.read(), level: try reader.read())
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Meeting: Packable {
    public func pack(into writer: inout PackedWriter) {
        writer.write(kind)
        writer.write(ordinal)
        writer.write(term)
        writer.write(session)
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        self.init(
            kind: try reader.read(), ordinal: try reader.read(), term: try reader.read(), session: try reader.read())
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Event: Packable {
    public func pack(into writer: inout PackedWriter) {
        writer.write(start)
        writer.write(end)
        writer.write(partOfDay)
        writer.write(yearBasis)
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        self.init(
            start: try reader.read(), end: try reader.read(), partOfDay: try reader.read(), yearBasis: try reader.read()
        )
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Place: Packable {
    public func pack(into writer: inout PackedWriter) {
        writer.write(code)
        writer.write(name)
        writer.write(type)
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        self.init(
            code: try reader.read(), name: try reader.read(), type: try reader.read())
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Locality.Successor: Packable {
    public func pack(into writer: inout PackedWriter) {
        writer.write(code)
        writer.write(fullName)
        writer.write(province)
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        self.init(
            code: try reader.read(), fullName: try reader.read(), province: try reader.read())
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Locality: Packable {
    public func pack(into writer: inout PackedWriter) {
        writer.write(code)
        writer.write(era)
        writer.write(name)
        writer.write(type)
        writer.write(fullName)
        writer.write(province)
        writer.write(district)
        writer.write(now)
        writer.write(basis)
        writer.write(confidence)
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        self.init(
            code: try reader.read(), era: try reader.read(), name: try reader.read(), type: try reader.read(),
            fullName: try reader.read(), province: try reader.read(), district: try reader.read(),
            now: try reader.read(), basis: try reader.read(), confidence: try reader.read())
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Person: Packable {
    public func pack(into writer: inout PackedWriter) {
        writer.write(name)
        writer.write(roles)
        writer.write(chair)
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        self.init(
            name: try reader.read(), roles: try reader.read(), chair: try reader.read())
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Byline: Packable {
    public func pack(into writer: inout PackedWriter) {
        writer.write(authors)
        writer.write(agency)
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        self.init(
            authors: try reader.read(), agency: try reader.read())
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Figure: Packable {
    public func pack(into writer: inout PackedWriter) {
        writer.write(indicator)
        writer.write(value)
        writer.write(unit)
        writer.write(valueBase)
        writer.write(qualifier)
        writer.write(span)
        writer.write(percent)
        writer.write(percentOf)
        writer.write(changePercent)
        writer.write(comparedWith)
        writer.write(period)
        writer.write(kind)
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        self.init(
            indicator: try reader.read(), value: try reader.read(), unit: try reader.read(),
            valueBase: try reader.read(), qualifier: try reader.read(), span: try reader.read(),
            percent: try reader.read(), percentOf: try reader.read(), changePercent: try reader.read(),
            comparedWith: try reader.read(), period: try reader.read(), kind: try reader.read())
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Citation: Packable {
    public func pack(into writer: inout PackedWriter) {
        writer.write(id)
        writer.write(kind)
        writer.write(issuer)
        writer.write(date)
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        self.init(
            id: try reader.read(), kind: try reader.read(), issuer: try reader.read(), date: try reader.read())
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Evidence: Packable {
    public func pack(into writer: inout PackedWriter) {
        writer.write(field)
        writer.write(start)
        writer.write(end)
        writer.write(rule)
        writer.write(confidence)
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        self.init(
            field: try reader.read(), start: try reader.read(), end: try reader.read(), rule: try reader.read(),
            confidence: try reader.read())
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension RemovedText: Packable {
    public func pack(into writer: inout PackedWriter) {
        writer.write(text)
        writer.write(reason)
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        self.init(
            text: try reader.read(), reason: try reader.read())
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Warning: Packable {
    public func pack(into writer: inout PackedWriter) {
        writer.write(code)
        writer.write(message)
        writer.write(line)
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        self.init(
            code: try reader.read(), message: try reader.read(), line: try reader.read())
    }
}

extension Diagnostic.Severity: Packable {}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Diagnostic: Packable {
    public func pack(into writer: inout PackedWriter) {
        writer.write(severity)
        writer.write(code)
        writer.write(file)
        writer.write(line)
        writer.write(column)
        writer.write(message)
        writer.write(advice)
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        self.init(
            try reader.read(), code: try reader.read(), file: try reader.read(), line: try reader.read(),
            column: try reader.read(), message: try reader.read(), advice: try reader.read())
    }
}
