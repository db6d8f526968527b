/// A file of the site that is on the disk.
struct WrittenFile: Hashable, Sendable {
    let path: String
    let size: Int
    /// Whether it is other than what the destination held; else that file stays.
    let isNew: Bool
}
