import VietnameseText

/// A word, number or code as the index knows it.
public struct SearchWord: Hashable, Sendable {
    /// In canonical form with its marks; numbers and codes as they are printed, in lower case: `nghị`, `05-ct/tw`.
    public let exact: String
    /// Without marks and leading zeros, đ as d: `nghi`, `5-ct/tw`.
    public let folded: String

    /// One word that is neither number nor code, in any spelling.
    init(_ word: ArraySlice<Unicode.Scalar>) {
        let key = Syllable(scalars: word)
        let text = String(String.UnicodeScalarView(word))
        exact = key.spelling ?? Self.lowercased(text)
        folded = key.folded.spelling ?? Folding.folded(text)
    }

    init(exact: String, folded: String) {
        self.exact = exact
        self.folded = folded
    }

    private static func lowercased(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        let composed = NormalForm.composed(scalars)?.scalars ?? scalars
        return String(String.UnicodeScalarView(composed.map(Folding.lowercase)))
    }
}
