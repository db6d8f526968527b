import BulletinModel

extension Explanation {
    /// The record, and its facts in the order of the text, as one line of JSON without the line feed.
    public func json() -> [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            json.key("record"); bulletin.write(to: &json)
            json.key("facts"); json.array(facts) { $0.write($1, text: text) }
        }
        return writer.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ fact: ExplainedFact, text: [Unicode.Scalar]) {
        object { json in
            json.key("field"); json.string(fact.field)
            json.key("value"); json.write(fact.value)
            json.key("rule"); json.string(fact.rule)
            json.key("confidence"); json.number(fact.confidence)
            json.key("start"); json.int(fact.range?.lowerBound)
            json.key("end"); json.int(fact.range?.upperBound)
            json.key("line"); json.int(fact.place?.line)
            json.key("column"); json.int(fact.place?.column)
            json.key("end_line"); json.int(fact.end?.line)
            json.key("end_column"); json.int(fact.end?.column)
            json.key("text")
            json.string(
                fact.range.map { range in
                    var words = String.UnicodeScalarView()
                    words.append(contentsOf: text[range])
                    return String(words)
                })
            json.key("written_in"); json.string(fact.written?.file)
            json.key("written_line"); json.int(fact.written?.line)
            json.key("written_column"); json.int(fact.written?.column)
        }
    }

    fileprivate mutating func int(_ value: Int?) {
        if let value { int(value) } else { null() }
    }
}
