import BulletinModel
import Foundation
import TestSupport
import Testing

@testable import Extraction

/// One field of one text.
struct FieldCase: Sendable, CustomTestStringConvertible {
    let source: String
    let expectation: Expectation
    let field: String

    var testDescription: String { "\(expectation.name) \(field)" }

    /// The five seeds with `seeds-expected.yaml`, one case for each field that it gives.
    static let seeds = Rules.made {
        try expectations("seeds-expected.yaml").whole.members.flatMap { seed in
            cases("seeds/\(seed.key).txt", Expectation(name: seed.key, seed.value))
        }
    }

    /// Each `NAME.txt` with its `NAME.expected.yaml`.
    static let fixturesAll = Rules.made {
        let folder = Repository.root.appending(path: fixtures)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try names.filter { $0.hasSuffix(".expected.yaml") }.sorted().flatMap { file -> [FieldCase] in
            let name = String(file.dropLast(".expected.yaml".count))
            return cases("\(fixtures)/\(name).txt", Expectation(name: name, try expectations(file).whole))
        }
    }

    private static func expectations(_ file: String) throws -> Lexicon {
        try Lexicon(
            name: file, yaml: String(decoding: Repository.bytes(at: "\(fixtures)/\(file)"), as: UTF8.self))
    }

    private static let fixtures = "Tests/ExtractionTests/Fixtures"

    /// The fields whose rules exist; figures have tests of their own (`ExpectedFiguresTests`).
    private static let fields: Set<String> = [
        "title", "title_as_printed", "lead", "section", "published", "event", "period", "date", "body", "meeting",
        "people", "byline", "documents", "locality", "places", "captions", "removed",
    ]

    private static func cases(_ source: String, _ expectation: Expectation) -> [FieldCase] {
        expectation.fields.keys.filter(fields.contains).sorted().map {
            FieldCase(source: source, expectation: expectation, field: $0)
        }
    }
}

@Suite struct ExpectedRecordTests {
    @Test(arguments: FieldCase.seeds)
    func `a seed's field holds what a careful reader finds`(field: FieldCase) throws {
        let bulletin = try Records.bulletin(at: field.source)
        let difference = field.expectation.difference(in: field.field, bulletin)
        #expect(difference == nil)
    }

    @Test(arguments: FieldCase.fixturesAll)
    func `a fixture's field holds what a careful reader finds`(field: FieldCase) throws {
        let bulletin = try Records.bulletin(at: field.source)
        let difference = field.expectation.difference(in: field.field, bulletin)
        #expect(difference == nil)
    }

    @Test func `every seed has its case`() {
        #expect(Set(FieldCase.seeds.map(\.source)).count == 5)
        #expect(FieldCase.seeds.count >= 40)
    }
}
