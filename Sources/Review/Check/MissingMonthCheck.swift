import BulletinModel

/// Months without a bulletin of a place that otherwise has one each month.
///
/// A place counts where at least eight months are there and at least four fifths of those from the first to the last;
/// behind a gap of more than three months begins another such stretch. A report on a quarter, a half or a year stands
/// for its last month; the day decides for what has no period.
struct MissingMonthCheck {
    private static let fewest = 8
    private static let share = 0.8
    private static let longestGap = 3

    let documents: [DocumentSummary]

    private struct Series {
        let locality: Locality
        /// By month, the first document of it.
        var byPeriod: [Int: Int] = [:]
        var byDate: [Int: Int] = [:]
    }

    func findings() -> [Finding] {
        var places: [String: Series] = [:]
        for (index, document) in documents.enumerated() {
            guard let locality = document.locality, let date = document.date else { continue }
            var series = places[locality.key] ?? Series(locality: locality)
            if let period = document.period, period.monthCount <= 12 {
                series.byPeriod[period.lastDay.monthIndex] = series.byPeriod[period.lastDay.monthIndex] ?? index
            }
            if date.monthCount == 1 {
                series.byDate[date.lastDay.monthIndex] = series.byDate[date.lastDay.monthIndex] ?? index
            }
            places[locality.key] = series
        }
        return places.sorted { $0.key < $1.key }.flatMap { findings($0.value) }
    }

    private func findings(_ series: Series) -> [Finding] {
        let months = series.byPeriod.count >= Self.fewest ? series.byPeriod : series.byDate
        var stretches: [[Int]] = []
        for month in months.keys.sorted() {
            if let last = stretches.last?.last, month - last <= Self.longestGap + 1 {
                stretches[stretches.count - 1].append(month)
            } else {
                stretches.append([month])
            }
        }
        return stretches.compactMap { finding($0, months, series.locality) }
    }

    private func finding(_ stretch: [Int], _ documentOf: [Int: Int], _ locality: Locality) -> Finding? {
        guard stretch.count >= Self.fewest, let first = stretch.first, let last = stretch.last else { return nil }
        let missing = (first...last).filter { documentOf[$0] == nil }
        let span = last - first + 1
        guard let gap = missing.first, Double(stretch.count) >= Self.share * Double(span),
            let before = documentOf[gap - 1]
        else { return nil }
        let list = missing.map { "\(EDTF.month($0 / 12, $0 % 12 + 1))" }.joined(separator: ", ")
        return Finding(
            .months, "month.missing", severity: .note, file: documents[before].file, line: documents[before].line,
            "\(locality.wholeName) has bulletins for \(stretch.count) of \(span) months, none for \(list)",
            advice: "look for \(missing.count == 1 ? "it" : "them") where the others came from")
    }
}
