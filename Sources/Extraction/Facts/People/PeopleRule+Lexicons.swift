import VietnameseText

extension PeopleRule {
    /// The rule with the parsers that it is put together from.
    init(bodies: BodyLexicon, bodyParser: BodyParser) throws {
        let names = try NameLexicon(Lexicon(bundled: "names"))
        let lexicon = try RoleLexicon(
            roles: Lexicon(bundled: "roles"), organisations: Lexicon(bundled: "organisations"), names: names)
        let words = try Lexicon(bundled: "chairs")
        let acting = PhraseTrie(try words.phrases("acting"))
        let verbs = PhraseTrie(
            try ["acting", "between", "leading", "leading_behind", "concluding"].flatMap { try words.phrases($0) })
        let roles = RoleParser(lexicon, bodies: bodyParser, centralCities: bodies.centralCities, verbs: verbs)
        let nameParser = NameParser(names: names, roles: lexicon, bodies: bodies, acting: acting)
        let between = PhraseTrie(try words.phrases("between"))
        let parser = PersonParser(names: nameParser, roles: roles, lexicon: lexicon, acting: acting, between: between)
        self.init(
            lexicon: lexicon, parser: parser, chairs: try ChairRule(words, roles: roles, lexicon: lexicon),
            names: names,
            acting: acting, signatures: try SignatureRule(roles: roles, names: nameParser, lexicon: words),
            completion: try RoleCompletion(Lexicon(bundled: "organisations")))
    }
}
