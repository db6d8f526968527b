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
        var terms: [FactTerm]
        /// Made when the first number is asked for: whoever only reads does not need it.
        var numbers: [String: Int]?
    }

    /// With the terms of an earlier list, in their order.
    public init(_ terms: [FactTerm] = []) {
        state = Mutex(State(terms: terms, numbers: nil))
    }

    /// All of them by their numbers.
    public var all: [FactTerm] { state.withLock { $0.terms } }

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

/// A term with what addresses and lists need of it, which is not made again in each build.
public struct FactTerm: Hashable, Sendable {
    let text: String
    let slug: String
    /// What it is sorted by.
    let order: [UInt8]

    init(_ text: String) {
        self.text = text
        slug = Slug.make(text)
        order = Collation.key(text)
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension FactTerm: Packable {
    public func pack(into writer: inout PackedWriter) {
        writer.write(text)
        writer.write(slug)
        writer.write(order.map(UInt64.init))
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        text = try reader.read()
        slug = try reader.read()
        order = try reader.read([UInt64].self).map { UInt8(truncatingIfNeeded: $0) }
    }
}
