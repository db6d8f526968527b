import BulletinModel
import Extraction

/// From a file, and what a person wrote beside it or above it, to its record.
struct ExtractionStage: Sendable {
    let reader: SourceReader
    let maker: RecordMaker

    func record(of file: SourceFile) -> ExtractedRecord { read(file).record }

    /// Also what the record was made from.
    func read(_ file: SourceFile) -> (record: ExtractedRecord, document: ReadDocument?) {
        read(LoadedSource(file, reader))
    }

    /// The record of what was read.
    func read(_ source: LoadedSource) -> (record: ExtractedRecord, document: ReadDocument?) {
        switch source.bulletin {
        case .failure(let diagnostic): (ExtractedRecord(file: source.file, diagnostics: [diagnostic]), nil)
        case .success(let raw):
            maker.read(source.file, raw, source.overrides(of: raw, reader), name: reader.name(of: source.file))
        }
    }
}

/// The bytes of a bulletin's file and of its sidecar.
struct LoadedSource: Sendable {
    let file: SourceFile
    /// Or what is wrong with it.
    let bulletin: Result<RawBulletin, Diagnostic>
    /// nil when there is none.
    let sidecar: Result<[UInt8], Diagnostic>?

    init(_ file: SourceFile, _ reader: SourceReader) {
        self.file = file
        bulletin = reader.read(file)
        sidecar = reader.readSidecar(of: file)
    }

    /// What a person wrote about it, in the file and beside it.
    func overrides(of raw: RawBulletin, _ reader: SourceReader) -> Overrides {
        var overrides = Overrides(of: file, raw, name: reader.name(of: file))
        if let sidecar { overrides.add(sidecar: sidecar, file: reader.name(of: file.sidecar)) }
        return overrides
    }

    /// Of the bulletin's file; nil when it could not be read.
    var hash: ContentHash? {
        guard case .success(let raw) = bulletin else { return nil }
        return ContentHash(hexadecimal: Array(raw.sha256.utf8))
    }

    /// Of the sidecar; nil when there is none, or it could not be read.
    var sidecarHash: ContentHash? {
        guard case .success(let bytes) = sidecar else { return nil }
        return ContentHash(bytes)
    }

    /// Of all bytes; nil when some could not be read.
    var content: Fingerprint? {
        guard case .success(let raw) = bulletin else { return nil }
        var fingerprint = Fingerprint()
        fingerprint.add(raw.sha256)
        switch sidecar {
        case .failure: return nil
        case .success(let bytes): fingerprint.add(bytes)
        case nil: fingerprint.add(nil as String?)
        }
        return fingerprint
    }
}
