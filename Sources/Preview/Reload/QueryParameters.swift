/// The parameters of a query, `?page=%2Fa%2F&tag=1`.
struct QueryParameters {
    private var values: [String: String] = [:]

    /// What is not in the form of a parameter is read over; of two with one name the first counts.
    init(_ query: Substring) {
        for part in query.drop(while: { $0 == "?" }).split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, let value = RequestPath.decoded(pair[1].utf8) else { continue }
            values[String(pair[0])] = values[String(pair[0])] ?? value
        }
    }

    subscript(name: String) -> String? { values[name] }
}
