import BulletinModel

/// What became of a raw bulletin.
public enum ExtractionResult: Sendable {
    /// The record; what could not be known is null in it, what looks wrong is among its warnings.
    case bulletin(Bulletin)
    /// The bytes are no text: undecodable, binary, empty, too large.
    case failure(Diagnostic)
}
