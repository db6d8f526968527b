import BulletinModel

/// Bytes that people wrote, as text.
enum SourceText {
    struct Undecodable: Error {
        let diagnostic: Diagnostic
    }

    /// UTF-8 without a byte order mark, or what is wrong with it.
    static func decode(_ bytes: [UInt8], file: String) -> Result<String, Undecodable> {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let offset = zip(bytes, String(decoding: bytes, as: UTF8.self).utf8).prefix { $0 == $1 }.count
            let line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
            return .failure(
                Undecodable(
                    diagnostic: Diagnostic(
                        .error, code: "metadata.not-utf8", file: file, line: line,
                        message: "byte \(offset) does not belong to UTF-8", advice: "save the file as UTF-8")))
        }
        return .success(text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text)
    }
}
