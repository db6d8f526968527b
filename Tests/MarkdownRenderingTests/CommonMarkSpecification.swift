import Foundation
import TestSupport

/// The examples of CommonMark's specification, which `Tools/fetch-commonmark-spec` puts under `.build/`.
struct CommonMarkSpecification {
    struct Example {
        let number: Int
        let markdown: String
        let html: String
    }

    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    let version: String
    let examples: [Example]

    init() throws {
        let path = ".build/commonmark/spec.txt"
        guard let bytes = try? Repository.bytes(at: path) else {
            throw Missing(description: "\(path) is missing: run Tools/fetch-commonmark-spec")
        }
        var version = ""
        var examples: [Example] = []
        var parts: [[Substring]]?
        let fence = String(repeating: "`", count: 32)
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            switch (line, parts) {
            case ("\(fence) example", nil):
                parts = [[]]
            case (".", _?) where parts?.count == 1:
                parts?.append([])
            case (fence[...], let found?):
                let texts = found.map { $0.map { $0 + "\n" }.joined().replacing("→", with: "\t") }
                guard texts.count == 2 else { throw Missing(description: "\(path) has an example without HTML") }
                examples.append(Example(number: examples.count + 1, markdown: texts[0], html: texts[1]))
                parts = nil
            case (_, let found?):
                parts?[found.count - 1].append(line)
            default:
                if version.isEmpty, line.hasPrefix("version: ") { version = String(line.dropFirst(9)) }
            }
        }
        self.version = version
        self.examples = examples
    }
}

/// The `cmark` program, run as a reader would run it: in safe mode.
enum CmarkProgram {
    static func run(_ arguments: String..., input: String = "") throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["cmark"] + arguments
        let (standardInput, standardOutput) = (Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = standardOutput
        try process.run()
        // Examples are smaller than a pipe's buffer, so nothing waits here.
        try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try standardInput.fileHandleForWriting.close()
        let output = try standardOutput.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw CommonMarkSpecification.Missing(
                description: "the cmark program is missing or failed: install the package cmark")
        }
        return String(decoding: output, as: UTF8.self)
    }
}
