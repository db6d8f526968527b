import BulletinModel
import Synchronization
import VietnameseText

/// The words of facts, each kept once and known by its number: names, offices, numbers of documents, topics, indicators,
/// units. Facts of all bulletins of an archive refer to one such list, which only grows.
///
/// Numbers depend on the order in which words came: nothing that is published may depend on them.
public final class FactTerms: Sendable {
    private let state: Mutex<State>

    private struct State {
        var terms: FactTermList
        /// Made when the first number is asked for: whoever only reads does not need it.
        var numbers: [String: Int]?
    }

    /// With the terms of an earlier list, in their order.
    public init(_ terms: FactTermList = FactTermList()) {
        state = Mutex(State(terms: terms, numbers: nil))
    }

    /// All of them by their numbers.
    public var all: FactTermList { state.withLock { $0.terms } }

    /// How many there are.
    public var count: Int { state.withLock { $0.terms.count } }

    /// Gives back what only terms need that are asked for by their texts. It is made again when one is.
    package func settle() { state.withLock { $0.numbers = nil } }

    /// The number of a term, which is added when it is new. Any number of threads may ask at once.
    func number(of text: String) -> Int {
        state.withLock { state in
            var numbers =
                state.numbers.take()
                ?? Dictionary(state.terms.enumerated().map { ($1.text, $0) }) { first, _ in first }
            defer { state.numbers = numbers }
            if let number = numbers[text] { return number }
            numbers[text] = state.terms.count
            state.terms.append(FactTerm(text))
            return state.terms.count - 1
        }
    }
}
