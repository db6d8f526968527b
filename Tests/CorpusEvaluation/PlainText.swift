import Foundation
import VietnameseText

/// A text that equals another when its words do: case, tone placement, blanks and kinds of dashes aside.
public struct PlainText: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The text itself.
    public let description: String
    private let keys: [Syllable]

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ description: String) {
        self.description = description
        keys = Tokenizer.tokens(of: Array(description.precomposedStringWithCanonicalMapping.unicodeScalars)).map(
            \.canonical)
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func == (left: Self, right: Self) -> Bool { left.keys == right.keys }
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func < (left: Self, right: Self) -> Bool { left.description < right.description }
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func hash(into hasher: inout Hasher) { hasher.combine(keys) }
}
