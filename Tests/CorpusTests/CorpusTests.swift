import CorpusEvaluation
import Extraction
import Foundation
import Gazetteer
import TestSupport
import Testing

/// Extraction measured on Tests/Corpus: what docs/extraction.md states of it must hold.
// Recording rewrites one page in several tests.
@Suite(.serialized) struct CorpusTests {
    private static let groups: [(name: String, sets: [String])] = [
        ("development", ["first", "third"]), ("blind", ["second", "late"]),
    ]

    private static let evaluations = Result {
        let extractor = try Extractor(gazetteer: AdministrativeGazetteer())
        return try groups.map { group in
            var evaluation = Evaluation()
            for set in group.sets { try evaluation.measure(corpus(set), with: extractor) }
            return (name: group.name, evaluation: evaluation)
        }
    }

    private static func corpus(_ set: String) throws -> Corpus {
        try Corpus(folder: Repository.root.appending(path: "Tests/Corpus/\(set)"))
    }

    @Test func `the documented precision, recall and F1 are the measured ones`() throws {
        let evaluations = try Self.evaluations.get()
        try expectDocumented(EvaluationTables.scores(evaluations), as: "scores")
    }

    @Test func `the documented figures of texts without marks are the measured ones`() throws {
        var evaluation = Evaluation()
        try evaluation.measure(
            Self.corpus("unmarked"), with: Extractor(gazetteer: AdministrativeGazetteer()))
        try expectDocumented(EvaluationTables.scores([("unmarked", evaluation)]), as: "unmarked")
    }

    @Test func `the documented confidence is the measured one`() throws {
        var all = Calibration()
        for evaluation in try Self.evaluations.get() { all.add(evaluation.evaluation.calibration) }
        try expectDocumented(EvaluationTables.calibration(all), as: "confidence")
    }

    @Test(arguments: Field.counted)
    func `no field of the development texts falls below 0.90`(field: Field) throws {
        let development = try #require(Self.evaluations.get().first).evaluation
        #expect(development.scores[field, default: Score()].f1 >= 0.90)
    }

    @Test func `over all fields both groups stay at 0.95 or above`() throws {
        for (name, evaluation) in try Self.evaluations.get() {
            #expect(evaluation.micro.f1 >= 0.95, "\(name)")
        }
    }

    @Test func `of what states 0.9 or more nine in ten are right`() throws {
        for (name, evaluation) in try Self.evaluations.get() {
            #expect(evaluation.calibration.tenths[9].rightShare >= 0.9, "\(name)")
        }
    }

    @Test func `the corpus has at least eighty texts, a fifth of them blind`() throws {
        let counts = try Self.groups.map { try $0.sets.map { try Self.corpus($0).texts.count }.reduce(0, +) }
        #expect(counts.reduce(0, +) >= 80)
        #expect(counts[1] * 5 >= counts.reduce(0, +))
    }
}
