import HTTPTypes

/// What a request asks to be true of a file before it is sent (RFC 9110, 13).
enum Preconditions {
    enum Outcome: Equatable {
        case send
        /// 304.
        case notModified
        /// 412.
        case failed
    }

    /// In the order of section 13.2.2.
    static func outcome(_ headers: HTTPFields, tag: String, modified: HTTPDate) -> Outcome {
        if let tags = headers[.ifMatch] {
            guard matches(tags, tag, isStrong: true) else { return .failed }
        } else if let date = headers[.ifUnmodifiedSince].flatMap({ HTTPDate($0) }), date < modified {
            return .failed
        }
        if let tags = headers[.ifNoneMatch] {
            return matches(tags, tag, isStrong: false) ? .notModified : .send
        }
        if let date = headers[.ifModifiedSince].flatMap({ HTTPDate($0) }), date >= modified { return .notModified }
        return .send
    }

    /// Whether a part may be sent: only to who has the rest of the same file.
    static func allowsRange(_ headers: HTTPFields, tag: String, modified: HTTPDate) -> Bool {
        guard let condition = headers[.ifRange] else { return true }
        return condition.hasPrefix("\"") ? condition == tag : HTTPDate(condition) == modified
    }

    private static func matches(_ list: String, _ tag: String, isStrong: Bool) -> Bool {
        list.split(separator: ",").contains { item in
            var item = item.drop { $0 == " " || $0 == "\t" }
            while item.last == " " || item.last == "\t" { item.removeLast() }
            if item == "*" { return true }
            if item.hasPrefix("W/"), !isStrong { item = item.dropFirst(2) }
            return item == tag
        }
    }
}
