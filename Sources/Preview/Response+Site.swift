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

    static func redirect(_ status: HTTPResponse.Status, to location: String) -> Response {
        var response = text(status, location)
        response.headers[.location] = location
        return response
    }

    /// A file as it is; it is read in pieces, as fast as the client takes them.
    static func file(_ file: PublishedFile, name: String, status: HTTPResponse.Status = .ok) -> Response {
        let body = ResponseBody(contentLength: file.size) { writer in
            var offset = 0
            while offset < file.size {
                let bytes = try file.bytes(from: offset, count: 256 * 1024)
                guard !bytes.isEmpty else { throw ShortFile() }
                offset += bytes.count
                try await writer.write(ByteBuffer(bytes: bytes))
            }
            try await writer.finish(nil)
        }
        return Response(status: status, headers: headers(of: name), body: body)
    }

    /// The answer to HEAD: the same headers, length included, and nothing behind them.
    func withoutBody() -> Response { createHeadResponse() }

    /// A file that became shorter while it was sent: the connection ends, so that nobody takes the piece for the whole.
    private struct ShortFile: Error {}

    private static func headers(of name: String) -> HTTPFields {
        [.contentType: ContentType.of(name), .cacheControl: "no-cache", .xContentTypeOptions: "nosniff"]
    }
}
