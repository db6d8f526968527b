import BulletinModel
import Gazetteer
import VietnameseText

/// Of which types the unit is whose body called the meeting: that of a Huyện ủy is a huyện.
struct IssuerTypes: Sendable {
    private let gazetteer: AdministrativeGazetteer
    private let offices: PhraseTrie<TypeSet>

    init(gazetteer: AdministrativeGazetteer, offices: PhraseTrie<TypeSet>) {
        self.gazetteer = gazetteer
        self.offices = offices
    }

    /// nil when neither the body's name nor its level says anything.
    func types(of body: Body) -> TypeSet? {
        let level = body.level.map(types(at:))
        if let named = types(in: body.name) {
            let both = level.map { named.intersection($0) } ?? named
            return both.isEmpty ? named : both
        }
        return level.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The last type word of the name, `Ban Chấp hành Đảng bộ [thành phố]`, or its office.
    private func types(in name: String) -> TypeSet? {
        let tokens = Tokenizer.tokens(of: Array(name.unicodeScalars))
        var found: TypeSet?
        var index = 0
        while index < tokens.count {
            if let office = offices.longestMatch(in: tokens, at: index) {
                found = office.value
                index = office.end
            } else if let prefix = gazetteer.typePrefix(in: tokens, at: index) {
                found = prefix.types
                index = prefix.end
            } else {
                index += 1
            }
        }
        return found
    }

    private func types(at level: Body.Level) -> TypeSet {
        switch level {
        case .central: TypeSet()
        case .province: gazetteer.types(at: .province)
        case .city: gazetteer.types(named: "thành phố").union(gazetteer.types(named: "thị xã"))
        case .district: gazetteer.types(named: "huyện").union(gazetteer.types(named: "quận"))
        case .commune: gazetteer.types(at: .commune)
        }
    }
}
