/// The short texts in which a record and an annotation state the same fact.
enum Facts {
    static func event(start: String?, end: String?) -> String { "\(start ?? "?")/\(end ?? "?")" }

    static func body(_ name: String, level: String?) -> String { "\(writtenOut(name)) (\(level ?? "no level"))" }

    static func author(_ name: String) -> String { "author \(name)" }

    static func agency(_ name: String) -> String { "agency \(name)" }

    static func person(_ name: String?, chair: Bool) -> String { (name ?? "?") + (chair ? ", chair" : "") }

    static func role(_ role: String?, of name: String?) -> String { "\(name ?? "?"): \(writtenOut(role ?? "?"))" }

    static func figure(value: Double?, unit: String?, percent: Double?, change: Double?) -> String {
        func number(_ value: Double?) -> String { value.map { "\(($0 * 1e6).rounded() / 1e6)" } ?? "none" }
        let unit = (unit ?? "no unit").replacing("m2", with: "m²")
        return "\(number(value)) \(unit), \(number(percent)) %, change \(number(change)) %"
    }

    /// Abbreviations that annotators write either way.
    private static func writtenOut(_ name: String) -> String {
        name.replacing("HĐND", with: "Hội đồng nhân dân").replacing("UBND", with: "Ủy ban nhân dân")
            .replacing("UBMTTQ", with: "Ủy ban MTTQ").replacing("MTTQVN", with: "MTTQ")
            .replacing("MTTQ", with: "Mặt trận Tổ quốc").replacing("Tổ quốc Việt Nam", with: "Tổ quốc")
            .replacing("LHPN", with: "Liên hiệp Phụ nữ").replacing("NN&PTNT", with: "Nông nghiệp và PTNT")
            .replacing("PTNT", with: "Phát triển nông thôn").replacing("HTX", with: "Hợp tác xã")
            .replacing("TAND", with: "Tòa án nhân dân").replacing("VKSND", with: "Viện kiểm sát nhân dân")
    }
}
