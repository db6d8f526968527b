import BulletinModel
import Site

/// The files of an archive's folder of templates, on top of those that travel with the program.
enum TemplateFolder {
    /// Throws when a file of the folder cannot be read, or when no file has the strings of the language.
    static func read(_ configuration: Configuration) throws(ConfigurationFailure) -> [TemplateFile] {
        let files: [TemplateFile]
        do throws(SystemError) {
            files = TemplateFile.overlay(try own(configuration.templates))
        } catch {
            throw ConfigurationFailure(
                "template.unreadable", file: configuration.templates.name,
                "cannot \(error.operation) \(error.path): \(error.reason)")
        }
        try check(configuration, files)
        return files
    }

    private static func own(_ folder: ArchivePath) throws(SystemError) -> [TemplateFile] {
        guard isThere(folder.absolute) else { return [] }
        var files: [TemplateFile] = []
        try read(folder, prefix: "", into: &files)
        return files
    }

    private static func read(
        _ folder: ArchivePath, prefix: String, into files: inout [TemplateFile]
    ) throws(SystemError) {
        for entry in try FolderEntry.all(in: "\(folder.absolute)/\(prefix)") where !entry.isHidden {
            guard let name = entry.name else { continue }
            let path = prefix + name
            switch try FileStatus(of: "\(folder.absolute)/\(path)").kind {
            case .folder:
                // A link to a folder could lead back to one that holds it.
                if try entry.kind(at: "\(folder.absolute)/\(path)") != .link {
                    try read(folder, prefix: path + "/", into: &files)
                }
            case .file:
                let descriptor = try FileDescriptor(reading: "\(folder.absolute)/\(path)")
                let bytes = try descriptor.bytes(count: descriptor.status.size)
                files.append(TemplateFile(path: path, bytes: bytes, origin: "\(folder.name)/\(path)"))
            case .link, .special: continue
            }
        }
    }

    private static func check(
        _ configuration: Configuration, _ files: [TemplateFile]
    ) throws(ConfigurationFailure) {
        let language = configuration.site.language
        let known = files.compactMap { file -> String? in
            guard file.path.hasPrefix("strings/"), file.path.hasSuffix(".yaml") else { return nil }
            return String(file.path.dropFirst("strings/".count).dropLast(".yaml".count))
        }
        if known.contains(language) { return }
        let nearest = Spelling.nearest(to: language, among: known)
        let position = configuration.languagePosition
        throw ConfigurationFailure(diagnostics: [
            Diagnostic(
                .error, code: "config.value", file: position?.file, line: position?.line, column: position?.column,
                message: "there are no strings of the language ‘\(language)’",
                advice: nearest.map { "did you mean ‘\($0)’?" } ?? "there are \(known.joined(separator: ", "))")
        ])
    }
}
