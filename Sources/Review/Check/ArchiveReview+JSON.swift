import BulletinModel

extension ArchiveReview {
    /// The review as one line of JSON without the line feed.
    public func json(exitCode: Int32) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            json.key("exit_code"); json.int(Int(exitCode))
            json.key("bulletins"); json.int(bulletins)
            json.key("errors"); json.int(count(.error))
            json.key("warnings"); json.int(count(.warning))
            json.key("notes"); json.int(count(.note))
            json.key("findings"); json.array(findings) { $0.write($1) }
        }
        return writer.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ finding: Finding) {
        object { json in
            json.key("severity"); json.string(finding.severity.rawValue)
            json.key("code"); json.string(finding.code)
            json.key("file"); json.string(finding.file)
            json.key("line")
            if let line = finding.line { json.int(line) } else { json.null() }
            json.key("message"); json.string(finding.message)
            json.key("advice"); json.string(finding.advice)
            json.key("correction")
            if let correction = finding.correction {
                json.object { json in
                    json.key("file"); json.string(correction.file)
                    json.key("yaml"); json.string(correction.yaml)
                    json.key("to_fill_in"); json.bool(correction.isBlank)
                }
            } else {
                json.null()
            }
        }
    }
}
