import Site

/// Files of a plan that have to be made, in the order of the plan, and why. A first build makes hundreds of thousands, for
/// one reason.
struct PagesToMake: Sendable {
    private var indices: [Int32] = []
    /// By position.
    private var reasonNumbers: [UInt32] = []
    private var reasons: [WriteReason] = []
    private var numbers: [WriteReason: UInt32] = [:]

    init() {}

    /// The files of several lists.
    init(merging lists: [PagesToMake]) {
        var all: [(index: Int32, list: Int32, position: Int32)] = []
        all.reserveCapacity(lists.reduce(0) { $0 + $1.count })
        for (number, list) in lists.enumerated() {
            for (position, index) in list.indices.enumerated() {
                all.append((index, Int32(number), Int32(position)))
            }
        }
        all.sort { $0.index < $1.index }
        indices.reserveCapacity(all.count)
        reasonNumbers.reserveCapacity(all.count)
        for (index, list, position) in all {
            append(Int(index), lists[Int(list)].reason(of: Int(position)))
        }
    }

    var count: Int { indices.count }

    mutating func append(_ index: Int, _ reason: WriteReason) {
        let number = numbers[reason] ?? UInt32(reasons.count)
        if number == UInt32(reasons.count) {
            reasons.append(reason)
            numbers[reason] = number
        }
        indices.append(Int32(index))
        reasonNumbers.append(number)
    }

    /// Where a file stands in the plan.
    subscript(position: Int) -> Int { Int(indices[position]) }

    func reason(of position: Int) -> WriteReason { reasons[Int(reasonNumbers[position])] }

    /// Without the files of some positions in the plan.
    func filter(_ isIncluded: (_ index: Int) -> Bool) -> PagesToMake {
        if indices.allSatisfy({ isIncluded(Int($0)) }) { return self }
        var left = PagesToMake()
        left.indices.reserveCapacity(count)
        left.reasonNumbers.reserveCapacity(count)
        for position in 0..<count where isIncluded(self[position]) { left.append(self[position], reason(of: position)) }
        return left
    }

    /// The files themselves.
    func pages(of plan: SitePlan) -> PlannedFiles { PlannedFiles(plan: plan, positions: indices) }
}

/// Some files of a plan. They are put together when somebody asks for one.
struct PlannedFiles: RandomAccessCollection, Sendable {
    fileprivate let plan: SitePlan
    fileprivate let positions: [Int32]

    var startIndex: Int { 0 }
    var endIndex: Int { positions.count }
    subscript(position: Int) -> SitePlan.Page { plan.pages[Int(positions[position])] }
}
