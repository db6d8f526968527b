import BundledFiles

/// The JSON Schema (2020-12) of a record, for who reads `index.json` or NDJSON with a program of their own.
public enum RecordSchema {
    static let fileName = "bulletin.schema.json"

    /// The file as it is published.
    public static let bytes = BundledFiles.bytes(at: "Data/bulletin.schema.json") ?? []
}
