import TestSupport
import Testing

@testable import Archive

struct DestinationStateTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `nothing, and a folder with nothing, can become a site`() throws {
        #expect(try state() == .absent)
        try folder.makeFolder("public")
        #expect(try state() == .empty)
        try folder.write("", to: "public/.DS_Store")
        #expect(try state() == .empty)
    }

    @Test func `a folder of somebody else's is refused`() throws {
        try folder.write("thesis", to: "public/thesis.odt")
        #expect(
            try state()
                == .refused(
                    reason: "public is a folder that Bantin did not make, and it is not empty",
                    advice: "name another destination, or empty the folder if nobody needs what is in it"))
        try folder.write("bantin-site/2\n\nthesis.odt\n", to: "public/.bantin-site")
        #expect(try state() != .site)
    }

    @Test func `a hidden file and an empty folder count`() throws {
        try folder.write("", to: "public/.env")
        #expect(try state() != .empty)
        try folder.makeFolder("other/sub")
        #expect(try state("other") != .empty)
    }

    @Test func `a file is refused`() throws {
        try folder.write("", to: "public")
        #expect(try state() == .refused(reason: "public is not a folder", advice: "name another destination"))
    }

    @Test func `a site is a folder with a marker that knows every file`() throws {
        try folder.write(SiteMarker(paths: ["index.html", "á/b.html", "gone.html"]).bytes, to: "public/.bantin-site")
        try folder.write("", to: "public/index.html")
        try folder.write("", to: "public/á/b.html")
        #expect(try state() == .site)
        try folder.write("", to: "public/á/Thumbs.db")
        #expect(try state() == .site)
        for stranger in ["CNAME", "á/c.html", ".git/HEAD", "á/.bantin-site"] {
            try folder.write("", to: "public/\(stranger)")
        }
        #expect(
            try state()
                == .refused(
                    reason: "public holds what Bantin did not put there: public/.git/HEAD, public/CNAME, "
                        + "public/á/.bantin-site and 1 more",
                    advice: "move it elsewhere: a build replaces the whole folder"))
    }

    @Test func `a marker is read as it was written, with the line ends of any system`() {
        let marker = SiteMarker(paths: ["b", "a/c", "B"])
        #expect(marker.paths == ["B", "a/c", "b"])
        #expect(SiteMarker(marker.bytes) == marker)
        #expect(SiteMarker(marker.bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }) == marker)
        #expect(SiteMarker([]) == nil)
        #expect(SiteMarker(Array("bantin-site/10\n\na\n".utf8)) == nil)
        #expect(SiteMarker(Array("bantin-site/1".utf8))?.paths == [])
    }

    private func state(_ name: String = "public") throws -> DestinationState {
        try DestinationState(of: ArchivePath(name, in: folder.path))
    }
}
