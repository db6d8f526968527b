import BulletinModel
import Gazetteer
import VietnameseText

/// One gazetteer for all tests: it is read-only.
let gazetteer: AdministrativeGazetteer = {
    do { return try AdministrativeGazetteer() } catch { preconditionFailure("the bundled gazetteer: \(error)") }
}()

/// A day from its ISO form.
func day(_ text: String) -> CalendarDay {
    guard let day = Timestamp(text)?.day else { preconditionFailure("\(text) is no day") }
    return day
}

func tokens(_ text: String) -> [Token] {
    Tokenizer.tokens(of: Array(text.unicodeScalars))
}

/// The codes, with era where it is that from 2025 on, that a text names from its first token on, by the longest match.
func codes(_ text: String, spelling: NameSpelling = .exact) -> [String] {
    guard let match = gazetteer.matches(in: tokens(text), at: 0, spelling: spelling).first else { return [] }
    return codes(match.candidates)
}

func codes(_ candidates: [NameMatch.Candidate]) -> [String] {
    var seen: [String] = []
    for unit in candidates.map({ gazetteer[$0.state] }) {
        let code = unit.era == .before2025 ? unit.code : unit.code + "/2025"
        if !seen.contains(code) { seen.append(code) }
    }
    return seen
}
