import BulletinModel

/// Why a file is not read as a bulletin.
enum SourceDefect: Error, Hashable {
    case tooLarge(Int)
    case empty
    /// Offset in bytes, line counted from 1.
    case binary(offset: Int, line: Int)
    case undecodable(offset: Int, byte: UInt8, line: Int, encoding: String)
    /// How each encoding that it may be in reads the same word.
    case unclearEncoding(readings: [String])

    /// The wording for people; `path` is the file's.
    func diagnostic(path: String) -> Diagnostic {
        switch self {
        case .tooLarge(let bytes):
            Diagnostic(
                .error, code: "source.too-large", file: path,
                message: "the file has \(bytes) bytes, more than the \(SourceDecoder.sizeLimit) that a bulletin may"
                    + " have",
                advice: "take it out of the source folder, or split it into one file a bulletin")
        case .empty:
            Diagnostic(
                .error, code: "source.empty", file: path, message: "the file has no text",
                advice: "fill it or take it out of the source folder")
        case .binary(let offset, let line):
            Diagnostic(
                .error, code: "source.binary", file: path, line: line,
                message: "the file is not text: control character at byte \(offset)",
                advice: "save it as plain text in UTF-8")
        case .undecodable(let offset, let byte, let line, let encoding):
            Diagnostic(
                .error, code: "source.undecodable", file: path, line: line,
                message: "byte 0x\(String(byte, radix: 16, uppercase: true)) at offset \(offset) is not valid"
                    + " \(encoding.uppercased())",
                advice: "save the file in UTF-8")
        case .unclearEncoding(let readings):
            Diagnostic(
                .error, code: "source.unclear-encoding", file: path,
                message: "the file is not UTF-8 and too short to tell its encoding: "
                    + readings.joined(separator: " or "),
                advice: "save the file in UTF-8")
        }
    }
}
