import Testing

@testable import BulletinModel

struct DecimalDigitsTests {
    @Test func `a number has the digits that Swift gives it`() {
        for number in [0, 7, 9, 10, 99, 100, 101, 2020, 1_000_000, -1, -10, Int.max, Int.min] {
            var bytes: [UInt8] = []
            bytes.append(decimal: number)
            #expect(String(decoding: bytes, as: UTF8.self) == String(number))
        }
    }

    @Test func `a number of too few digits has zeros before it`() {
        let written = [(5, 2), (12, 2), (123, 2), (0, 4), (987, 4)].map { number, width in
            var bytes: [UInt8] = []
            bytes.append(decimal: number, width: width)
            return String(decoding: bytes, as: UTF8.self)
        }
        #expect(written == ["05", "12", "123", "0000", "0987"])
    }
}
