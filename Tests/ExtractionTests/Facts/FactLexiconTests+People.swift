@testable import Extraction

/// Sentences for the lexicons that people are read with.
extension FactLexiconTests {
    static let names: [Probe] = [
        Probe(
            "common_surnames", { "Tại đây, \($0) An, Bí thư Huyện ủy dự." }, { facts, _ in people(facts).count == 1 }),
        Probe("surnames", { "Tại đây, \($0) Tuấn Tú, Bí thư Huyện ủy dự." }, { facts, _ in people(facts).count == 1 }),
        Probe(
            "middle_names", { "Đồng chí Lê \($0) tú chủ trì." },
            { facts, _ in people(facts).first?.name.hasSuffix(" Tú") == true }),
        Probe(
            "telling_middle_names", { "Chủ tịch UBND xã Xưa \($0) Tú nói." },
            { facts, _ in people(facts).first?.name.hasPrefix("Xưa ") == true }),
        Probe("historical", { "Đồng chí \($0), Bí thư Huyện ủy dự." }, { facts, _ in people(facts).isEmpty }),
        Probe("remembered", { "Các xã có \($0) đồng chí Lê Văn Tú." }, { facts, _ in people(facts).isEmpty }),
        Probe("named_after", { "Trên \($0) Lê Văn Tú, Bí thư Huyện ủy nói." }, { facts, _ in people(facts).isEmpty }),
        Probe("households", { "Đoàn đến \($0) ông Lê Tuấn Tú." }, { facts, _ in people(facts).isEmpty }),
        Probe(
            "not_in_names", { "Đồng chí Lê Tuấn Tú \($0)." }, { facts, _ in people(facts).first?.name == "Lê Tuấn Tú" }),
    ]

    static let roles: [Probe] = [
        Probe("comrades", { "Tại đây, \($0) Đổng Lê Hưng dự." }, { facts, _ in people(facts).count == 1 }),
        Probe(
            "comrades_of_many", { "Tại đây có \($0) Đổng Lê Hưng, Đổng Lê Hà dự." },
            { facts, _ in people(facts).count == 2 }),
        Probe("civil", { "Tại đây, \($0) Xưa Lê Hưng, Bí thư Huyện ủy dự." }, { facts, _ in people(facts).count == 1 }),
        Probe(
            "civil_of_many", { "Tại đây có \($0) Xưa Lê Hưng, Xưa Lê Hà, Phó Bí thư Huyện ủy dự." },
            { facts, _ in people(facts).count == 2 }),
        Probe(
            "shared", { "Có các đồng chí Lê Tuấn Tú, Lê Tuấn Hà, \($0) Bí thư Huyện ủy dự." },
            { facts, _ in
                let roles = people(facts).map(\.roles)
                return roles.count == 2 && !roles[0].isEmpty && roles[0] == roles[1]
            }),
        Probe(
            "ranks", { "Tại đây, đồng chí \($0) Lê Tuấn Tú dự." },
            { facts, _ in people(facts).first?.name == "Lê Tuấn Tú" }),
        Probe(
            "plurals", { "Bí thư Huyện ủy Lê Tuấn Tú và \($0) Phó Bí thư Huyện ủy là Lê An, Vi Na dự." },
            { facts, _ in
                people(facts).map(\.roles) == [["Bí thư Huyện ủy"], ["Phó Bí thư Huyện ủy"], ["Phó Bí thư Huyện ủy"]]
            }),
        Probe(
            "others", { "Ông Lê Tuấn Tú, Trưởng Ban Chỉ đạo chống dịch và \($0) khác của huyện dự." },
            { facts, _ in people(facts).first?.roles == ["Trưởng Ban Chỉ đạo"] }),
        Probe(
            "holding", { "Đồng chí Lê Tuấn Tú \($0) Bí thư Huyện ủy." },
            { facts, _ in people(facts).first?.roles == ["Bí thư Huyện ủy"] }),
        Probe(
            "appointing", { "Đồng chí Lê Tuấn Tú được Tỉnh ủy tin tưởng \($0) Bí thư Huyện ủy." },
            { facts, _ in people(facts).first?.roles == ["Bí thư Huyện ủy"] }),
        Probe(
            "informal", { "Chủ tịch Hội Nông dân huyện, \($0) Xưa Lê Hưng nói." },
            { facts, _ in people(facts).first?.name == "Xưa Lê Hưng" }),
        Probe(
            "heads_of_organisations", { "Đồng chí Lê Tuấn Tú - \($0) Xử lý nước thải dự." },
            { facts, _ in people(facts).first?.roles.first?.hasSuffix("Xử lý nước thải") == true }),
        Probe(
            "role_prefixes", { "Đồng chí Lê Tuấn Tú - \($0) Bí thư Huyện ủy dự." },
            { facts, entry in people(facts).first?.roles == ["\(entry) Bí thư Huyện ủy"] }),
        Probe(
            "heads", { "Đồng chí Lê Tuấn Tú - \($0) dự." }, { facts, entry in people(facts).first?.roles == [entry] }),
        Probe(
            "spellings", { "Đồng chí Lê Tuấn Tú - \($0) dự." },
            { facts, entry in people(facts).first.map { $0.roles.count == 1 && $0.roles != [entry] } == true }),
        Probe(
            "expansions", { "Đồng chí Lê Tuấn Tú - Phó Trưởng phòng \($0) dự." },
            { facts, entry in
                people(facts).first.map {
                    $0.roles.count == 1 && !$0.roles[0].hasSuffix(entry) && $0.roles[0].count > 20
                } == true
            }),
    ]

    static let organisations: [Probe] = [
        Probe(
            "committees", { "Đồng chí Lê Tuấn Tú - Bí thư \($0.lowercased()) dự." },
            { facts, entry in people(facts).first?.roles == ["Bí thư \(entry)"] }),
        Probe(
            "bodies", { "Đồng chí Lê Tuấn Tú - Phó Chủ nhiệm \($0) dự." },
            { facts, entry in people(facts).first?.roles == ["Phó Chủ nhiệm \(entry)"] }),
        Probe(
            "roles_of_committees", { "Đồng chí Lê Tuấn Tú, \($0), Trưởng Ban Dân vận Huyện ủy dự." },
            { facts, entry in people(facts).first?.roles.first == "\(entry) Huyện ủy" }),
        Probe(
            "unlisted", { "Đồng chí Lê Tuấn Tú - Phó Chủ nhiệm \($0) Xử lý nước thải dự." },
            { facts, entry in people(facts).first?.roles == ["Phó Chủ nhiệm \(entry) Xử lý nước thải"] }),
        Probe(
            "open", { "Đồng chí Lê Tuấn Tú - Thư ký \($0) phòng, chống dịch huyện dự." },
            { facts, entry in people(facts).first?.roles == ["Thư ký \(entry) phòng, chống dịch huyện"] }),
        Probe(
            "common", { "Đồng chí Lê Tuấn Tú - Phó Chủ nhiệm \($0) dự." },
            { facts, entry in people(facts).first?.roles == ["Phó Chủ nhiệm \(entry)"] }),
        Probe(
            "named", { "Đồng chí Lê Tuấn Tú - Phó Chủ nhiệm \($0) Lê Văn Lùng dự." },
            { facts, entry in people(facts).map(\.roles) == [["Phó Chủ nhiệm \(entry) Lê Văn Lùng"]] }),
        Probe(
            "fields", { "Đồng chí Lê Tuấn Tú - Trưởng phòng \($0) dự." },
            { facts, entry in people(facts).first?.roles == ["Trưởng phòng \(entry)"] }),
    ]

    private static func chair(_ facts: FactText) -> Bool? { people(facts).first { $0.name == "Lê Tuấn Tú" }?.chair }

    static let chairs: [Probe] = [
        Probe("leading", { "Đồng chí Lê Tuấn Tú \($0) hội nghị." }, { facts, _ in chair(facts) == true }),
        Probe("leading_behind", { "Đồng chí Lê Tuấn Tú \($0)." }, { facts, _ in chair(facts) == true }),
        Probe("tasks", { "Đồng chí Lê Tuấn Tú chủ trì, \($0) với các xã." }, { facts, _ in chair(facts) == false }),
        Probe("concluding", { "Đồng chí Lê Tuấn Tú \($0) hội nghị." }, { facts, _ in chair(facts) == true }),
        Probe("closing", { "\(capitalized($0)), đồng chí Lê Tuấn Tú cảm ơn." }, { facts, _ in chair(facts) == true }),
        Probe("concluded", { "Đồng chí Lê Tuấn Tú kết luận \($0)." }, { facts, _ in chair(facts) == true }),
        Probe("between", { "Đồng chí Lê Tuấn Tú \($0) chủ trì." }, { facts, _ in chair(facts) == true }),
        Probe("before_people", { "Chủ trì \($0) có đồng chí Lê Tuấn Tú." }, { facts, _ in chair(facts) == true }),
        Probe("introducing", { "Chủ trì hội nghị \($0) đồng chí Lê Tuấn Tú." }, { facts, _ in chair(facts) == true }),
        Probe(
            "attending", { "Đến \($0) có đồng chí Lê Tuấn Tú; đồng chí Vi Thị Na chủ trì." },
            { facts, _ in chair(facts) == false }),
        Probe("charged", { "Huyện \($0) đồng chí Lê Tuấn Tú chủ trì." }, { facts, _ in chair(facts) == false }),
        Probe("acting", { "Đồng chí Lê Văn tú \($0)." }, { facts, _ in people(facts).first?.name == "Lê Văn Tú" }),
        Probe(
            "signed", { "UBND huyện họp.\nPHÓ CHỦ TỊCH\n(\($0))\nLê Tuấn Tú" }, { facts, _ in chair(facts) == false }),
    ]
}
