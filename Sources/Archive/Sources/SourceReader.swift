import BulletinModel
import Crypto
import Extraction

/// Reads a bulletin's file with what the disk knows of it.
struct SourceReader: Sendable {
    /// The source folder.
    let folder: ArchivePath

    /// The file's bytes with their hash, or what is wrong with it.
    func read(_ file: SourceFile) -> Result<RawBulletin, Diagnostic> {
        bytes(of: file).map { bytes in
            RawBulletin(
                id: file.id, path: file.path, bytes: bytes, sha256: Self.hash(bytes), mediaType: file.mediaType)
        }
    }

    /// The bytes of the sidecar of a file, or what is wrong with it; nil when there is none.
    func readSidecar(of file: SourceFile) -> Result<[UInt8], Diagnostic>? {
        isThere(path(of: file.sidecar)) ? bytes(of: file.sidecar) : nil
    }

    /// What diagnostics call a file.
    func name(of file: SourceFile) -> String { folder.name(of: file.path) }

    private func path(of file: SourceFile) -> String { "\(folder.absolute)/\(file.path)" }

    private func bytes(of file: SourceFile) -> Result<[UInt8], Diagnostic> {
        do throws(SystemError) {
            let descriptor = try FileDescriptor(reading: path(of: file))
            let status = try descriptor.status
            guard status.kind == .file else { return .failure(failure(file, "this is no file")) }
            // Refused by its size: a film that somebody dropped in is not even read.
            guard status.size <= RawBulletin.sizeLimit else {
                return .failure(RawBulletin.tooLarge(bytes: status.size, path: name(of: file)))
            }
            // One byte more than the file had: a file that grows meanwhile shows.
            let bytes = try descriptor.bytes(count: status.size + 1)
            guard bytes.count == status.size else {
                return .failure(failure(file, "it changed while it was read", advice: "build again"))
            }
            return .success(bytes)
        } catch {
            return .failure(failure(file, "cannot \(error.operation) it: \(error.reason)"))
        }
    }

    private func failure(_ file: SourceFile, _ message: String, advice: String? = nil) -> Diagnostic {
        Diagnostic(
            .error, code: "source.unreadable", file: name(of: file), message: message, advice: advice)
    }

    /// SHA-256 in lower-case hexadecimal digits.
    static func hash(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
