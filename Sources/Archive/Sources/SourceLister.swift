import BulletinModel

/// Finds the bulletins' files in a source folder and everything below it.
///
/// Hidden files are left out without a word. A link is followed only in thought: a file that it leads to inside the
/// folder is read under its own name, and what lies outside is not the archive's.
struct SourceLister {
    /// The folder itself, without links in its path.
    private let root: String
    /// What diagnostics call it.
    private let displayName: String
    private var list = SourceList()
    private var others: [String] = []
    private var sidecars: [SourceFile] = []

    /// The files of a folder. Throws when it cannot be listed.
    static func list(_ folder: ArchivePath) throws(ConfigurationFailure) -> SourceList {
        do throws(SystemError) {
            let root = try realPath(folder.absolute)
            var lister = SourceLister(root: root, displayName: folder.name)
            lister.visit(try FolderEntry.all(in: root), prefix: "")
            return lister.finished()
        } catch {
            throw ConfigurationFailure(
                "source.unreadable", file: folder.name, "cannot \(error.operation) it: \(error.reason)")
        }
    }

    private init(root: String, displayName: String) {
        self.root = root
        self.displayName = displayName
    }

    private mutating func visit(_ entries: [FolderEntry], prefix: String) {
        for entry in entries where !entry.isHidden {
            guard let name = entry.name else {
                report(
                    .error, "source.name", prefix + entry.displayName, "the name is not UTF-8",
                    advice: "rename the file")
                continue
            }
            let path = prefix + name
            do throws(SystemError) {
                switch try entry.kind(at: "\(root)/\(path)") {
                case .file: add(path, name: name)
                case .folder: try visitFolder(path, name: name)
                case .link: try judgeLink(path, name: name)
                case .special: judgeSpecial(path, name: name)
                }
            } catch {
                report(.error, "source.unreadable", path, "cannot \(error.operation) it: \(error.reason)")
            }
        }
    }

    private mutating func add(_ path: String, name: String) {
        switch SourceFile.role(of: name) {
        case .bulletin:
            // Its id stands in tables, one on each line.
            if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
                report(
                    .error, "source.name", Self.printable(path), "the name has a tab, a line break or the like",
                    advice: "rename the file, or the folder that it lies in")
            } else {
                list.files.append(SourceFile(path: path))
            }
        case .sidecar: sidecars.append(SourceFile(path: path))
        case .other: others.append(path)
        }
    }

    /// With `?` in the place of what would break a line.
    private static func printable(_ path: String) -> String {
        String(String.UnicodeScalarView(path.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "?" : $0 }))
    }

    private mutating func visitFolder(_ path: String, name: String) throws(SystemError) {
        if SourceFile.role(of: name) == .bulletin {
            report(
                .error, "source.folder", path, "this is a folder, though it is named like a bulletin",
                advice: "rename it; the files in it are read all the same")
        }
        visit(try FolderEntry.all(in: "\(root)/\(path)"), prefix: path + "/")
    }

    private mutating func judgeSpecial(_ path: String, name: String) {
        guard SourceFile.role(of: name) == .bulletin else { return others.append(path) }
        report(.error, "source.special", path, "this is a pipe, a socket or a device, not a file")
    }

    private mutating func judgeLink(_ path: String, name: String) throws(SystemError) {
        let target: String
        do throws(SystemError) {
            target = try realPath("\(root)/\(path)")
        } catch  where error.code == SystemError.notFound {
            return report(.error, "source.dangling-link", path, "the link leads nowhere", advice: "remove it")
        } catch  where error.code == SystemError.linkLoop {
            return report(.error, "source.link-loop", path, "the link leads back to itself", advice: "remove it")
        }
        let folder = path.dropLast(name.utf8.count)
        if "\(root)/\(folder)".hasPrefix(target + "/") {
            report(
                .error, "source.link-loop", path, "the link leads back to a folder that holds it",
                advice: "remove it")
        } else if target.hasPrefix(root + "/") {
            report(.note, "source.link", path, "the link was not followed: its target is read under its own name")
        } else {
            report(
                .error, "source.link-outside", path, "the link leads out of the source folder",
                advice: "copy what it leads to")
        }
    }

    private mutating func report(
        _ severity: Diagnostic.Severity, _ code: String, _ path: String, _ message: String, advice: String? = nil
    ) {
        list.diagnostics.append(
            Diagnostic(severity, code: code, file: "\(displayName)/\(path)", message: message, advice: advice))
    }

    private func finished() -> SourceList {
        var list = list
        let ids = sidecars.isEmpty ? [] : Set(list.files.map(\.id))
        list.sidecars = Set(sidecars.lazy.map(\.id)).intersection(ids)
        list.diagnostics += sidecars.filter { !ids.contains($0.id) }.map { sidecar in
            Diagnostic(
                .warning, code: "source.lone-sidecar", file: "\(displayName)/\(sidecar.path)",
                message: "there is no bulletin beside this sidecar", advice: "name it as the bulletin is, but for .yaml"
            )
        }
        list.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        if list.files.isEmpty {
            list.diagnostics.append(
                Diagnostic(.warning, code: "source.none", file: displayName, message: "there is no bulletin in it"))
        }
        if !others.isEmpty {
            let named = others.prefix(5).joined(separator: ", ")
            let more = others.count > 5 ? " and \(others.count - 5) more" : ""
            list.diagnostics.append(
                Diagnostic(
                    .note, code: "source.others", file: displayName,
                    message: "left out, since a bulletin's name ends in .txt or .md: \(named)\(more)"))
        }
        return list
    }
}
