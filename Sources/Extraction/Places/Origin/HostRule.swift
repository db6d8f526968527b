import Gazetteer
import VietnameseText

/// Reads the unit out of the host of its portal, `bache.quangninh.gov.vn`: names without marks and blanks, a district or
/// a commune below its province. What two units share says nothing.
struct HostRule: Sendable {
    private let gazetteer: AdministrativeGazetteer
    private let provinces: [String: [StateID]]

    struct Reading {
        /// The unit of the whole host; empty when it is an office's or nobody's.
        var states: [StateID] = []
        /// The province that the host lies in.
        var around: [StateID] = []
    }

    init(gazetteer: AdministrativeGazetteer) {
        self.gazetteer = gazetteer
        let states = gazetteer.allStates.filter { gazetteer.level(of: $0) == .province }
        provinces = Dictionary(grouping: states) { state in
            Folding.folded(gazetteer.name(of: state)).filter(\.isLetter)
        }
    }

    func read(_ host: WebHost) -> Reading {
        guard host.labels.suffix(2) == ["gov", "vn"], let last = host.labels.dropLast(2).last,
            let around = provinces[last.filter { $0 != "-" }]
        else { return Reading() }
        let below = host.labels.dropLast(3)
        if below.isEmpty { return Reading(states: around, around: around) }
        guard below.count == 1, let label = below.first else { return Reading(around: around) }
        return Reading(states: units(of: around, called: label), around: around)
    }

    private func units(of provinces: [StateID], called label: Substring) -> [StateID] {
        let letters = label.unicodeScalars.filter { $0 != "-" }
        return Set(provinces.map(gazetteer.unit)).sorted().flatMap { province in
            gazetteer.children(of: province).flatMap { unit in
                gazetteer.states(of: unit).filter { isCalled($0, letters[...]) }
            }
        }
    }

    /// By its bare name, or with its type before it.
    private func isCalled(_ state: StateID, _ letters: String.UnicodeScalarView.SubSequence) -> Bool {
        let name = gazetteer.name(of: state)
        if Self.rest(of: letters, behind: name)?.isEmpty == true { return true }
        let type = gazetteer.typeName(of: state)
        return ([type] + (Self.abbreviations[type] ?? [])).contains { type in
            Self.rest(of: letters, behind: type).flatMap { Self.rest(of: $0, behind: name) }?.isEmpty == true
        }
    }

    private static let abbreviations = ["thành phố": ["tp"], "thị xã": ["tx"], "thị trấn": ["tt"], "đặc khu": ["dk"]]

    /// What follows a name, compared without marks and blanks; nil when the letters begin otherwise.
    private static func rest(
        of letters: String.UnicodeScalarView.SubSequence, behind name: String
    ) -> String.UnicodeScalarView.SubSequence? {
        var rest = letters
        for scalar in name.unicodeScalars where scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
            guard rest.popFirst() == Folding.fold(scalar) else { return nil }
        }
        return rest
    }
}
