import BulletinModel
import BundledFiles
import VietnameseText

/// All administrative units of Vietnam from 2004 on, with their names, parents and successors in time.
///
/// A read-only table: load it once and share it. `docs/gazetteer.md` says what is in it and where that comes from.
/// A class, because a struct of thirty arrays costs thirty reference counts each time that it is passed on.
public final class AdministrativeGazetteer: Sendable {
    let units: UnitTable
    let states: StateTable
    let names: TextPool
    let types: TypeTable
    let syllables: SyllableIndex
    let trie: NameTrie
    let prefixes: TypePrefixes

    /// Reads the gazetteer that travels inside the program.
    public convenience init() throws(GazetteerError) {
        guard let bytes = BundledFiles.file(at: "gazetteer.bin") else { throw .missing }
        try self.init(bytes)
    }

    init(_ bytes: BundledBytes) throws(GazetteerError) {
        let file = try GazetteerFile(bytes)
        units = try UnitTable(file)
        states = try StateTable(file, units: units)
        names = try file.pool(.nameOffsets, .nameText)
        types = try TypeTable(file)
        guard
            let syllables = SyllableIndex(
                spellings: file.text(.spellingText), classes: try file.integers(.spellingClasses))
        else { throw .damaged(section: GazetteerFile.Section.spellingText.rawValue) }
        self.syllables = syllables
        trie = try NameTrie(file, classCount: syllables.classCount)
        prefixes = TypePrefixes(trie: trie)
    }

    /// The unit of a code in an era, in its state on a day; without a day, or when it had none then, in its last state.
    public func unit(code: String, era: Locality.Era, on day: CalendarDay? = nil) -> AdministrativeUnit? {
        id(code: code, era: era).map { self[state(of: $0, on: day)] }
    }

    /// The handle of the unit of a code in an era.
    public func id(code: String, era: Locality.Era) -> UnitID? {
        units.index(code: code, era: era).map(UnitID.init)
    }

    /// A state in full.
    public subscript(state: StateID) -> AdministrativeUnit {
        let unit = unit(of: state)
        let index = Int(state.index)
        return AdministrativeUnit(
            id: state, code: units.code(Int(unit.index)), era: units.era(Int(unit.index)), level: level(of: state),
            type: typeName(of: state), name: name(of: state),
            parentCode: parent(of: state).map { units.code(Int($0.index)) },
            firstSeen: states.firstSeen[index] == 0 ? nil : CalendarDay(gazetteerDay: states.firstSeen[index]),
            lastSeen: states.lastSeen[index] == UInt16.max ? nil : CalendarDay(gazetteerDay: states.lastSeen[index]))
    }

    /// All states of all units, by era, level, code and time.
    public var allStates: some RandomAccessCollection<StateID> { states.names.indices.lazy.map(StateID.init) }

    /// The states of a unit, in the order of time.
    public func states(of unit: UnitID) -> some RandomAccessCollection<StateID> {
        units.states(Int(unit.index)).lazy.map(StateID.init)
    }

    /// The unit that a state is one of.
    public func unit(of state: StateID) -> UnitID { UnitID(Int(states.units[Int(state.index)])) }

    /// The unit that a state lies in; nil for a province.
    public func parent(of state: StateID) -> UnitID? {
        let parent = states.parents[Int(state.index)]
        return parent == UInt16.max ? nil : UnitID(Int(parent))
    }

    /// The units that lay in a unit at some time, by code.
    public func children(of unit: UnitID) -> some RandomAccessCollection<UnitID> {
        units.children(Int(unit.index)).lazy.map { UnitID(Int($0)) }
    }

    /// The level of a state's unit.
    public func level(of state: StateID) -> AdministrativeLevel { units.level(Int(states.units[Int(state.index)])) }

    /// The era of a state's unit.
    public func era(of state: StateID) -> Locality.Era { units.era(Int(states.units[Int(state.index)])) }

    /// `Bắc Kạn`; of a numbered ward the number.
    public func name(of state: StateID) -> String { names[Int(states.names[Int(state.index)])] }

    /// `tỉnh`, `thành phố`, `huyện` …; of the cities directly under the centre just `thành phố`.
    public func typeName(of state: StateID) -> String { types.name(Int(states.types[Int(state.index)])) }

    /// What a state is called with its type; equal for states that are called alike.
    public struct Designation: Hashable, Sendable {
        let name: UInt16
        let type: UInt8
    }

    /// The type and the name of a state.
    public func designation(of state: StateID) -> Designation {
        let index = Int(state.index)
        return Designation(name: states.names[index], type: types.first(called: states.types[index]))
    }

    /// Whether two states bear the same name, whatever their types.
    public func haveSameName(_ left: StateID, _ right: StateID) -> Bool {
        states.names[Int(left.index)] == states.names[Int(right.index)]
    }

    /// Whether two states have the same level and type.
    public func haveSameType(_ left: StateID, _ right: StateID) -> Bool {
        states.types[Int(left.index)] == states.types[Int(right.index)]
    }
}
