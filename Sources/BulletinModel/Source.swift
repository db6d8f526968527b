/// The file that a bulletin came from.
public struct Source: Hashable, Sendable {
    /// Relative to the source folder, with `/` between names.
    public var path: String
    /// Of the file's bytes, 64 lower-case hexadecimal digits.
    public var sha256: String
    /// The file's size.
    public var bytes: Int
    /// The IANA name of the encoding that the bytes were read in, e.g. `utf-8`.
    public var encoding: String
    /// `text/plain` or `text/markdown`.
    public var mediaType: String
    /// Where the text was published, from sidecar or front matter.
    public var url: String?
    /// Who published it, from sidecar or front matter.
    public var publisher: String?
    /// When it was fetched from there: an EDTF date or a time stamp, as written.
    public var retrieved: String?

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(
        path: String, sha256: String, bytes: Int, encoding: String, mediaType: String,
        url: String? = nil, publisher: String? = nil, retrieved: String? = nil
    ) {
        self.path = path
        self.sha256 = sha256
        self.bytes = bytes
        self.encoding = encoding
        self.mediaType = mediaType
        self.url = url
        self.publisher = publisher
        self.retrieved = retrieved
    }
}
