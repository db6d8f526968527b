import BulletinModel

extension BuildCache {
    /// The cache of an archive; a new one when there is none or when something is wrong with it, which is told then:
    /// what is wrong now, or what an attempt has met before.
    ///
    /// An archive in a folder that cannot be written to is built all the same, from the beginning each time.
    static func open(
        inArchive archive: String, after failure: Failure?, telling notes: inout [Diagnostic]
    ) throws -> BuildCache {
        let folder = folder(inArchive: archive, telling: &notes)
        do {
            if let failure { throw failure }
            return try BuildCache(in: folder)
        } catch let failure as Failure {
            try folder?.discard()
            notes.append(
                Diagnostic(
                    .note, code: "cache.renewed", file: "\(CacheFolder.name)/cache.sqlite",
                    message: "the build cache could not be used and was made anew: \(failure.reason)"))
            return try BuildCache(in: folder)
        }
    }

    private static func folder(inArchive archive: String, telling notes: inout [Diagnostic]) -> CacheFolder? {
        do throws(SystemError) {
            return try CacheFolder(inArchive: archive)
        } catch {
            notes.append(
                Diagnostic(
                    .note, code: "cache.none", file: CacheFolder.name,
                    message: "nothing can be kept for the next build: cannot \(error.operation) it: \(error.reason)"))
            return nil
        }
    }
}
