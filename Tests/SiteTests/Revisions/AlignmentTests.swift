import TestSupport
import Testing

@testable import Site

struct AlignmentTests {
    @Test(arguments: 0..<60 as Range<UInt64>)
    func `an alignment has all of both texts, and as much as can be of it is the same`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        func pieces() -> [String] {
            (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                ["a", "b", "c", "d"].randomElement(using: &generator) ?? ""
            }
        }
        let (old, new) = (pieces(), pieces())
        var effort = 10_000
        let runs = Alignment(old, new, effort: &effort).runs
        #expect(effort > 0)
        #expect(runs.flatMap { old[$0.old] } == old && runs.flatMap { new[$0.new] } == new)
        for run in runs where run.isSame { #expect(old[run.old] == new[run.new]) }
        for (run, next) in zip(runs, runs.dropFirst()) { #expect(run.isSame != next.isSame) }
        let same = runs.filter(\.isSame).reduce(0) { $0 + $1.old.count }
        #expect(same == Self.longestCommon(old, new))
    }

    private static func longestCommon(_ a: [String], _ b: [String]) -> Int {
        var best = [Int](repeating: 0, count: b.count + 1)
        for x in a {
            let before = best
            for (index, y) in b.enumerated() {
                best[index + 1] = x == y ? before[index] + 1 : max(before[index + 1], best[index])
            }
        }
        return best[b.count]
    }

    @Test func `what is too long to compare is replaced between the first and the last difference`() {
        let (old, new) = ((0..<3000).map { "a\($0)" }, (0..<3000).map { "b\($0)" })
        var effort = 10_000_000
        let runs = Alignment(["x"] + old + ["y"], ["x"] + new + ["y"], effort: &effort).runs
        #expect(
            runs == [
                .init(old: 0..<1, new: 0..<1, isSame: true), .init(old: 1..<3001, new: 1..<3001, isSame: false),
                .init(old: 3001..<3002, new: 3001..<3002, isSame: true),
            ])
        // The cost was bounded before by what is remembered, now by the steps.
        #expect(effort > 0)
        effort = 100
        #expect(Alignment(old, new, effort: &effort).runs.count == 1)
        #expect(effort <= 0 && effort > -3000)
    }

    @Test func `few differences of long texts are found`() {
        let old = (0..<50_000).map { "\($0)" }
        var new = old
        new.remove(at: 40_000)
        new.insert("mới", at: 10_000)
        var effort = 200_000
        let runs = Alignment(old, new, effort: &effort).runs
        #expect(
            runs.filter { !$0.isSame } == [
                .init(old: 10_000..<10_000, new: 10_000..<10_001, isSame: false),
                .init(old: 40_000..<40_001, new: 40_001..<40_001, isSame: false),
            ])
    }
}
