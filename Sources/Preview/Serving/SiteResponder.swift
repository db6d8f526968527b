import Archive
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers requests from a published site.
struct SiteResponder: HTTPResponder {
    private let files: SiteFiles
    private let hosts: AllowedHosts
    private let reload: Reload?
    private var base: String { files.base }

    /// With `reload`, pages follow what is built.
    init(files: SiteFiles, hosts: AllowedHosts, reload: Reload? = nil) {
        self.files = files
        self.hosts = hosts
        self.reload = reload
    }

    func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        try answer(request.head)
    }

    /// The answer to a request, whose body does not matter.
    func answer(_ request: HTTPRequest) throws -> Response {
        let response = try wholeAnswer(request)
        return request.method == .head ? response.withoutBody() : response
    }

    private func wholeAnswer(_ request: HTTPRequest) throws -> Response {
        // The codec takes the first field for the host and leaves another one where it was.
        guard let host = request.authority, request.headerFields[Self.host] == nil else {
            return .text(.badRequest, "A request names one host.")
        }
        guard hosts.allow(host) else {
            return .text(.misdirectedRequest, "This server goes by another name: localhost, or what --bind gives.")
        }
        guard request.method == .get || request.method == .head else {
            var response = Response.text(.methodNotAllowed, "Only GET and HEAD.")
            response.headers[.allow] = "GET, HEAD"
            return response
        }
        let target = request.path ?? ""
        let path: RequestPath
        do throws(RequestPath.Failure) {
            path = try RequestPath(target: target, base: base)
        } catch {
            switch error {
            case .malformed: return .text(.badRequest, "This is not a path of a site.")
            case .tooLong: return .text(.uriTooLong, "The address is too long.")
            case .outside: return target == "/" ? .redirect(.found, to: base) : try notFound(request)
            }
        }
        return try page(path, query: target.drop { $0 != "?" }, request)
    }

    private func page(_ path: RequestPath, query: Substring, _ request: HTTPRequest) throws -> Response {
        if let reload, let response = try reload.answer(path, query: query, request, files) { return response }
        switch files.entry(path) {
        case .file(let file, let name): return try send(Representation(file, name: name), request)
        case .folder: return .redirect(.movedPermanently, to: files.location(of: path) + query)
        case .absent: return try notFound(request)
        }
    }

    private func notFound(_ request: HTTPRequest) throws -> Response {
        guard let page = files.notFoundPage else {
            return reload?.standIn(base: base, host: request.authority ?? "")
                ?? .text(.notFound, "There is no such page.")
        }
        return try send(Representation(page, name: "404.html"), request, status: .notFound)
    }

    private func send(
        _ file: Representation, _ request: HTTPRequest, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let file = try reload?.page(file, isFound: status == .ok, base: base, host: request.authority ?? "") ?? file
        return try .file(file, asked: request.headerFields, status: status)
    }

    private static let host = HTTPField.Name("Host") ?? .location
}
