import BulletinModel
import Extraction
import Foundation
import TestSupport
import Testing

@testable import Archive

struct SourceReaderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("seeds")
    }

    @Test func `a file comes with its bytes and their hash`() throws {
        try folder.write("abc", to: "seeds/2020/a b.md")
        let raw = try read("2020/a b.md").get()
        #expect(raw.id == "2020/a b")
        #expect(raw.path == "2020/a b.md")
        #expect(raw.bytes == Array("abc".utf8))
        #expect(raw.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(raw.mediaType == "text/markdown")
    }

    @Test func `an empty file has no bytes`() throws {
        try folder.write("", to: "seeds/a.txt")
        let raw = try read("a.txt").get()
        #expect(raw.bytes == [])
        #expect(raw.sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func `a file that is too large is refused by its size`() throws {
        try folder.write("", to: "seeds/film.txt")
        #expect(truncate(folder.at("seeds/film.txt"), 50 << 20) == 0)
        let diagnostic = try #require(failure("film.txt"))
        #expect(diagnostic.file == "seeds/film.txt")
        #expect(diagnostic.code == "source.too-large")
        try folder.write("", to: "seeds/most.txt")
        #expect(truncate(folder.at("seeds/most.txt"), off_t(RawBulletin.sizeLimit)) == 0)
        #expect(try read("most.txt").get().bytes.count == RawBulletin.sizeLimit)
    }

    @Test func `a file that is gone or no file any more is told`() throws {
        try folder.makeFolder("seeds/folder.txt")
        #expect(mkfifo(folder.at("seeds/pipe.txt"), 0o600) == 0)
        #expect(failure("gone.txt")?.description == "seeds/gone.txt: error: cannot read it: No such file or directory")
        #expect(failure("folder.txt")?.description == "seeds/folder.txt: error: this is no file")
        #expect(failure("pipe.txt")?.description == "seeds/pipe.txt: error: this is no file")
    }

    private func read(_ path: String) -> Result<RawBulletin, Diagnostic> {
        SourceReader(folder: ArchivePath("seeds", in: folder.path)).read(SourceFile(path: path))
    }

    private func failure(_ path: String) -> Diagnostic? {
        guard case .failure(let diagnostic) = read(path) else { return nil }
        return diagnostic
    }
}
