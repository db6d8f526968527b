import BulletinModel

extension RawBulletin {
    /// The bytes that a bulletin may have: who reads files can refuse a larger one before reading it.
    public static let sizeLimit = SourceDecoder.sizeLimit

    /// What extraction says of a file that is larger.
    public static func tooLarge(bytes: Int, path: String) -> Diagnostic {
        SourceDefect.tooLarge(bytes).diagnostic(path: path)
    }
}
