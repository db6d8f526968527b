/// The measurements as tables of Markdown, as docs/extraction.md and `make eval` show them.
public enum EvaluationTables {
    /// Precision, recall and F1 of every field, one group of columns for each evaluation.
    public static func scores(_ evaluations: [(name: String, evaluation: Evaluation)]) -> String {
        let columns = evaluations.flatMap { ["\($0.name): precision", "recall", "F1", "wanted"] }
        var rows = Field.allCases.map { field in
            row(field.rawValue, evaluations.map { $0.evaluation.scores[field, default: Score()] })
        }
        rows.insert(row("**micro, all above**", evaluations.map(\.evaluation.micro)), at: Field.counted.count)
        return table(["field"] + columns, rows)
    }

    /// What findings stated of themselves and how many of them are right, by tenths of the stated confidence.
    public static func calibration(_ calibration: Calibration) -> String {
        let rows = calibration.tenths.enumerated().filter { $1.count > 0 }.map { tenth, bin in
            ["\(decimal(Double(tenth) / 10, 1)) to \(decimal(Double(tenth + 1) / 10, 1))"] + cells(bin)
        }
        return table(["stated", "findings", "stated on average", "right"], rows)
    }

    /// The same for each rule.
    public static func rules(_ calibration: Calibration) -> String {
        let rows = calibration.rules.sorted { $0.key < $1.key }.map { ["`\($0.key)`"] + cells($0.value) }
        return table(["rule", "findings", "stated on average", "right"], rows)
    }

    private static func row(_ name: String, _ scores: [Score]) -> [String] {
        [name] + scores.flatMap { [decimal($0.precision), decimal($0.recall), decimal($0.f1), "\($0.wanted)"] }
    }

    private static func cells(_ bin: Calibration.Bin) -> [String] {
        ["\(bin.count)", decimal(bin.meanStated), decimal(bin.rightShare)]
    }

    private static func table(_ columns: [String], _ rows: [[String]]) -> String {
        let rule = columns.indices.map { $0 == 0 ? "---" : "---:" }
        return ([columns, rule] + rows).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
    }

    private static func decimal(_ value: Double, _ digits: Int = 3) -> String {
        let scale = digits == 1 ? 10 : 1000
        let units = Int((value * Double(scale)).rounded())
        let fraction = String(units % scale)
        return "\(units / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}
