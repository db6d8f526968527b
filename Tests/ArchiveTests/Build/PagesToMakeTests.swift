import Testing

@testable import Archive

struct PagesToMakeTests {
    private func list(_ files: [(index: Int, reason: WriteReason)]) -> PagesToMake {
        var list = PagesToMake()
        for (index, reason) in files { list.append(index, reason) }
        return list
    }

    private func contents(_ list: PagesToMake) -> [String] {
        (0..<list.count).map { "\(list[$0]): \(list.reason(of: $0))" }
    }

    @Test func `tells of each file where it stands and why it is made`() {
        let files: [(index: Int, reason: WriteReason)] = [
            (0, .new), (1, .new), (2, .list), (3, .new), (5, .new), (6, .new), (7, .bulletin("a.txt")), (9, .list),
        ]
        #expect(contents(list(files)) == files.map { "\($0.index): \($0.reason)" })
    }

    @Test func `holds the first files of a plan`() {
        #expect(contents(PagesToMake(first: 3, .forced)) == contents(list([(0, .forced), (1, .forced), (2, .forced)])))
        #expect(PagesToMake(first: 0, .new).count == 0)
    }

    @Test func `merges lists in the order of the plan`() {
        let merged = PagesToMake(merging: [
            list([(1, .new), (4, .list), (6, .new)]), list([]), list([(0, .list), (2, .new), (3, .new), (5, .list)]),
        ])
        #expect(
            contents(merged)
                == contents(
                    list([(0, .list), (1, .new), (2, .new), (3, .new), (4, .list), (5, .list), (6, .new)])))
    }

    @Test func `leaves out some`() {
        let all = PagesToMake(first: 6, .new)
        #expect(
            contents(all.filter { $0 != 2 && $0 != 5 }) == contents(list([(0, .new), (1, .new), (3, .new), (4, .new)])))
        #expect(contents(all.filter { _ in true }) == contents(all))
        #expect(all.filter { _ in false }.count == 0)
    }
}
