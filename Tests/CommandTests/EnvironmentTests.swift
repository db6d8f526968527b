import Foundation
import TestSupport
import Testing

struct EnvironmentTests {
    @Test func `zone, locale and place of the machine do not show in the site`() throws {
        let (here, there) = (try archive(), try archive())
        let plain = try Program.run(
            "build", "-q", in: here.path, environment: ["TZ": "Asia/Ho_Chi_Minh", "LANG": "vi_VN.UTF-8", "LC_ALL": ""])
        let other = try Program.run(
            "build", "-q", "--jobs", "1", in: there.path,
            environment: ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "C", "HOME": "/nowhere"])
        #expect(plain.status == 0)
        #expect(other.status == 0)
        let site = try FolderTree(of: here.at("public"))
        #expect(site.files.count > 10)
        #expect(try FolderTree(of: there.at("public")).differences(from: site) == [])
    }

    @Test func `colour is for terminals that want it`() throws {
        let folder = try archive()
        try folder.write("", to: "seeds/empty.txt")
        for environment in [[:], ["NO_COLOR": "1"], ["TERM": "dumb"]] {
            let result = try Program.run("build", in: folder.path, environment: environment)
            #expect(!result.diagnostics.contains("\u{1B}"))
        }
    }

    private func archive() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for index in 0..<5 {
            try folder.write(
                "Huyện ủy Ba Chẽ họp lần thứ \(index)\n\nNgày 1\(index)/5/2020, Ban Thường vụ Huyện ủy Ba Chẽ tổ chức hội"
                    + " nghị giao ban để đánh giá kết quả.\n", to: "seeds/\(index).txt")
        }
        return folder
    }
}
