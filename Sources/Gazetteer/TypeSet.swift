/// Types of units, as a type word may mean several: `thành phố` under the centre or under a province.
public struct TypeSet: Hashable, Sendable {
    var bits: UInt16 = 0

    /// No type.
    public init() {}

    /// Whether there is no type in it.
    public var isEmpty: Bool { bits == 0 }

    func contains(_ type: UInt8) -> Bool { bits & 1 << type != 0 }
    mutating func insert(_ type: UInt8) { bits |= 1 << type }

    /// Adds the types of another set.
    public mutating func formUnion(_ other: TypeSet) { bits |= other.bits }

    /// The types of both sets.
    public func union(_ other: TypeSet) -> TypeSet {
        var result = self
        result.formUnion(other)
        return result
    }

    /// The types that are in both sets.
    public func intersection(_ other: TypeSet) -> TypeSet {
        var result = self
        result.bits &= other.bits
        return result
    }
}

extension AdministrativeGazetteer {
    /// The types of a name: `thành phố` is the one under the centre and the one under a province. Empty for a name that
    /// is no type's.
    public func types(named name: String) -> TypeSet {
        types { types.name($0) == name }
    }

    /// The types at a level.
    public func types(at level: AdministrativeLevel) -> TypeSet {
        types { types.level($0) == level }
    }

    /// Whether a state is of one of these types.
    public func isOf(_ types: TypeSet, _ state: StateID) -> Bool { types.contains(states.types[Int(state.index)]) }

    /// The name of the one type of a set; nil when there are several.
    public func name(of type: TypeSet) -> String? {
        type.bits.nonzeroBitCount == 1 ? types.name(type.bits.trailingZeroBitCount) : nil
    }

    private func types(where isWanted: (Int) -> Bool) -> TypeSet {
        var result = TypeSet()
        for type in 0..<types.count where isWanted(type) { result.insert(UInt8(type)) }
        return result
    }
}
