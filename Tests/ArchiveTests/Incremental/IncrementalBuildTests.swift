import IncrementalProof
import Testing

/// `make proof` does this with many more archives, in less time: the program is built for speed there.
struct IncrementalBuildTests {
    /// Seeds with which it has failed stay here.
    static let failedOnce: [UInt64] = [21, 51, 84]

    @Test(arguments: [0] + failedOnce)
    func `an incremental build leaves what a build from nothing makes`(seed: UInt64) async throws {
        #expect(try await IncrementalProof.differences(seed: seed, edits: 4) == [])
    }

    @Test func `builds of one process leave what a build from nothing makes`() async throws {
        #expect(try await IncrementalProof.differences(seed: 7, edits: 6, inOneProcess: true) == [])
    }
}
