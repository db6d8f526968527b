import BulletinModel

extension BuildReport {
    /// The report as one line of JSON without the line feed; with the files that were written and removed when
    /// `isExplained`.
    public func json(isStrict: Bool = false, isExplained: Bool = false) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            json.key("exit_code"); json.int(Int(exitCode(isStrict: isStrict)))
            json.key("bulletins"); json.int(bulletins)
            json.key("files"); json.int(files)
            json.key("bytes"); json.int(bytes)
            json.key("written"); json.int(writtenCount)
            json.key("errors"); json.int(count(.error))
            json.key("warnings"); json.int(count(.warning))
            json.key("diagnostics"); json.array(diagnostics) { $0.value($1) }
            guard isExplained else { return }
            json.key("written_files")
            json.array(written) { json, file in
                json.object { json in
                    json.key("path"); json.string(file.path)
                    json.key("reason"); json.string(file.reason.description)
                }
            }
            json.key("removed_files"); json.array(removed) { $0.string($1) }
        }
        return writer.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func value(_ diagnostic: Diagnostic) {
        object { json in
            json.key("severity"); json.string(diagnostic.severity.rawValue)
            json.key("file"); json.string(diagnostic.file)
            json.key("line"); json.position(diagnostic.line)
            json.key("column"); json.position(diagnostic.column)
            json.key("code"); json.string(diagnostic.code)
            json.key("message"); json.string(diagnostic.message)
            json.key("advice"); json.string(diagnostic.advice)
        }
    }

    private mutating func position(_ value: Int?) {
        if let value { int(value) } else { null() }
    }
}
