import Gazetteer

/// Chooses the unit of a bulletin by its publisher: the publisher's own unit if the body that called the meeting may be
/// of it, or the one above it that the body is of.
struct PublisherChoice {
    let resolver: UnitResolver
    let surroundings: PlaceSurroundings
    /// The types that the body's unit may have; nil when nothing says it.
    let types: TypeSet?

    private var gazetteer: AdministrativeGazetteer { resolver.gazetteer }

    func choose(from origin: Origin) -> (witness: Origin.Witness, found: LocalityChoice.Found)? {
        for witness in origin.witnesses {
            guard let state = state(of: witness), !surroundings.contradicts(state.id) else { continue }
            let confidence = state.isAbove || types == nil ? 0.8 : witness.confidence
            return (witness, LocalityChoice.Found(state: state.id, tokens: 0..<0, confidence: confidence))
        }
        return nil
    }

    private func state(of witness: Origin.Witness) -> (id: StateID, isAbove: Bool)? {
        let states = units(of: witness)
        guard let types else {
            // What a province's paper or portal tells may have happened in any of its districts.
            guard states.count == 1, gazetteer.level(of: states[0]) != .province else { return nil }
            return (states[0], false)
        }
        let own = states.filter { gazetteer.isOf(types, $0) }
        if own.count == 1 { return (own[0], false) }
        guard own.isEmpty, states.count == 1 else { return nil }
        let above = gazetteer.ancestors(of: states[0], on: resolver.day).filter { gazetteer.isOf(types, $0) }
        return above.count == 1 ? (above[0], true) : nil
    }

    private func units(of witness: Origin.Witness) -> [StateID] {
        if !witness.states.isEmpty { return resolver.held(witness.states) }
        let choice = LocalityChoice(resolver: resolver, surroundings: surroundings, types: types, body: nil)
        return choice.choose(from: witness.mentions).map { [$0.state] } ?? []
    }
}
