import TestSupport

@testable import Extraction

/// What `Tools/make-encoding-vectors` learned of other programs.
enum EncodingVectors {
    /// For each encoding the scalar of every byte, nil where it stands for nothing.
    static func read() throws -> [String: [Unicode.Scalar?]] {
        let bytes = try Repository.bytes(at: "Tests/ExtractionTests/Fixtures/encodings.tsv")
        var vectors: [String: [Unicode.Scalar?]] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let columns = line.split(separator: "\t")
            vectors[String(columns[0]), default: []] += columns[2].split(separator: " ").map {
                UInt32($0, radix: 16).flatMap { Unicode.Scalar($0) }
            }
        }
        return vectors
    }
}

/// Text to bytes. Where other programs know an encoding their table is used, not that of the decoder under test.
struct TestEncoder: Sendable {
    let name: String
    private var bytes: [Unicode.Scalar: [UInt8]] = [:]
    /// Marks that combine.
    private let hasMarks: Bool

    /// Every way in which the tests write a text; of windows-1258 both: tones as marks throughout, or letters where
    /// there are some.
    static func all() throws -> [TestEncoder] {
        let vectors = try EncodingVectors.read()
        func table(_ name: String) -> [Unicode.Scalar?] { vectors[name] ?? [] }
        return [
            TestEncoder("windows-1258", table("windows-1258"), hasMarks: true, prefersMarks: false),
            TestEncoder("windows-1258", table("windows-1258"), hasMarks: true, prefersMarks: true),
            TestEncoder("x-tcvn3", TCVN3(), small: true), TestEncoder("x-tcvn3", table("TCVN5712"), hasMarks: true),
            TestEncoder("x-vni", VNI(), small: false), TestEncoder("VISCII", table("VISCII"), hasMarks: false),
        ]
    }

    private init(_ name: String, _ table: [Unicode.Scalar?], hasMarks: Bool, prefersMarks: Bool = false) {
        self.name = name
        self.hasMarks = hasMarks
        for (byte, scalar) in table.enumerated() {
            guard let scalar else { continue }
            if !prefersMarks || parts(scalar).mark == nil { bytes[scalar] = [UInt8(byte)] }
        }
    }

    /// What the decoder reads from one byte or from two; `small`: capitals with marks are written small.
    private init(_ name: String, _ encoding: some LegacyEncoding, small: Bool) {
        self.name = name
        hasMarks = false
        for first in (0...255 as ClosedRange<UInt8>).reversed() {
            for second in (0xC0...0xFF as ClosedRange<UInt8>).reversed() {
                let pair = encoding.scalars(of: [first, second])
                if pair.count == 1 { bytes[pair[0]] = [first, second] }
            }
        }
        for byte in 0...255 as ClosedRange<UInt8> {
            for scalar in encoding.scalars(of: [byte]) where scalar != ByteTable.undefined && bytes[scalar] == nil {
                bytes[scalar] = [byte]
            }
        }
        guard small else { return }
        for (scalar, code) in bytes where bytes[scalar.uppercase] == nil { bytes[scalar.uppercase] = code }
    }

    /// A text as people type it in an encoding that has neither long dashes nor curved quotes.
    static func typed(_ text: String) -> String {
        let marks: [Character: String] = [
            "–": "-", "—": "-", "“": "\"", "”": "\"", "‘": "'", "’": "'", "…": "...", "\u{A0}": " ", "\u{FEFF}": "",
        ]
        return text.map { marks[$0] ?? String($0) }.joined()
    }

    func encode(_ text: String) -> [UInt8]? {
        var output: [UInt8] = []
        for scalar in text.unicodeScalars {
            if let code = bytes[scalar] {
                output += code
            } else if hasMarks, case let parts = parts(scalar), let mark = parts.mark, let base = bytes[parts.base],
                let code = bytes[mark]
            {
                output += base + code
            } else {
                return nil
            }
        }
        return output
    }
}

/// The letter without its tone, and the tone.
private func parts(_ scalar: Unicode.Scalar) -> (base: Unicode.Scalar, mark: Unicode.Scalar?) {
    let rows = VietnameseLetters.rows
    for row in rows {
        if let tone = row.firstIndex(of: scalar), tone > 0 { return (row[0], VietnameseLetters.tones[tone - 1]) }
    }
    return (scalar, nil)
}

enum VietnameseLetters {
    /// Each vowel with no tone, huyền, hỏi, ngã, sắc, nặng.
    static let rows = [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự",
        "yỳỷỹýỵ",
    ].flatMap { [Array($0.unicodeScalars), Array($0.uppercased().unicodeScalars)] }
    static let tones: [Unicode.Scalar] = ["\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
    /// The 134 letters that ASCII lacks.
    static let marked = rows.joined().filter { !$0.isASCII } + ["đ", "Đ"]
}
