import FrontMatter
import Review

extension Overrides {
    /// Where each key that counts was written.
    var places: [String: WrittenPlace] {
        var places: [String: WrittenPlace] = [:]
        for (file, fields) in byFile {
            for (key, place) in fields.keyPlaces {
                places[key] = WrittenPlace(file: file, line: place.line, column: place.column)
            }
        }
        return places
    }
}
