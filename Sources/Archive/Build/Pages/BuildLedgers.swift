import BulletinModel

/// What builds have noted in the archive folder, for this one to go on with.
struct BuildLedgers: Sendable {
    let permalinks: PermalinkFile
    let revisions: RevisionFile
    /// When the build is made, in Vietnam.
    let day: CalendarDay

    init(inArchive folder: String, day: CalendarDay) throws(SystemError) {
        permalinks = try PermalinkFile(inArchive: folder)
        revisions = try RevisionFile(inArchive: folder)
        self.day = day
    }
}
