import BulletinModel

extension ArchiveBuild.Options {
    /// The day in Vietnam that `SOURCE_DATE_EPOCH` says, for builds that can be made again
    /// (reproducible-builds.org/specs/source-date-epoch); nil when it says nothing.
    public static func day(sourceDateEpoch text: String?) throws(ConfigurationFailure) -> CalendarDay? {
        guard let text, !text.isEmpty else { return nil }
        if let seconds = Int(text), let day = CalendarDay(inVietnamAt: seconds) { return day }
        throw ConfigurationFailure(
            "build.clock", "SOURCE_DATE_EPOCH is ‘\(text)’", advice: "write seconds since 1970-01-01 in UTC, or nothing"
        )
    }
}
