import BulletinModel

extension PeopleAuthority {
    /// What is to be said of mentions that no bulletin has: a name or a place that is misspelt would do nothing, silently.
    /// `used` are the numbers of the others, in the order of the file.
    func diagnostics(used: Set<Int>) -> [Diagnostic] {
        let mentions = people.flatMap { person in person.mentions.map { (person, $0) } }
        return mentions.enumerated().filter { !used.contains($0.offset) }.map { _, found in
            let (person, mention) = found
            return Diagnostic(
                .warning, code: "people.unused",
                message: "people.yaml: no bulletin names ‘\(mention.name)’ as the entry of ‘\(person.name)’ says",
                advice: "compare its name, place, years and ids with the bulletins, and with the entries before it")
        }
    }
}
