import BulletinModel
import TestSupport
import Testing

struct FingerprintTests {
    private func fingerprint(_ read: (inout Fingerprint) -> Void) -> Fingerprint {
        var fingerprint = Fingerprint()
        read(&fingerprint)
        return fingerprint
    }

    @Test func `the same readings give the same number in every run`() {
        let fingerprint = fingerprint {
            $0.add("Thành phố Bắc Kạn")
            $0.add(2019)
            $0.add(nil as String?)
        }
        #expect(fingerprint.value == 12_506_420_057_304_187_710)
    }

    @Test func `where one text ends and the next begins counts`() {
        let texts = [["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["", "abc"], [], [""]]
        let found = Set(texts.map { texts in fingerprint { for text in texts { $0.add(text) } } })
        #expect(found.count == texts.count)
    }

    @Test func `no text is not an empty text`() {
        #expect(fingerprint { $0.add(nil as String?) } != fingerprint { $0.add("") })
    }

    @Test func `every bit of every byte counts`() {
        for count in [1, 7, 8, 9, 31] {
            let bytes = [UInt8](repeating: 0, count: count)
            var found: Set = [Fingerprint(bytes)]
            for index in 0..<count {
                for bit in 0..<8 {
                    var changed = bytes
                    changed[index] ^= 1 << bit
                    #expect(found.insert(Fingerprint(changed)).inserted)
                }
            }
        }
    }

    @Test func `many small readings do not meet`() {
        var found: Set<Fingerprint> = []
        for a in 0..<300 {
            for b in 0..<300 {
                found.insert(
                    fingerprint {
                        $0.add(a); $0.add(b)
                    })
            }
        }
        #expect(found.count == 90_000)
    }
}
