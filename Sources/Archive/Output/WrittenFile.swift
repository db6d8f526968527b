/// A file of the site that is on the disk.
struct WrittenFile: Hashable, Sendable {
    let path: String
    let size: Int
}
