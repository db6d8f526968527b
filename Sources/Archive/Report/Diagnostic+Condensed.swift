import BulletinModel

extension [Diagnostic] {
    /// How often a note is told word by word.
    private static var limit: Int { 3 }

    /// With notes that come from many files told once: what another generator wrote into every file is one thing to
    /// know. Errors and warnings all stay.
    func condensed() -> [Diagnostic] {
        var counts: [Diagnostic: Int] = [:]
        for note in self where note.severity == .note { counts[note.withoutPlace, default: 0] += 1 }
        guard counts.contains(where: { $0.value > Self.limit }) else { return self }
        var told: Set<Diagnostic> = []
        return compactMap { diagnostic in
            let note = diagnostic.withoutPlace
            guard diagnostic.severity == .note, let count = counts[note], count > Self.limit else { return diagnostic }
            guard told.insert(note).inserted else { return nil }
            var first = diagnostic
            first.message += " (and in \(count - 1) other places)"
            return first
        }
    }
}

extension Diagnostic {
    fileprivate var withoutPlace: Diagnostic {
        Diagnostic(severity, code: code, message: message, advice: advice)
    }
}
