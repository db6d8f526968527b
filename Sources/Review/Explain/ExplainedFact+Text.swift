import BulletinModel

extension ExplainedFact {
    /// The value for people: text as it is, of an object what is known: `start: 2020-05-04, year_basis: printed`.
    var words: String { Self.words(value, isInside: false) }

    private static func words(_ value: JSONValue, isInside: Bool) -> String {
        switch value {
        case .null: return "nothing"
        case .bool(let truth): return truth ? "true" : "false"
        case .number(let digits): return digits
        case .string(let text): return text
        case .array(let items):
            let list = items.map { words($0, isInside: true) }.joined(separator: "; ")
            return isInside ? "[\(list)]" : list
        case .object(let members):
            let known = members.filter { ![.null, .array([]), .bool(false)].contains($0.value) }
            let list = known.map { "\($0.name): \(words($0.value, isInside: true))" }.joined(separator: ", ")
            return isInside ? "{\(list)}" : list
        }
    }

    /// Two digits behind the point.
    var roundedConfidence: String {
        let hundredths = Int((min(max(confidence, 0), 1) * 100).rounded())
        return hundredths == 100 ? "1.00" : "0." + (hundredths < 10 ? "0" : "") + String(hundredths)
    }
}
