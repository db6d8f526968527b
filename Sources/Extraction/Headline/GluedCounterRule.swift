import VietnameseText

/// Parts a title from the counter that is glued to its last word: `… thời gian tớiLượt xem: 77`.
struct GluedCounterRule: Sendable {
    /// A longer run of letters is no word with a counter.
    private static let longestWord = 30
    /// How many tokens of a title are looked at.
    private static let longestTitle = 100

    /// The zones with a blank between the two; nil when no counter or date comes off that way.
    func unglued(_ printed: ZonedText, zoner: Zoner) -> ZonedText? {
        guard let title = printed.title else { return nil }
        let text = printed.text
        for index in title.prefix(Self.longestTitle)
        where text.tokens[index].shape == .mixed && text.tokens[index].range.count <= Self.longestWord {
            for position in text.tokens[index].range.dropFirst()
            where isJoint(position, in: text, end: text.tokens[index].end) {
                let edit = SpacingRule.Edit(range: position..<position, text: [" "])
                let parted = zoner.zones(of: text.replacing([edit]))
                guard let line = parted.spans.first(where: { $0.zone == .title })?.line else { continue }
                if parted.spans.contains(where: { $0.line == line && ($0.zone == .counter || $0.zone == .date) }) {
                    return parted
                }
            }
        }
        return nil
    }

    /// `tớiLượt`, `SALượt`: before a capital behind a small letter, or before the last of several capitals.
    private func isJoint(_ position: Int, in text: CleanText, end: Int) -> Bool {
        guard text.scalars[position].properties.isUppercase else { return false }
        if text.scalars[position - 1].properties.isLowercase { return true }
        return position + 1 < end && text.scalars[position + 1].properties.isLowercase
    }
}
