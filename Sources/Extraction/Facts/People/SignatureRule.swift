import BulletinModel
import VietnameseText

/// Finds who signed an official paper: `PHÓ CHỦ TỊCH`, `(Đã ký)`, then a name alone on its line.
struct SignatureRule: Sendable {
    private let roles: RoleParser
    private let names: NameParser
    private let signed: PhraseTrie<Bool>

    init(roles: RoleParser, names: NameParser, lexicon: Lexicon) throws {
        self.roles = roles
        self.names = names
        signed = PhraseTrie(try lexicon.phrases("signed"))
    }

    /// The signatory with the role that stands above the name; the body that issues the paper completes it.
    func find(in text: CleanText) -> PersonParser.Mention? {
        let lines = text.lines
        guard lines.count > 3 else { return nil }
        for index in stride(from: lines.count - 1, to: max(0, lines.count - 25), by: -1) {
            let line = lines[index].tokens
            // `KT. CHỦ TỊCH` is whom the signatory stands in for.
            guard line.count <= 6, text.tokens[line].allSatisfy({ $0.shape == .upper }),
                let role = roles.role(in: text, at: line.lowerBound, before: line.upperBound),
                role.end == line.upperBound
            else { continue }
            for below in lines[(index + 1)...].prefix(3) {
                if signed.first(in: text.tokens, below.tokens) != nil { continue }
                let run = names.run(in: text, at: below.tokens.lowerBound, before: below.tokens.upperBound)
                guard run.end == below.tokens.upperBound, names.isName(run, in: text.tokens, isCertain: false) else {
                    break
                }
                return PersonParser.Mention(name: run.tokens(from: 0), roles: [role], end: run.end)
            }
        }
        return nil
    }
}
