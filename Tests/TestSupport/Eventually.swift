/// Waits until a condition holds. Throws when it does not come about in a minute and hundreds of looks: on a machine that
/// has much to do only one of them passes.
public func eventually(_ what: String, _ condition: () async throws -> Bool) async throws {
    let end = ContinuousClock.now + .seconds(60)
    var looks = 0
    while try await !condition() {
        looks += 1
        if looks > 500, ContinuousClock.now > end { throw DidNotComeAbout(what: what) }
        try await Task.sleep(for: .milliseconds(10))
    }
}

/// What was waited for in vain.
public struct DidNotComeAbout: Error {
    /// In words.
    public let what: String
}
