import Foundation
import TestSupport
import Testing

@testable import Archive

struct PieceWriterTests {
    private let site: TestSite

    init() throws { site = try TestSite() }

    @discardableResult
    private func publish(_ pieces: [String]) throws -> (file: WrittenFile, hash: ContentHash) {
        let update = try site.update()
        let writer = PieceWriter("a/data.csv", update)
        for piece in pieces { try writer.write(Array(piece.utf8)[...]) }
        let result = try writer.finish()
        _ = try update.publish(.whole)
        update.settle()
        let text = pieces.joined()
        #expect(try site.files() == ["a/data.csv": text])
        #expect(result.file.size == text.utf8.count)
        #expect(result.hash == ContentHash(Array(text.utf8)))
        return result
    }

    @Test func `a file is what its pieces are, and stays when they are the same`() throws {
        #expect(try publish(["one\n", "two\n"]).file.isNew)
        let before = try site.status("public/a/data.csv")
        #expect(try !publish(["on", "e\ntwo", "\n"]).file.isNew)
        #expect(try site.status("public/a/data.csv") == before)
    }

    @Test(arguments: [
        ["one\n"], ["one\n", "tw"], ["one\n", "two\n", "three\n"], ["", "two\n"], [], ["one\n", "2\n"],
    ]) func `a file that differs is written whole`(pieces: [String]) throws {
        try publish(["one\n", "two\n"])
        #expect(try publish(pieces).file.isNew)
    }

    @Test func `parts of the published file are taken over`() throws {
        try publish(["head\n", "one\n", "two\n", "three\n"])
        let update = try site.update()
        let writer = PieceWriter("a/data.csv", update)
        #expect(try writer.copy(from: 0, count: 9))
        try writer.write(Array("new\n".utf8)[...])
        #expect(try writer.copy(from: 13, count: 6))
        #expect(try !writer.copy(from: 13, count: 7))
        let (file, hash) = try writer.finish()
        _ = try update.publish(.whole)
        let text = "head\none\nnew\nthree\n"
        #expect(try site.files() == ["a/data.csv": text])
        #expect(file.size == text.utf8.count && file.isNew)
        #expect(hash == ContentHash(Array(text.utf8)))
    }
}
