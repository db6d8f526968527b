import BulletinModel
import Foundation
import Gazetteer
import Synchronization

/// Records of bulletins that come as lines of NDJSON on standard input: the border at which the work can be split over
/// machines. One line out for each line in that is not blank, in their order.
public struct StreamExtraction: Sendable {
    private let configuration: Configuration
    private let jobs: Int

    /// An extraction on so many threads.
    public init(_ configuration: Configuration, jobs: Int) {
        self.configuration = configuration
        self.jobs = jobs
    }

    /// A bulletin of the largest size in any encoding that JSON can bring it in: each byte at most `\u00XX`, most
    /// less.
    static let lineLimit = 32 << 20

    /// Reads until the input ends or `emit`, which gets one line with its line feed at a time, says that nobody listens
    /// any more. What is wrong is told as it comes; the report has only the sums.
    public func run(
        emit: @escaping @Sendable ([UInt8]) -> Bool, tell: @escaping @Sendable (Diagnostic) -> Void
    ) async -> BuildReport {
        let stage: StreamStage
        do {
            stage = StreamStage(maker: try RecordMaker(configuration, gazetteer: AdministrativeGazetteer()))
        } catch {
            return BuildReport(failure: error)
        }
        let counts = Mutex(StreamCounts())
        let work = OrderedWork<(line: LineReader.Line, number: Int), StreamStage.Answer>(jobs: jobs) {
            stage.answer($0.line, number: $0.number)
        } emit: { answer in
            let notes = counts.withLock { $0.count(answer) }
            for diagnostic in answer.diagnostics + notes { tell(diagnostic) }
            return answer.bytes.isEmpty || emit(answer.bytes + [UInt8(ascii: "\n")])
        }
        await work.run { work in
            let failure = Self.read(into: work)
            counts.withLock { $0.failure = failure }
        }
        return counts.withLock { $0.report }
    }

    private static func read(
        into work: OrderedWork<(line: LineReader.Line, number: Int), StreamStage.Answer>
    ) -> SystemError? {
        var reader = LineReader(STDIN_FILENO, limit: lineLimit)
        var number = 0
        do throws(SystemError) {
            while var line = try reader.next() {
                number += 1
                // Some programs put a byte order mark in front of all that they write.
                if number == 1, case .bytes(let bytes) = line, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
                    line = .bytes(Array(bytes.dropFirst(3)))
                }
                guard work.add((line, number), bytes: line.count) else { return nil }
            }
            return nil
        } catch {
            return error
        }
    }
}

extension LineReader.Line {
    fileprivate var count: Int {
        if case .bytes(let bytes) = self { bytes.count } else { 0 }
    }
}
