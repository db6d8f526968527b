import BulletinModel

extension MarkdownDocument {
    /// What front matter says of one key, as lines without the last line feed: `period: "2019-05"`. Empty when the
    /// record knows nothing of it.
    public static func lines(of key: String, in bulletin: Bulletin) -> String {
        var yaml = YAMLWriter(reserving: 1024)
        yaml.write(bulletin)
        let lines = String(decoding: yaml.bytes, as: UTF8.self).split(separator: "\n")
        guard let start = lines.firstIndex(where: { $0.hasPrefix("\(key):") }) else { return "" }
        let more = lines[(start + 1)...].prefix { $0.hasPrefix(" ") }
        return ([lines[start]] + more).joined(separator: "\n")
    }
}
