import Foundation
import Testing

@testable import Archive

struct LineReaderTests {
    @Test(
        arguments: [
            ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]), ("\n", [""]),
            ("abcd\nabcde\nx", ["abcd", nil, "x"]),
            ("abcde", [nil]), ("abcdef\n", [nil]), ("\r\na\r\n", ["\r", "a\r"]),
        ] as [(String, [String?])])
    func `lines end with a line feed or with the input`(text: String, lines: [String?]) throws {
        #expect(try read(text, limit: 4) == lines)
    }

    @Test func `lines of any length come whole, however the stream is cut`() throws {
        let long = String(repeating: "ế", count: 100_000)
        let text = "a\n\(long)\n\(long)b\n\nc"
        #expect(try read(text, limit: 300_001) == ["a", long, long + "b", "", "c"])
        #expect(try read(text, limit: 300_000) == ["a", long, nil, "", "c"])
        #expect(try read(text, limit: 100) == ["a", nil, nil, "", "c"])
    }

    @Test func `what cannot be read is told`() throws {
        let folder = open("/", O_RDONLY)
        defer { close(folder) }
        var reader = LineReader(folder, limit: 10)
        #expect(throws: SystemError.self) { try reader.next() }
    }

    @Test func `a stream that does not block is waited for`() throws {
        let pipe = Pipe()
        let number = pipe.fileHandleForReading.fileDescriptor
        _ = fcntl(number, F_SETFL, O_NONBLOCK)
        let writer = pipe.fileHandleForWriting
        Thread.detachNewThread {
            usleep(20_000)
            writer.write(Data("a\nb".utf8))
            try? writer.close()
        }
        #expect(try read(number, limit: 10) == ["a", "b"])
    }

    private func read(_ text: String, limit: Int) throws -> [String?] {
        let pipe = Pipe()
        let writer = pipe.fileHandleForWriting
        Thread.detachNewThread {
            writer.write(Data(text.utf8))
            try? writer.close()
        }
        return try read(pipe.fileHandleForReading.fileDescriptor, limit: limit)
    }

    private func read(_ descriptor: Int32, limit: Int) throws -> [String?] {
        var reader = LineReader(descriptor, limit: limit)
        var lines: [String?] = []
        while let line = try reader.next() {
            switch line {
            case .bytes(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
            case .tooLong: lines.append(nil)
            }
        }
        return lines
    }
}
