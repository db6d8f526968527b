import BulletinModel
import Extraction
import FrontMatter

/// From a numbered line of NDJSON to the line that answers it.
struct StreamStage: Sendable {
    let maker: RecordMaker

    struct Answer: Sendable {
        /// One JSON object without its line feed; nothing for a blank line.
        var bytes: [UInt8] = []
        var isRecord = false
        /// Errors, and a note on each key that is not known.
        var diagnostics: [Diagnostic] = []
        var unknownKeys: [String] = []
        /// Whether the record has warnings.
        var hasWarnings = false
    }

    func answer(_ line: LineReader.Line, number: Int) -> Answer {
        switch line {
        case .tooLong:
            let limit = StreamExtraction.lineLimit >> 20
            return failure(
                StreamLine.Fault(code: "stdin.too-long", message: "the line has more than \(limit) MB"), number)
        case .bytes(let bytes):
            guard bytes.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) else { return Answer() }
            do throws(StreamLine.Fault) {
                return answer(try StreamLine(bytes), number)
            } catch {
                return failure(error, number)
            }
        }
    }

    private func answer(_ line: StreamLine, _ number: Int) -> Answer {
        let raw = RawBulletin(
            id: line.file.id, path: line.file.path, bytes: line.bytes, sha256: SourceReader.hash(line.bytes),
            mediaType: line.file.mediaType)
        var overrides = Overrides(of: line.file, raw, name: line.file.path)
        if let fields = line.sourceFields { overrides.add(fields, file: "standard input") }
        let (record, document) = maker.read(line.file, raw, overrides, name: line.file.path)
        var answer = Answer(unknownKeys: line.unknownKeys)
        if let bulletin = record.bulletin {
            answer.bytes = bulletin.json()
            answer.isRecord = true
            answer.hasWarnings = !bulletin.warnings.isEmpty
            answer.diagnostics = record.diagnostics.filter { $0.severity == .error }
        } else if document != nil {
            answer.bytes = Self.object("skipped") { json in
                json.key("line"); json.int(number)
                json.key("path"); json.string(line.file.path)
                json.key("reason"); json.string("draft")
            }
        } else {
            let error = record.diagnostics.first { $0.severity == .error }
            answer = failure(
                StreamLine.Fault(
                    code: error?.code ?? "source.unreadable", path: line.file.path,
                    message: (error?.line.map { "line \($0) of the text: " } ?? "")
                        + (error?.message ?? "this is no bulletin"), advice: error?.advice), number)
        }
        return answer
    }

    private func failure(_ fault: StreamLine.Fault, _ number: Int) -> Answer {
        let diagnostic = Diagnostic(
            .error, code: fault.code, file: "standard input", line: number,
            message: (fault.path.map { "\($0): " } ?? "") + fault.message, advice: fault.advice)
        let bytes = Self.object("error") { json in
            json.key("line"); json.int(number)
            json.key("path"); json.string(fault.path)
            json.key("code"); json.string(fault.code)
            json.key("message"); json.string(fault.message)
            json.key("advice"); json.string(fault.advice)
        }
        return Answer(bytes: bytes, diagnostics: [diagnostic])
    }

    /// `{"key": {…}}`: what is no record has no record's keys.
    private static func object(_ key: StaticString, _ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            json.key(key); json.object(members)
        }
        return writer.bytes
    }
}

extension StreamLine {
    /// What a sidecar would say.
    fileprivate var sourceFields: BulletinFields? {
        guard url != nil || publisher != nil || retrieved != nil else { return nil }
        var source = SourceFields()
        (source.url, source.publisher, source.retrieved) = (url, publisher, retrieved)
        var fields = BulletinFields()
        fields.source = Written(source, at: TextPlace(line: 1, column: 1))
        return fields
    }
}
