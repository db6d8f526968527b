import Foundation
import IncrementalProof

// prove [COUNT [FIRST [EDITS]]]: makes that many archives (200), edits each 6 times and compares after each edit what an
// incremental build leaves with what a build from nothing makes. Names the seeds that fail and ends with 1.
let arguments = CommandLine.arguments.dropFirst().map { Int($0) }
guard !arguments.contains(nil), arguments.count <= 3 else {
    FileHandle.standardError.write(Data("usage: prove [COUNT [FIRST [EDITS]]]\n".utf8))
    exit(2)
}
let numbers = arguments.compactMap { $0 } + [200, 0, 6].dropFirst(arguments.count)
let seeds = UInt64(numbers[1])..<UInt64(numbers[1] + numbers[0])
var failed = 0
for seed in seeds {
    // Every second archive is built by one process, like that of a server.
    let differences = try await IncrementalProof.differences(
        seed: seed, edits: numbers[2], inOneProcess: !seed.isMultiple(of: 2))
    guard !differences.isEmpty else { continue }
    failed += 1
    print(differences.joined(separator: "\n  "))
}
print("\(seeds.count) sequences of \(numbers[2]) edits, \(failed) failed")
exit(failed == 0 ? 0 : 1)
