import Foundation
import TestSupport
import Testing

@testable import Archive

/// Python's zipfile reads what is written.
struct ZipWriterTests {
    @Test func `more files than two bytes count are read by others`() throws {
        let folder = try TemporaryFolder()
        var zip = ZipWriter(try FileDescriptor(folder: folder.path).create("many.zip"))
        let empty = ZipWriter.Packed([])
        for number in 0..<66_000 { try zip.add("tệp/\(number)", empty) }
        try zip.add("last", ZipWriter.Packed(Array("last".utf8)))
        try zip.finish()
        #expect(
            try read(folder.at("many.zip"), "print(len(z.namelist()), z.namelist()[65999], z.read('last').decode())")
                == "66001 tệp/65999 last\n")
    }

    @Test func `a file of more than four bytes' size is read by others`() throws {
        let folder = try TemporaryFolder()
        var zip = ZipWriter(try FileDescriptor(folder: folder.path).create("large.zip"))
        // Said, not written: directories are read without what they are about.
        try zip.begin("large", size: 5 << 30, sum: 7)
        try zip.add("small", ZipWriter.Packed(Array("small".utf8)))
        try zip.finish()
        #expect(
            try read(folder.at("large.zip"), "i = z.infolist()[0]; print(i.file_size, i.CRC, z.read('small').decode())")
                == "5368709120 7 small\n")
    }

    @Test func `a file that begins beyond four bytes' reach is read by others`() throws {
        let folder = try TemporaryFolder()
        let (path, start) = (folder.at("far.zip"), 5 << 30)
        // A hole in the file, which takes no room on the disk.
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        #expect(truncate(path, off_t(start)) == 0)
        let number = open(path, O_WRONLY | O_APPEND)
        try #require(number >= 0)
        var zip = ZipWriter(FileDescriptor(number: number, path: path), at: start)
        try zip.add("tệp", ZipWriter.Packed(Array("far".utf8)))
        try zip.begin("stored", size: 6, sum: ZipWriter.Packed(Array("stored".utf8)).sum)
        try zip.write(Array("stored".utf8)[...])
        try zip.finish()
        #expect(
            try read(path, "print([i.header_offset for i in z.infolist()][0], z.read('tệp').decode(), z.testzip())")
                == "5368709120 far None\n")
    }

    private func read(_ path: String, _ code: String) throws -> String {
        let (python, output) = (Process(), Pipe())
        python.executableURL = URL(filePath: "/usr/bin/env")
        python.arguments = ["python3", "-c", "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); " + code, path]
        python.environment = ["PATH": "/usr/bin:/bin:/usr/local/bin", "PYTHONIOENCODING": "utf-8"]
        python.standardOutput = output
        try python.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        python.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}
