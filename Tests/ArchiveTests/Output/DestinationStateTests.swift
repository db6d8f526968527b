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
        for marker in ["bantin-site/2\n\nthesis.odt\n", "bantin-site/10\n\nthesis.odt\n", ""] {
            try folder.write(marker, to: "public/.bantin-site")
            #expect(try state() != .site)
        }
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

    @Test func `a site is a folder with a marker`() throws {
        try folder.write(SiteMarker(paths: ["index.html"]).bytes, to: "public/.bantin-site")
        #expect(try state() == .site)
        try folder.write("bantin-site/1\r\n", to: "public/.bantin-site")
        #expect(try state() == .site)
    }

    private func state(_ name: String = "public") throws -> DestinationState {
        try DestinationState(of: ArchivePath(name, in: folder.path))
    }
}
