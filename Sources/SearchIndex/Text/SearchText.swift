/// How a text looks to the index, for tests and for those who write another reader.
public enum SearchText {
    /// The clauses of a text. The words inside a code come after it and are marked as being aside: they have no
    /// neighbours.
    public static func clauses(of text: String) -> [[Item]] {
        var reader = ClauseReader(Array(text.unicodeScalars))
        var clauses: [[Item]] = [[]]
        while let piece = reader.next() {
            switch piece {
            case .clauseEnd:
                if clauses[clauses.count - 1].isEmpty { continue }
                clauses.append([])
            case .word(let index):
                clauses[clauses.count - 1].append(
                    Item(word: SearchWord(reader.scalars[reader.tokens[index].range]), isAside: false))
            case .number(let range):
                clauses[clauses.count - 1].append(Item(word: reader.word(range), isAside: false))
            case .code(let range):
                clauses[clauses.count - 1].append(Item(word: reader.word(range), isAside: false))
                for index in range where reader.tokens[index].kind == .word {
                    clauses[clauses.count - 1].append(
                        Item(word: SearchWord(reader.scalars[reader.tokens[index].range]), isAside: true))
                }
            }
        }
        return clauses.filter { !$0.isEmpty }
    }

    /// A word in its clause.
    public struct Item: Hashable, Sendable {
        /// The word, number or code.
        public let word: SearchWord
        /// Whether it is a part of the code before it.
        public let isAside: Bool
    }
}
