import Archive
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers requests from a published site.
struct SiteResponder: HTTPResponder {
    private let site: PublishedSite
    /// Where the site lies: `/`, or a path with a slash at both ends.
    private let base: String

    init(site: PublishedSite, base: String) {
        self.site = site
        self.base = base
    }

    func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        let response = answer(request.method, request.head.path ?? "")
        return request.method == .head ? response.withoutBody() : response
    }

    private func answer(_ method: HTTPRequest.Method, _ target: String) -> Response {
        guard method == .get || method == .head else {
            var response = Response.text(.methodNotAllowed, "Only GET and HEAD.")
            response.headers[.allow] = "GET, HEAD"
            return response
        }
        do throws(RequestPath.Failure) {
            return page(try RequestPath(target: target, base: base), query: target.drop { $0 != "?" })
        } catch {
            switch error {
            case .malformed: return .text(.badRequest, "This is not a path of a site.")
            case .tooLong: return .text(.uriTooLong, "The address is too long.")
            case .outside: return target == "/" ? .redirect(.found, to: base) : notFound()
            }
        }
    }

    private func page(_ path: RequestPath, query: Substring) -> Response {
        switch site.entry(at: path.names) {
        case .file(let file) where !path.isFolder:
            return .file(file, name: path.names.last ?? "")
        case .folder where path.isFolder:
            guard case .file(let file) = site.entry(at: path.names + ["index.html"]) else { return notFound() }
            return .file(file, name: "index.html")
        case .folder:
            let location = path.names.reduce(base) { $0 + Self.encoded($1) + "/" }
            return .redirect(.movedPermanently, to: location + query)
        default:
            return notFound()
        }
    }

    private func notFound() -> Response {
        guard case .file(let page) = site.entry(at: ["404.html"]) else {
            return .text(.notFound, "There is no such page.")
        }
        return .file(page, name: "404.html", status: .notFound)
    }

    private static func encoded(_ name: String) -> String {
        name.utf8.reduce(into: "") { result, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                result.unicodeScalars.append(UnicodeScalar(byte))
            default:
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}
