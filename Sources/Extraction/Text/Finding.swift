/// A value that a rule read from the text, with the place where it stands.
struct Finding<Value> {
    var value: Value
    /// In tokens of the clean text.
    var tokens: Range<Int>
    /// The rule's name, e.g. `event.opening-day`: evidence prints it.
    var rule: String
    /// 0 to 1: how often such a finding is right.
    var confidence: Double
}

extension Finding: Sendable where Value: Sendable {}
extension Finding: Equatable where Value: Equatable {}
