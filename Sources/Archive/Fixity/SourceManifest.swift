import BulletinModel
import Site

/// The hashes of the sources that a site was made of, published with it: whoever has a copy of both can tell whether
/// the bulletins are still those.
enum SourceManifest {
    /// From the site's root.
    static let path = DataFile.folder + DataFile.sources

    /// The file that is made of some lines.
    static func fingerprint(of lines: [FixityManifest.Line]) -> Fingerprint {
        var fingerprint = Fingerprint()
        for line in lines {
            fingerprint.add(line.path)
            line.hash.add(to: &fingerprint)
        }
        return fingerprint
    }

    /// Writes the lines, which are sorted by path, piece by piece.
    static func write(_ lines: [FixityManifest.Line], into site: SiteUpdate) throws -> WrittenFile {
        let pieces = PieceWriter(path, site)
        var bytes: [UInt8] = []
        for line in lines {
            FixityManifest.write(line.hash, line.path.utf8, to: &bytes)
            if bytes.count > 1 << 18 {
                try pieces.write(bytes[...])
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try pieces.write(bytes[...])
        return try pieces.finish().file
    }
}
