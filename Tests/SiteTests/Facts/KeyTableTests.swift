import Testing

@testable import Site

struct KeyTableTests {
    @Test func `keys have the numbers that they came with`() {
        var table = KeyTable()
        let keys: [UInt64] = [7, 1 << 24, 0, .max, 2 << 24, 7]
        #expect(keys.map { table.number(of: $0) } == [0, 1, 2, 3, 4, 0])
        #expect(table.keys == Array(keys.dropLast()))
        #expect(table.known(2 << 24) == 4)
        #expect(table.known(3) == nil)
    }

    /// Keys of words end in zeros: were they to meet, each would be compared with all before it.
    @Test(.timeLimit(.minutes(1)), arguments: [0, 24, 40])
    func `many keys that end in zeros do not meet`(zeros: UInt64) {
        var table = KeyTable()
        let numbers = (0..<100_000).map { table.number(of: UInt64($0) << zeros) }
        #expect(numbers == Array(0..<100_000))
        #expect(table.known(99_999 << zeros) == 99_999)
    }
}
