/// The steps of a build, in their order.
public enum BuildStage: String, CaseIterable, Hashable, Sendable {
    case list, extract, plan, render, publish
}

/// What a build tells while it runs. Calls come from any thread.
public enum BuildEvent: Hashable, Sendable {
    /// A stage begins; `total` is the number of its items where that is known.
    case began(BuildStage, total: Int?)
    /// So many more items are done.
    case advanced(BuildStage, by: Int)
    /// The stage is done, with so many items.
    case finished(BuildStage, count: Int)
}
