import BulletinModel
import TestSupport
import Testing

@testable import Extraction

/// One figure that a careful reader finds in a text; the keys that are given must hold.
struct ExpectedFigure: Sendable, CustomTestStringConvertible {
    let source: String
    let entry: Lexicon.Entry

    static let seeds = Rules.made {
        let path = "Tests/ExtractionTests/Fixtures/seeds-expected.yaml"
        let yaml = String(decoding: try Repository.bytes(at: path), as: UTF8.self)
        return try Lexicon(name: path, yaml: yaml).whole.members.flatMap { seed in
            (seed.value["figures"]?.elements ?? []).map {
                ExpectedFigure(source: "seeds/\(seed.key).txt", entry: $0)
            }
        }
    }

    var testDescription: String {
        source + entry.members.map { " \($0.key): \($0.value.text ?? "")" }.joined(separator: ",")
    }

    func isFound(in bulletin: Bulletin) -> Bool {
        bulletin.figures.contains { figure in
            entry.members.allSatisfy { matches(figure, $0.key, $0.value.text) }
        }
    }

    private func matches(_ figure: Figure, _ key: String, _ text: String?) -> Bool {
        switch key {
        case "indicator": figure.indicator == text
        case "value": figure.value == text.flatMap(Double.init)
        case "unit": figure.unit == text
        case "qualifier": figure.qualifier?.rawValue == text
        case "percent": figure.percent == text.flatMap(Double.init)
        case "percent_of": figure.percentOf == text
        case "change_percent": figure.changePercent == text.flatMap(Double.init)
        case "compared_with": figure.comparedWith == text
        case "period": figure.period?.description == text
        default: false
        }
    }
}

@Suite struct ExpectedFiguresTests {
    @Test(arguments: ExpectedFigure.seeds)
    func `a seed's figure is among those of the record`(figure: ExpectedFigure) throws {
        #expect(figure.isFound(in: try Records.bulletin(at: figure.source)))
    }

    @Test func `all of the seeds' figures are looked for`() {
        #expect(ExpectedFigure.seeds.count == 21)
    }
}
