/// One file of the site.
public struct OutputFile: Hashable, Sendable {
    /// From the site's root, with `/` between names: `bac-kan/index.html`.
    public let path: String
    /// Its content.
    public let bytes: [UInt8]

    /// A file of these bytes.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
