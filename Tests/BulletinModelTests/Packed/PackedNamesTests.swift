import Testing

@testable import BulletinModel

struct PackedNamesTests {
    @Test func `names are read as they were put in, empty ones and those of other lists too`() {
        var names = PackedNames()
        for name in ["van-ban/", "", "người"] { names.append(name.utf8) }
        var others = PackedNames()
        others.append(2, of: names)
        others.append("a".utf8)
        others.trim()
        #expect(names.indices.map { names[$0] } == ["van-ban/", "", "người"])
        #expect(others.indices.map { others[$0] } == ["người", "a"])
        #expect(PackedNames(bytes: names.bytes, ends: names.ends) == names)
    }

    @Test func `bytes and ends that do not fit are no names`() {
        let bytes = Array("abc".utf8)
        #expect(PackedNames(bytes: bytes, ends: [1, 3]) != nil)
        for ends: [UInt32] in [[], [2, 1, 3], [1, 2], [1, 4]] { #expect(PackedNames(bytes: bytes, ends: ends) == nil) }
    }
}
