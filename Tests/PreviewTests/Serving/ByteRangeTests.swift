import Testing

@testable import Preview

struct ByteRangeTests {
    @Test(
        arguments: [
            ("bytes=0-0", 0..<1), ("bytes=0-99", 0..<100), ("bytes=90-", 90..<100), ("bytes=-1", 99..<100),
            ("bytes=-500", 0..<100), ("bytes=10-500", 10..<100), ("BYTES=1-2", 1..<3), ("bytes= 1-2", 1..<3),
            ("bytes=5-99999999999999999999999", 5..<100),
        ])
    func `a range is a part of the file`(field: String, part: Range<Int>) {
        #expect(ByteRange(field, size: 100) == .part(part))
    }

    @Test(
        arguments: [
            "bytes=100-", "bytes=100-200", "bytes=-0", "bytes=5-4", "bytes=", "bytes=-", "bytes=a-b", "bytes=1",
            "bytes=1-2-3", "bytes=--5", "bytes=0x1-2", "bytes=99999999999999999999999-",
        ])
    func `what has no byte of the file cannot be satisfied`(field: String) {
        #expect(ByteRange(field, size: 100) == .unsatisfiable)
    }

    @Test(arguments: [nil, "", "lines=1-2", "bytes", "bytes=0-1,2-3", "bytes=0-,0-,0-,0-"])
    func `no range, an unknown one, or several get the whole`(field: String?) {
        #expect(ByteRange(field, size: 100) == .whole)
    }

    @Test(arguments: ["bytes=0-", "bytes=0-0", "bytes=-1"]) func `an empty file has no part`(field: String) {
        #expect(ByteRange(field, size: 0) == .unsatisfiable)
    }
}
