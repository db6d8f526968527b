import BulletinModel
import Site

/// Files of a plan that have to be made, in the order of the plan, and why. A first build makes hundreds of thousands, one
/// behind the other and for one reason: what is kept are runs of such files.
struct PagesToMake: Sendable {
    fileprivate struct Run {
        /// Where the first of its files stands in the plan, and where among the files to make.
        let index, position: Int32
        let reason: Int32
    }

    private var runs: [Run] = []
    private(set) var count = 0
    private var reasons: [WriteReason] = []
    private var numbers: [WriteReason: Int32] = [:]

    init() {}

    /// The first so many files, for one reason.
    init(first count: Int, _ reason: WriteReason) {
        guard count > 0 else { return }
        runs = [Run(index: 0, position: 0, reason: 0)]
        self.count = count
        reasons = [reason]
        numbers = [reason: 0]
    }

    /// The files of several lists.
    init(merging lists: [PagesToMake]) {
        var all: [(index: Int32, list: Int32, position: Int32)] = []
        all.reserveCapacity(lists.reduce(0) { $0 + $1.count })
        for (number, list) in lists.enumerated() {
            for position in 0..<list.count { all.append((Int32(list[position]), Int32(number), Int32(position))) }
        }
        all.sort { $0.index < $1.index }
        for (index, list, position) in all { append(Int(index), lists[Int(list)].reason(of: Int(position))) }
    }

    /// A file behind all others in the plan.
    mutating func append(_ index: Int, _ reason: WriteReason) {
        let number = numbers[reason] ?? Int32(reasons.count)
        if number == reasons.count {
            reasons.append(reason)
            numbers[reason] = number
        }
        let run = Run(index: Int32(index), position: Int32(count), reason: number)
        if runs.last.map({ $0.continues(in: run) }) != true { runs.append(run) }
        count += 1
    }

    /// Where a file stands in the plan.
    subscript(position: Int) -> Int { runs.index(of: position) }

    func reason(of position: Int) -> WriteReason { reasons[Int(runs.run(of: position).reason)] }

    /// Without the files of some positions in the plan.
    func filter(_ isIncluded: (_ index: Int) -> Bool) -> PagesToMake {
        var left = PagesToMake()
        for position in 0..<count where isIncluded(self[position]) { left.append(self[position], reason(of: position)) }
        return left
    }

    /// The files themselves.
    func pages(of plan: SitePlan) -> PlannedFiles { PlannedFiles(plan: plan, endIndex: count, runs: runs) }
}

/// Some files of a plan. They are put together when somebody asks for one.
struct PlannedFiles: RandomAccessCollection, Sendable {
    fileprivate let plan: SitePlan
    let endIndex: Int
    fileprivate let runs: [PagesToMake.Run]

    var startIndex: Int { 0 }
    subscript(position: Int) -> SitePlan.Page { plan.pages[runs.index(of: position)] }
}

extension PagesToMake.Run {
    /// Whether another run is part of this one.
    fileprivate func continues(in next: Self) -> Bool {
        next.reason == reason && next.index - index == next.position - position
    }
}

extension [PagesToMake.Run] {
    fileprivate func run(of position: Int) -> PagesToMake.Run {
        self[indices.partition { Int(self[$0].position) <= position } - 1]
    }

    fileprivate func index(of position: Int) -> Int {
        let run = run(of: position)
        return Int(run.index) + position - Int(run.position)
    }
}
