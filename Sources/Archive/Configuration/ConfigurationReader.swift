import BulletinModel
import Foundation
import Site
import Yams

/// Reads `bantin.yaml`. All that is wrong with it is told at once, each with its line and column.
struct ConfigurationReader {
    private let file: String
    private var configuration = ConfigurationFile()
    private var diagnostics: [Diagnostic] = []

    /// Reads the text of a configuration file, which diagnostics call `file`.
    static func read(_ bytes: [UInt8], file: String) -> (ConfigurationFile, [Diagnostic]) {
        var reader = ConfigurationReader(file: file)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let diagnostic = Diagnostic(
                .error, code: "config.encoding", file: file, message: "the file is not UTF-8",
                advice: "save it as UTF-8")
            return (reader.configuration, [diagnostic])
        }
        switch YAMLDocument.compose(text, file: file) {
        case .success(let node): reader.read(node)
        case .failure(let diagnostic): reader.diagnostics.append(diagnostic)
        }
        return (reader.configuration, reader.diagnostics)
    }

    private init(file: String) {
        self.file = file
    }

    private mutating func read(_ root: Node?) {
        guard let root, root.null == nil else { return }
        guard let mapping = root.mapping else {
            return report(root, "config.shape", "the file must hold keys with values", "write, for example, title: …")
        }
        for (keyNode, value) in mapping {
            let name = keyNode.string ?? ""
            guard let key = ConfigurationKey(rawValue: name) else {
                reportUnknown(keyNode, among: ConfigurationKey.allCases.map(\.rawValue))
                continue
            }
            if value.null == nil { read(key, value) }
        }
    }

    private mutating func read(_ key: ConfigurationKey, _ value: Node) {
        switch key {
        case .title: configuration.title = text(key, value)
        case .description: configuration.description = text(key, value)
        case .language: configuration.language = located(key, value)
        case .baseURL: configuration.baseURL = address(key, value)
        case .timeZone: configuration.timeZone = timeZone(key, value)
        case .source: configuration.source = located(key, value)
        case .destination: configuration.destination = located(key, value)
        case .templates: configuration.templates = located(key, value)
        case .staticFiles: configuration.staticFiles = located(key, value)
        case .pages: configuration.pages = located(key, value)
        case .pageSize: configuration.pageSize = number(key, value, in: 1...1000)
        case .feedLength: configuration.feedLength = number(key, value, in: 1...1000)
        case .webSubHub: configuration.webSubHub = link(key, value)
        case .contactEmail: configuration.contactEmail = email(key, value)
        case .oaiGateway:
            configuration.oaiGateway = link(key, value).map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        case .license: configuration.license = text(key, value)
        case .licenseURL: configuration.licenseURL = link(key, value)
        case .csvBOM: configuration.csvHasMark = flag(key, value)
        case .diffs: configuration.showsDifferences = flag(key, value)
        case .formats:
            configuration.formats = words(key, value, "a format", "html, json, rss", silent: ["html"])
        case .subjects: configuration.subjects = words(key, value, "a kind of page", "people, documents")
        case .feeds: configuration.feeds = words(key, value, "a kind of feed", "places, years").map(FeedKind.feeds)
        case .menu: configuration.menu = menu(value)
        case .publishers: configuration.publishers = publishers(value)
        }
    }

    private mutating func text(_ key: ConfigurationKey, _ value: Node) -> String? {
        text(value, "‘\(key.rawValue)’")
    }

    private mutating func text(_ value: Node, _ name: String) -> String? {
        guard let text = value.scalar?.string.trimmingCharacters(in: .whitespacesAndNewlines), !text.isEmpty,
            !text.unicodeScalars.contains(where: { $0.value == 0 })
        else {
            report(value, "config.value", "\(name) must be text", "write it on one line, in quotes if in doubt")
            return nil
        }
        return text
    }

    private mutating func located(_ key: ConfigurationKey, _ value: Node) -> ConfigurationFile.Located? {
        located(value, "‘\(key.rawValue)’")
    }

    mutating func located(_ value: Node, _ name: String) -> ConfigurationFile.Located? {
        text(value, name).map { .init(value: $0, line: value.mark?.line ?? 1, column: value.mark?.column ?? 1) }
    }

    private mutating func address(_ key: ConfigurationKey, _ value: Node) -> SiteAddress? {
        guard let text = text(key, value) else { return nil }
        if let address = SiteAddress(text) { return address }
        report(
            value, "config.value", "‘\(text)’ is no address of a site",
            "give the whole of it: https://example.org/ or https://example.org/archive/")
        return nil
    }

    /// An address of somebody else's, written as it is.
    private mutating func link(_ key: ConfigurationKey, _ value: Node) -> String? {
        guard let text = text(key, value) else { return nil }
        let isPlain = text.utf8.allSatisfy { (0x21..<0x7F).contains($0) && !"\"<>\\".utf8.contains($0) }
        if isPlain, text.hasPrefix("https://") || text.hasPrefix("http://"), URL(string: text)?.host()?.isEmpty == false
        {
            return text
        }
        report(
            value, "config.value", "‘\(text)’ is no web address", "give the whole of it: https://hub.example.org/")
        return nil
    }

    private mutating func email(_ key: ConfigurationKey, _ value: Node) -> String? {
        guard let text = text(key, value) else { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = !text.contains { $0.isWhitespace || "<>,;".contains($0) }
        if isPlain, parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) {
            return text
        }
        report(value, "config.value", "‘\(text)’ is no mail address", "write it as archive@example.org")
        return nil
    }

    private mutating func timeZone(_ key: ConfigurationKey, _ value: Node) -> String? {
        guard let text = text(key, value) else { return nil }
        if let zone = TimeZone(identifier: text) {
            if Self.isVietnamese(zone) { return text }
            report(
                value, "config.value", "‘\(text)’ is not at +07:00 all year, as the times of bulletins are",
                "write Asia/Ho_Chi_Minh or leave the key out")
            return nil
        }
        let nearest = Spelling.nearest(to: text, among: TimeZone.knownTimeZoneIdentifiers)
        report(
            value, "config.value", "‘\(text)’ is no time zone",
            nearest.map { "did you mean ‘\($0)’?" } ?? "use a name of the IANA database, e.g. Asia/Ho_Chi_Minh")
        return nil
    }

    /// By its offsets in winter and in summer.
    private static func isVietnamese(_ zone: TimeZone) -> Bool {
        [1_577_836_800, 1_593_561_600].allSatisfy { seconds in
            zone.secondsFromGMT(for: Date(timeIntervalSince1970: seconds)) == 7 * 3600
        }
    }

    private mutating func number(_ key: ConfigurationKey, _ value: Node, in range: ClosedRange<Int>) -> Int? {
        if let number = value.scalar.flatMap({ Int($0.string) }), range.contains(number) { return number }
        report(
            value, "config.value",
            "‘\(key.rawValue)’ must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        return nil
    }

    private mutating func flag(_ key: ConfigurationKey, _ value: Node) -> Bool? {
        if let flag = value.bool { return flag }
        report(value, "config.value", "‘\(key.rawValue)’ must be true or false")
        return nil
    }

    /// A list of words of which each names one of the cases; `silent` are words that change nothing.
    private mutating func words<Word: RawRepresentable<String> & CaseIterable & Hashable>(
        _ key: ConfigurationKey, _ value: Node, _ noun: String, _ example: String, silent: [String] = []
    ) -> Set<Word>? {
        guard let names = value.sequence else {
            report(value, "config.value", "‘\(key.rawValue)’ must be a list", "write, for example, [\(example)]")
            return nil
        }
        let known = silent + Word.allCases.map(\.rawValue)
        var words: Set<Word> = []
        for node in names {
            let name = node.scalar?.string ?? ""
            if let word = Word(rawValue: name) {
                words.insert(word)
            } else if !silent.contains(name) {
                let nearest = Spelling.nearest(to: name, among: known)
                report(
                    node, "config.value", name.isEmpty ? "\(noun) must be a word" : "‘\(name)’ is not \(noun)",
                    nearest.map { "did you mean ‘\($0)’?" } ?? "there are \(known.joined(separator: ", "))")
            }
        }
        return words
    }

    /// Of `thing`, or of the file itself.
    mutating func reportUnknown(_ node: Node, of thing: String? = nil, among known: [String]) {
        let name = node.string ?? ""
        let nearest = Spelling.nearest(to: name, among: known)
        report(
            node, "config.unknown-key",
            name.isEmpty ? "a key must be a word" : "‘\(name)’ is no key" + (thing.map { " of \($0)" } ?? ""),
            nearest.map { "did you mean ‘\($0)’?" } ?? "there are \(known.joined(separator: ", "))")
    }

    mutating func report(_ node: Node, _ code: String, _ message: String, _ advice: String? = nil) {
        diagnostics.append(
            Diagnostic(
                .error, code: code, file: file, line: node.mark?.line, column: node.mark?.column, message: message,
                advice: advice))
    }
}
