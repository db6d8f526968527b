/// Why the gazetteer that travels inside the program cannot be read: the program was built wrong.
public enum GazetteerError: Error, Hashable, Sendable {
    /// There is no `gazetteer.bin` among the bundled files.
    case missing
    /// It is not a gazetteer, or of a version that this program does not read.
    case unknownFormat
    /// A section is not as long as the others demand.
    case damaged(section: Int)
}
