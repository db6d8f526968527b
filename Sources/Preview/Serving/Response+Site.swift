import Archive
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// A few words for whoever asked for what is not served.
    static func text(_ status: HTTPResponse.Status, _ words: String) -> Response {
        Response(
            status: status, headers: headers(of: "a.txt"),
            body: ResponseBody(byteBuffer: ByteBuffer(string: words + "\n")))
    }

    /// A page of the preview's own.
    static func page(_ status: HTTPResponse.Status, _ bytes: [UInt8], policies: [String]) -> Response {
        var fields = headers(of: "index.html")
        fields.append(policies)
        return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    static func redirect(_ status: HTTPResponse.Status, to location: String) -> Response {
        var response = text(status, location)
        response.headers[.location] = location
        return response
    }

    /// A file, a part of it, or that it is the one that the client has; pages for what is not there are sent whole.
    static func file(
        _ file: Representation, asked headers: HTTPFields, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        guard status == .ok else { return try whole(file, asked: headers, status) }
        // What is compared is the form that would be sent.
        let isPacked = file.isPackable && headers[.range] == nil && AcceptEncoding.allowsGzip(headers[.acceptEncoding])
        let tag = isPacked ? file.packedTag : file.tag
        switch Preconditions.outcome(headers, tag: tag, modified: file.modified) {
        case .failed: return text(.preconditionFailed, "The file is another one by now.")
        case .notModified:
            var fields = Self.headers(of: file)
            fields[.eTag] = tag
            fields[.contentType] = nil
            var response = Response(status: .notModified, headers: fields)
            response.headers[.contentLength] = nil
            return response
        case .send: break
        }
        guard Preconditions.allowsRange(headers, tag: file.tag, modified: file.modified) else {
            return try whole(file, asked: headers, status)
        }
        switch ByteRange(headers[.range], size: file.size) {
        case .whole: return try whole(file, asked: headers, status)
        case .part(let range):
            var response = Response(
                status: .partialContent, headers: Self.headers(of: file), body: body(file.content, range))
            response.headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.size)"
            return response
        case .unsatisfiable:
            var response = text(.rangeNotSatisfiable, "The file has no such part.")
            response.headers[.contentRange] = "bytes */\(file.size)"
            return response
        }
    }

    private static func whole(
        _ file: Representation, asked headers: HTTPFields, _ status: HTTPResponse.Status
    ) throws -> Response {
        let isPacked = file.isPackable && AcceptEncoding.allowsGzip(headers[.acceptEncoding])
        let file = isPacked ? try file.packed() : file
        return Response(status: status, headers: Self.headers(of: file), body: body(file.content, 0..<file.size))
    }

    private static func body(_ content: Representation.Content, _ range: Range<Int>) -> ResponseBody {
        switch content {
        case .bytes(let bytes): return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes[range]))
        case .file(let file):
            return ResponseBody(contentLength: range.count) { writer in
                var offset = range.lowerBound
                while offset < range.upperBound {
                    let count = min(Representation.pieceSize, range.upperBound - offset)
                    let bytes = try file.bytes(from: offset, count: count)
                    guard !bytes.isEmpty else { throw ShortFile() }
                    offset += bytes.count
                    try await writer.write(ByteBuffer(bytes: bytes))
                }
                try await writer.finish(nil)
            }
        }
    }

    /// The answer to HEAD: the same headers, length included, and nothing behind them.
    func withoutBody() -> Response { createHeadResponse() }

    /// A file that became shorter while it was sent: the connection ends, so that nobody takes the piece for the whole.
    private struct ShortFile: Error {}

    private static func headers(of file: Representation) -> HTTPFields {
        var fields = headers(of: file.name)
        fields[.eTag] = file.tag
        fields[.lastModified] = file.modified.text
        fields[.acceptRanges] = "bytes"
        if file.isGzip { fields[.contentEncoding] = "gzip" }
        if file.isPackable || file.isGzip { fields[.vary] = "Accept-Encoding" }
        fields.append(file.policies)
        return fields
    }

    private static func headers(of name: String) -> HTTPFields {
        [
            .contentType: ContentType.of(name), .cacheControl: "no-cache", .xContentTypeOptions: "nosniff",
            .crossOriginResourcePolicy: "same-origin",
        ]
    }
}

extension HTTPFields {
    /// Policies hold together: a page may do what all of them allow.
    fileprivate mutating func append(_ policies: [String]) {
        for policy in policies { append(HTTPField(name: .contentSecurityPolicy, value: policy)) }
    }
}
