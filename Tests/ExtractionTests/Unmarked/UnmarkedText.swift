import Gazetteer
import VietnameseText

@testable import Extraction

/// Texts as somebody types them who leaves the marks out.
enum UnmarkedText {
    static func typed(_ text: String) -> String {
        var typed = String.UnicodeScalarView()
        for scalar in clean(text).scalars where !Folding.isMark(scalar) {
            let plain = Folding.fold(scalar)
            typed.append(scalar.properties.isUppercase ? Folding.uppercase(plain) : plain)
        }
        return String(typed)
    }

    static let reader = Rules.made { UnmarkedReader(gazetteer: try AdministrativeGazetteer()) }

    /// The words of a text that were read with marks, as the keys say.
    static func readings(_ text: String) -> [Syllable] {
        reader.read(clean(text)).tokens.filter { $0.canonical != $0.folded }.map(\.canonical)
    }

    static func keys(_ words: String) -> [Syllable] { clean(words).tokens.map(\.canonical) }
}
