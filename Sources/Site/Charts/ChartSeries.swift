import BulletinModel

/// A value that was reported of a stretch of time.
struct ChartPoint: Hashable, Sendable {
    let period: EDTF
    let value: Double
    /// Link to where it was reported.
    let href: String?

    init(_ period: EDTF, _ value: Double, href: String? = nil) {
        self.period = period
        self.value = value
        self.href = href
    }
}

/// Values of one thing in time.
struct ChartSeries: Hashable, Sendable {
    /// Drawn in different ways, so that no colour is needed to tell them apart.
    enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Reached in the stretch of time itself.
        case actual
        /// Aimed at.
        case target
        /// Reached since the beginning of the year: it starts anew with each.
        case cumulative
    }

    let name: String
    let kind: Kind
    /// In the order of time.
    let points: [ChartPoint]

    /// Points whose value is no number are left out.
    init(_ name: String, _ kind: Kind, _ points: [ChartPoint]) {
        self.name = name
        self.kind = kind
        self.points = points.filter { $0.value.isFinite && abs($0.value) < 1e15 }.sorted { one, other in
            let keys = [one, other].map { ($0.period.lastDay, $0.period.firstDay, $0.value) }
            return keys[0] < keys[1]
        }
    }
}
