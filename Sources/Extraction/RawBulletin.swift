import BulletinModel

/// A file as it was found, before anything is known of its text.
public struct RawBulletin: Sendable {
    /// The source path relative to the source folder, without extension.
    public var id: String
    /// Relative to the source folder, with `/` between names.
    public var path: String
    /// The file's content.
    public var bytes: [UInt8]
    /// Of the bytes, 64 lower-case hexadecimal digits.
    public var sha256: String
    /// `text/plain` or `text/markdown`.
    public var mediaType: String
    /// Where the text was published, from a sidecar or front matter.
    public var url: String?
    /// Who published it, likewise.
    public var publisher: String?
    /// When it was fetched from there, likewise.
    public var retrieved: String?
    /// When it was posted, as far as somebody says so: it tells the year of days without one.
    public var posted: Timestamp?

    /// A file with what is known of its origin.
    public init(
        id: String, path: String, bytes: [UInt8], sha256: String, mediaType: String = "text/plain",
        url: String? = nil, publisher: String? = nil, retrieved: String? = nil, posted: Timestamp? = nil
    ) {
        self.id = id
        self.path = path
        self.bytes = bytes
        self.sha256 = sha256
        self.mediaType = mediaType
        self.url = url
        self.publisher = publisher
        self.retrieved = retrieved
        self.posted = posted
    }
}
