import HTTPTypes
import Testing

@testable import Preview

struct PreconditionsTests {
    private let modified = HTTPDate(seconds: 784_111_777)
    private static let (before, same, after) = (
        "Sun, 06 Nov 1994 08:49:36 GMT", "Sun, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:38 GMT"
    )

    @Test(
        arguments: [
            ([:], .send),
            ([.ifNoneMatch: "\"a\""], .notModified), ([.ifNoneMatch: "W/\"a\""], .notModified),
            ([.ifNoneMatch: "\"b\", \"a\" ,\"c\""], .notModified), ([.ifNoneMatch: "*"], .notModified),
            ([.ifNoneMatch: "\"b\""], .send), ([.ifNoneMatch: "a"], .send), ([.ifNoneMatch: ""], .send),
            ([.ifModifiedSince: same], .notModified), ([.ifModifiedSince: after], .notModified),
            ([.ifModifiedSince: before], .send), ([.ifModifiedSince: "yesterday"], .send),
            // A tag wins over a date.
            ([.ifNoneMatch: "\"b\"", .ifModifiedSince: after], .send),
            ([.ifMatch: "\"a\""], .send), ([.ifMatch: "*"], .send), ([.ifMatch: "\"b\""], .failed),
            ([.ifMatch: "W/\"a\""], .failed), ([.ifMatch: "\"b\"", .ifNoneMatch: "\"a\""], .failed),
            ([.ifUnmodifiedSince: before], .failed), ([.ifUnmodifiedSince: same], .send),
        ] as [(HTTPFields, Preconditions.Outcome)])
    func `a file is sent, or not, as the request says`(headers: HTTPFields, outcome: Preconditions.Outcome) {
        #expect(Preconditions.outcome(headers, tag: "\"a\"", modified: modified) == outcome)
    }

    @Test(
        arguments: [
            (nil, true), ("\"a\"", true), ("\"b\"", false), ("W/\"a\"", false), (same, true), (before, false),
            (after, false), ("", false),
        ])
    func `a part goes only to who has the rest`(condition: String?, isAllowed: Bool) {
        var headers: HTTPFields = [:]
        headers[.ifRange] = condition
        #expect(Preconditions.allowsRange(headers, tag: "\"a\"", modified: modified) == isAllowed)
    }
}
