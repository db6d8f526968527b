import Archive
import BulletinModel
import TestSupport

/// An archive of a test's own.
struct TestArchive {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("seeds")
    }

    /// Adds a bulletin that nothing is wrong with: its place is certain, and so is its date.
    func add(_ name: String, title: String = "Huyện ủy Ba Chẽ họp giao ban tháng 5", day: String = "14/5/2020") throws {
        try folder.write(
            """
            \(title)

            Ngày \(day), Ban Thường vụ Huyện ủy Ba Chẽ tổ chức hội nghị giao ban, đánh giá công tác tháng qua.

            Hội nghị giao nhiệm vụ cho các phòng, ban, ngành của huyện Ba Chẽ, tỉnh Quảng Ninh.

            """, to: "seeds/\(name)")
    }

    /// Builds it.
    @discardableResult
    func build(
        _ options: ConfigurationOptions = ConfigurationOptions(), jobs: Int = 2, on day: CalendarDay? = nil
    ) async throws -> BuildReport {
        await ArchiveBuild(
            try Configuration.load(folder: folder.path, options: options), ArchiveBuild.Options(jobs: jobs, day: day)
        ).run()
    }

    /// The site.
    func site(_ name: String = "public") throws -> FolderTree { try FolderTree(of: folder.at(name)) }

    /// The paths of the bulletins' pages, sorted.
    func pages(_ name: String = "public") throws -> [String] {
        try site(name).files.keys.filter { $0.hasSuffix("/index.json") && !$0.hasPrefix("api/") }
            .map { String($0.dropLast("index.json".count)) }
            .sorted()
    }
}

extension BuildReport {
    /// The lines that are about one file, as people see them.
    func lines(about file: String) -> [String] {
        diagnostics.filter { $0.file == file }.map(\.description)
    }
}
