import BulletinModel

/// What a bibliography says of a bulletin.
struct BulletinReference: Sendable {
    /// Letters, digits and hyphens of ASCII, beginning with a letter; what the archive's own address calls it.
    let key: String
    let title: String
    /// People; a Vietnamese name is one name, never cut into family and given name.
    let authors: [String]
    /// The office that stands for an author where no person is named.
    let agency: String?
    /// Who published the source.
    let publisher: String?
    /// The archive.
    let archive: String
    /// When the source was published, else the bulletin's sorting date.
    let date: EDTFDate?
    /// When the source was fetched.
    let accessed: EDTFDate?
    /// The page in the archive, else where the source was published.
    let url: String?
    /// The fingerprint of the source, which says which text is meant wherever it is kept.
    let sha256: String

    init(_ bulletin: Bulletin, title: String, folder: String, archive: String, url: String?) {
        key = Self.key(folder)
        self.title = title
        authors = bulletin.byline?.authors ?? []
        agency = bulletin.byline?.agency
        publisher = bulletin.source.publisher
        self.archive = archive
        date = bulletin.published.map { EDTFDate($0.day) } ?? bulletin.date?.start
        // A time of day behind it does not matter here.
        accessed = bulletin.source.retrieved.flatMap { EDTF($0.split(separator: "T").first ?? "") }?.start
        self.url = url ?? bulletin.source.url.flatMap { isWebAddress($0) ? $0 : nil }
        sha256 = bulletin.source.sha256
    }

    /// Who is named as author: the people, else the office.
    var creators: [String] { authors.isEmpty ? [agency].compactMap(\.self) : authors }

    /// `huyen-ba-che-2020-giao-ban` of `quang-ninh/huyen-ba-che/2020/giao-ban/`: the last three names of the folder.
    private static func key(_ folder: String) -> String {
        let bytes = Array(folder.utf8)
        var start = bytes.count
        var slashes = 0
        while start > 0 {
            if bytes[start - 1] == UInt8(ascii: "/") { slashes += 1 }
            if slashes == 4 { break }
            start -= 1
        }
        var key: [UInt8] = []
        for byte in bytes[start...].dropLast() {
            if byte == UInt8(ascii: "/") { key.append(UInt8(ascii: "-")) } else if isKeyPart(byte) { key.append(byte) }
        }
        let text = String(decoding: key, as: UTF8.self)
        let begins = key.first.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } ?? false
        return begins ? text : "bantin-" + text
    }

    private static func isKeyPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }
}
