/// Where a person wrote a fact.
public struct WrittenPlace: Hashable, Sendable {
    /// By the name that diagnostics have for it.
    public let file: String
    /// Both counted from 1, the column in Unicode scalars.
    public let line, column: Int

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension WrittenPlace: CustomStringConvertible {
    /// `seeds/a.yaml:3:8`
    public var description: String { "\(file):\(line):\(column)" }
}
