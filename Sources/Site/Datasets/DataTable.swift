import BulletinModel

/// A table of the archive's data: what it is called, what its columns mean, and its rows.
package struct DataTable: Sendable {
    /// `figures`; the file is `figures.csv`.
    package let name: String
    /// What a row is.
    let meaning: String
    let columns: [DataColumn]
    /// The columns that no two rows share.
    let key: [String]

    package var fileName: String { name + ".csv" }

    /// The names of the columns as the first row. With a byte order mark, Excel reads the file as UTF-8.
    package func header(hasMark: Bool) -> [UInt8] {
        var csv = CSVWriter()
        for column in columns { csv.field(column.name) }
        csv.endRow()
        return (hasMark ? [0xEF, 0xBB, 0xBF] : []) + csv.bytes
    }
}

/// A column of a table, in the words of Frictionless Table Schema.
struct DataColumn: Sendable {
    enum Kind: String, Sendable {
        case string, integer, number, boolean, year, date
    }

    let name: String
    let kind: Kind
    let meaning: String
    var isRequired = false
    /// The values that it may have.
    var values: [String] = []
    /// The table whose first column it names.
    var table: String?

    static func text(_ name: String, _ meaning: String, isRequired: Bool = false, values: [String] = []) -> Self {
        Self(name: name, kind: .string, meaning: meaning, isRequired: isRequired, values: values)
    }

    static func of(_ kind: Kind, _ name: String, _ meaning: String, isRequired: Bool = false) -> Self {
        Self(name: name, kind: kind, meaning: meaning, isRequired: isRequired)
    }

    /// The bulletin that a row is about.
    static let bulletin = Self(
        name: "bulletin", kind: .string, meaning: "the bulletin's id", isRequired: true, table: "bulletins")
    /// What tells the rows of a bulletin apart.
    static let number = Self(
        name: "number", kind: .integer, meaning: "counted from 1 in each bulletin, in the order of its text",
        isRequired: true)
}
