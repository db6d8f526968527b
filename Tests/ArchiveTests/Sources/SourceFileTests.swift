import Testing

@testable import Archive

struct SourceFileTests {
    @Test(arguments: [
        ("a.txt", "a"), ("2020/a.b.MD", "2020/a.b"), ("a", "a"), ("2020.5/a", "2020.5/a"), (".txt", ".txt"),
    ])
    func `a bulletin is called by its path without the ending`(path: String, id: String) {
        #expect(SourceFile(path: path).id == id)
    }
}
