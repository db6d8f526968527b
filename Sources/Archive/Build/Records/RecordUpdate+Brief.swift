import BulletinModel
import Site

extension RecordUpdate {
    /// Brings up to date what is known of single files, when those are all that changed since the last build of this
    /// process: then no other file is looked at. nil when they are not bulletins that were there before, or when what
    /// they say has a bearing on others; all has to be looked at then.
    ///
    /// The cache learns of it by the next update that looks at all files: it finds them changed.
    func run(
        changed files: Set<String>, maker: () throws -> RecordMaker
    ) throws -> (sources: SourceList, records: KnownRecords)? {
        guard var known = try keptRecords() else { return nil }
        guard var found = known.found, let places = try places(of: files, in: known) else {
            memory.keep(known)
            return nil
        }
        // Nobody else holds the lists now: single ones are replaced where they are.
        known.found = nil
        var stage: ExtractionStage?
        for (path, position) in places {
            let before = found.current[position]
            let loaded = LoadedSource(SourceFile(path: path), reader)
            if loaded.content != nil, loaded.content == before.content { continue }
            let made = try stage ?? ExtractionStage(reader: reader, maker: maker())
            stage = made
            // From here on terms may be new: a look at all files begins with those of the cache.
            let extracted = made.read(loaded).record
            guard extracted.bulletin?.id == before.record?.summary.id else { return nil }
            found.current[position] = try source(loaded, extracted, known.terms, before)
            guard found.table.replace(before, at: position, of: found.current) else { return nil }
            known.sources[path] = found.current[position]
            known.unsaved.insert(path)
        }
        known.found = found
        memory.keep(known)
        return (found.list, KnownRecords(found.table, known.terms, in: cache))
    }

    /// Where files that changed stand among the sources; nil when one of them is no bulletin that was there before, or
    /// when that cannot be told.
    private func places(of files: Set<String>, in known: RecordMemory) throws -> [(path: String, position: Int)]? {
        guard let found = known.found, let index = known.index, index.environment == environment,
            found.current.count == index.paths.count, let root = try? realPath(reader.folder.absolute),
            let folder = try? FileDescriptor(folder: root)
        else { return nil }
        var places: [(path: String, position: Int)] = []
        for file in files.sorted() {
            let path = String(file.dropFirst(root.utf8.count + 1))
            // What is no bulletin is told of by the update that looks at all files: editors leave more than they mean to.
            if file.hasPrefix(root + "/"), SourceFile.role(of: path) == .other { continue }
            guard file.hasPrefix(root + "/"), let position = index.paths.position(of: path),
                try folder.status(of: path)?.kind == .file
            else { return nil }
            places.append((path, position))
        }
        return places
    }
}

extension [String] {
    /// Where an element stands in a list that is sorted bytewise.
    fileprivate func position(of element: String) -> Int? {
        let place = indices.partition { self[$0].utf8.lexicographicallyPrecedes(element.utf8) }
        return place < count && self[place] == element ? place : nil
    }
}
