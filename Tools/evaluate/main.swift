import CorpusEvaluation
import Extraction
import Foundation
import Gazetteer

// evaluate FOLDER… [--field FIELD]…: precision, recall and F1 of extraction on annotated bulletins (Tests/Corpus), what
// went wrong, and stated against measured confidence. With --field only these fields' misses are printed.

var folders: [String] = []
var fields: Set<Field> = []
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
    if argument == "--field" {
        guard let field = arguments.popFirst().flatMap(Field.init) else {
            fail("--field takes one of \(Field.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        fields.insert(field)
    } else {
        folders.append(argument)
    }
}
guard !folders.isEmpty else { fail("name at least one folder of annotated bulletins, e.g. Tests/Corpus/first") }

let extractor = try Extractor(gazetteer: AdministrativeGazetteer())
var sets: [(name: String, evaluation: Evaluation)] = []
var all = Evaluation()
for folder in folders {
    let corpus = try Corpus(folder: URL(filePath: folder))
    var evaluation = Evaluation()
    try evaluation.measure(corpus, with: extractor)
    try all.measure(corpus, with: extractor)
    sets.append(("\(corpus.name), \(corpus.texts.count) texts", evaluation))
    for miss in evaluation.misses where fields.isEmpty || fields.contains(miss.field) {
        print("\(corpus.name)/\(miss.text) \(miss.field.rawValue): missed \(miss.missed), wrong \(miss.wrong)")
    }
}
for set in sets {
    print("\n\(set.name)\n\n" + EvaluationTables.scores([("found", set.evaluation)]))
}
print("Stated confidence against what is right\n\n" + EvaluationTables.calibration(all.calibration))
print(EvaluationTables.rules(all.calibration))

func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("evaluate: \(message)\n".utf8))
    exit(2)
}
